/** Drawing on the LeNet-5 page: from a move of the pointer to the frame in which every map shows its answer. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright';
import { answerTimes, installPaintRecorder } from '../browser/paint-recorder';
import { PROFILES, type ProfileName } from '../browser/profiles';
import { visit, type Visit } from '../browser/visit';
import { workMs } from '../browser/work';
import type { Metrics } from '../metrics';
import { quantile } from '../statistics';
import type { Site } from '../site/server';
import { DRAWING_AREA, LENET } from '../targets';

/** The network's root; its attribute counts the repaints of all maps. */
const COUNTER = { selector: '[data-painted]', attribute: 'data-painted' };
const ANSWER_TIMEOUT_MS = 1500;

interface Box {
	x: number;
	y: number;
	width: number;
	height: number;
}

/** The i-th point of a stroke, a figure eight in 107 moves: always inside the area, every step a visible one. */
export function strokePoint({ x, y, width, height }: Box, i: number): { x: number; y: number } {
	const turn = i / 17;
	return {
		x: x + width * (0.5 + 0.22 * Math.sin(turn * 2)),
		y: y + height * (0.5 + 0.34 * Math.cos(turn)),
	};
}

async function drawingArea(page: Page): Promise<Box> {
	const area = page.getByLabel(DRAWING_AREA, { exact: true }).first();
	await area.scrollIntoViewIfNeeded({ timeout: 3000 });
	const box = await area.boundingBox();
	if (!box) throw new Error(`"${DRAWING_AREA}" is not visible`);
	return box;
}

/** Waits in the page until another repaint was recorded, or for a while. */
function nextPaint(page: Page, before: number): Promise<void> {
	return page.evaluate(
		({ before, timeoutMs }) =>
			new Promise<void>((done) => {
				const begin = performance.now();
				const look = () => {
					const painted = (window.benchPaint?.paints.length ?? 0) > before;
					if (painted || performance.now() - begin > timeoutMs) done();
					else setTimeout(look, 4);
				};
				look();
			}),
		{ before, timeoutMs: ANSWER_TIMEOUT_MS },
	);
}

type Move = () => Promise<unknown>;

/**
 * Draws one stroke, a move at a time.
 * @param pace makes the move it is given and waits for whatever the next one has to wait for
 */
export async function drawStroke(
	{ page, devtools }: Visit,
	moves: number,
	pace: (move: Move) => Promise<void>,
): Promise<void> {
	const box = await drawingArea(page);
	const send = (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', i: number) =>
		devtools.send('Input.dispatchMouseEvent', {
			type,
			...strokePoint(box, i),
			button: 'left',
			buttons: type === 'mouseReleased' ? 0 : 1,
			clickCount: type === 'mouseMoved' ? 0 : 1,
			pointerType: 'mouse',
		});
	await send('mousePressed', 0);
	await sleep(200);
	for (let i = 1; i <= moves; i++) {
		await pace(() => send('mouseMoved', i));
		// pauses of different lengths, so that moves do not fall in step with the frames
		await sleep(12 + ((i * 7) % 17));
	}
	await send('mouseReleased', moves);
}

/** A move, then its answer: so there is no doubt which answer belongs to which move. */
async function untilPainted(page: Page, move: Move): Promise<void> {
	const before = await page.evaluate(() => window.benchPaint?.paints.length ?? 0);
	await move();
	await nextPaint(page, before);
}

/** Adds `drawing.<profile>.<what>`. */
export async function measureDrawing(
	site: Site,
	profile: ProfileName,
	moves: number,
	metrics: Metrics,
): Promise<void> {
	const seen = await visit({ url: site.origin + LENET.path, profile: 'free', marks: LENET.marks });
	try {
		for (const error of seen.errors) metrics.remark(`${LENET.path}: ${error}`);
		if ((await seen.page.locator(COUNTER.selector).count()) === 0) {
			metrics.remark(`${LENET.path}: no element with ${COUNTER.attribute}; repaints cannot be timed`);
			return;
		}
		await seen.settle();
		await drawingArea(seen.page);
		await seen.page.evaluate(installPaintRecorder, COUNTER);
		await seen.slowDown(PROFILES[profile].cpuSlowdown);
		const before = await workMs(seen.devtools);
		await drawStroke(seen, moves, (move) => untilPainted(seen.page, move));
		metrics.add(`drawing.${profile}.work`, ((await workMs(seen.devtools)) - before) / moves);
		await report(seen, moves, `drawing.${profile}`, metrics);
	} finally {
		await seen.close();
	}
}

async function report({ page }: Visit, moves: number, prefix: string, metrics: Metrics): Promise<void> {
	const record = await page.evaluate(() => window.benchPaint ?? { moves: [], paints: [] });
	const { fromInput, fromHandler } = answerTimes(record);
	metrics.add(`${prefix}.answered`, (100 * Math.min(fromInput.length, moves)) / moves);
	if (fromInput.length === 0) {
		metrics.remark(`${LENET.path}: no move was answered within ${ANSWER_TIMEOUT_MS} ms`);
		return;
	}
	const firstFrames = record.moves.flatMap(({ at, frameEndAt }) =>
		frameEndAt === null ? [] : [frameEndAt - at],
	);
	metrics.addAll(prefix, {
		p50: quantile(fromInput, 0.5),
		p95: quantile(fromInput, 0.95),
		handlerP50: quantile(fromHandler, 0.5),
		handlerP95: quantile(fromHandler, 0.95),
		frameP50: firstFrames.length ? quantile(firstFrames, 0.5) : null,
		frameP95: firstFrames.length ? quantile(firstFrames, 0.95) : null,
	});
}
