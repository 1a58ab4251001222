/** Timing by repetition. */
import { quantile } from '../statistics';

export interface Timing {
	/** Median milliseconds of one repetition by the clock. */
	clockMs: number;
	/** Median milliseconds of processor time of the whole process: what is left when others hold the machine up. */
	cpuMs: number;
}

function cpuNow(): number {
	const { user, system } = process.cpuUsage();
	return (user + system) / 1000;
}

/**
 * Repeats `work` for about `seconds`, after a tenth of that to warm up. At least three repetitions are timed; they
 * should take a millisecond or more for the processor time to mean anything.
 */
export async function repeat(work: () => Promise<unknown> | unknown, seconds: number): Promise<Timing> {
	const warmUntil = performance.now() + 100 * seconds;
	do await work();
	while (performance.now() < warmUntil);
	const clock: number[] = [];
	const cpu: number[] = [];
	const until = performance.now() + 1000 * seconds;
	while (clock.length < 3 || performance.now() < until) {
		const [begin, cpuBegin] = [performance.now(), cpuNow()];
		await work();
		clock.push(performance.now() - begin);
		cpu.push(cpuNow() - cpuBegin);
	}
	return { clockMs: quantile(clock, 0.5), cpuMs: quantile(cpu, 0.5) };
}
