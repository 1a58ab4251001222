/** How busy and how fast the machine was, so that a reader can tell a slow page from a slow moment. */
import { cpus } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';

/** Above this share of all cores in use by others, a measurement waits. */
const QUIET_PERCENT = 25;

export interface Machine {
	cores: number;
	model: string;
	node: string;
}

export interface Quiet {
	/** Share of all cores in use just before, in percent. */
	busyPercent: number;
	/** What a fixed integer loop took: longer means a slower or shared core. */
	loopMs: number;
}

export function describeMachine(): Machine {
	const all = cpus();
	return { cores: all.length, model: all[0]?.model.trim() ?? 'unknown processor', node: process.version };
}

function processorTimes(): { idle: number; all: number } {
	const times = cpus().map((cpu) => cpu.times);
	const idle = times.reduce((sum, time) => sum + time.idle, 0);
	const all = times.reduce(
		(sum, { user, nice, sys, irq, idle: rest }) => sum + user + nice + sys + irq + rest,
		0,
	);
	return { idle, all };
}

async function busyPercent(forMs: number): Promise<number> {
	const before = processorTimes();
	await sleep(forMs);
	const after = processorTimes();
	return 100 * (1 - (after.idle - before.idle) / Math.max(1, after.all - before.all));
}

function integerLoop(): number {
	const begin = performance.now();
	let state = 1;
	for (let i = 0; i < 2e7; i++) state = (Math.imul(state, 1_103_515_245) + 12_345) | 0;
	return state === 0.5 ? 0 : performance.now() - begin; // the result is used, so that the loop is not left out
}

/** Waits until others leave the machine alone, at most `patienceMs`. */
export async function waitForQuiet(patienceMs: number): Promise<Quiet> {
	const deadline = performance.now() + patienceMs;
	let busy = await busyPercent(400);
	while (busy > QUIET_PERCENT && performance.now() < deadline) busy = await busyPercent(800);
	return { busyPercent: busy, loopMs: integerLoop() };
}
