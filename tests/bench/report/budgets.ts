/** What the site allows itself: ceilings (or floors), to be well under (or over). Nothing fails when one is broken. */

export interface Budget {
	what: string;
	/** A name in `Metrics`. */
	metric: string;
	limit: number;
	unit: string;
	/** Whether the limit is a ceiling or a floor. */
	sense: 'at most' | 'at least';
	digits?: number;
	/** Why this number. */
	why: string;
}

const ceiling = (
	what: string,
	metric: string,
	limit: number,
	unit: string,
	why: string,
	digits = 0,
): Budget => ({
	what,
	metric,
	limit,
	unit,
	sense: 'at most',
	digits,
	why,
});

const floor = (...budget: Parameters<typeof ceiling>): Budget => ({
	...ceiling(...budget),
	sense: 'at least',
});

/** A page of text with a figure, on the mobile profile. */
function figurePage(what: string, id: string): Budget[] {
	const at = `load.mobile.${id}`;
	return [
		ceiling(
			`${what}: figure usable`,
			`${at}.ready`,
			1100,
			'ms',
			'the fastest peer, a lone figure, takes 1,092 ms',
		),
		ceiling(`${what}: fetched until then`, `${at}.readyKB`, 110, 'kB', 'and 107 kB'),
		ceiling(`${what}: first paint`, `${at}.fcp`, 900, 'ms', 'text first'),
		ceiling(`${what}: blocking time`, `${at}.blocking`, 50, 'ms', 'one long task at most'),
		ceiling(`${what}: layout shift`, `${at}.cls`, 0.01, '', 'nothing jumps', 3),
		ceiling(`${what}: fetched in all`, `${at}.total`, 250, 'kB', 'without live networks'),
	];
}

const FRAME = 'one frame';
const PEERS_BEST = 'the best peer';

export const BUDGETS: readonly Budget[] = [
	...figurePage('lesson', 'lesson'),
	...figurePage('convolution demo', 'convolution'),
	ceiling(
		'LeNet-5: text and drawing area',
		'load.mobile.lenet.ready',
		1200,
		'ms',
		'draw while the network comes',
	),
	ceiling(
		'LeNet-5: network answers',
		'load.mobile.lenet.network',
		4000,
		'ms',
		'TensorSpace 6.8 s, CNN Explainer 16.8 s',
	),
	ceiling(
		'LeNet-5: fetched until then',
		'load.mobile.lenet.networkKB',
		450,
		'kB',
		'wasm, weights, parts of tfjs',
	),
	ceiling('pointer move to all maps, p95', 'drawing.free.p95', 16.7, 'ms', FRAME, 1),
	ceiling('the same, CPU ÷ 4', 'drawing.slow.p95', 50, 'ms', 'three frames', 1),
	ceiling('animation frame, p95, CPU ÷ 4', 'animation.slow.p95', 16.8, 'ms', FRAME, 1),
	ceiling('drill-down to its arithmetic, p75', 'drill.free.p75', 52, 'ms', PEERS_BEST),
	ceiling('long tasks while drilling down', 'drill.free.long', 0, '', 'the page never blocks for 50 ms'),
	ceiling('effective field, 1 image, p75', 'ask.field1.free.p75', 52, 'ms', PEERS_BEST),
	ceiling('effective field, 100 images, p75', 'ask.field100.free.p75', 1000, 'ms', 'while one still looks'),
	ceiling('100 steps of activation maximisation', 'ask.climb100.free.p50', 2000, 'ms', 'every step is shown'),
	...['field1', 'field100', 'climb100', 'compare', 'parts'].map((id) =>
		ceiling(`long tasks: ${id}`, `ask.${id}.free.long`, 0, '', 'the page never blocks for 50 ms'),
	),
	ceiling('control to answer, p75, CPU ÷ 4', 'control.slow.p75', 52, 'ms', PEERS_BEST),
	ceiling('heap, lesson, loaded', 'memory.lesson.loaded.heap', 5, 'MB', 'a phone', 1),
	ceiling('heap, demo, loaded', 'memory.convolution.loaded.heap', 5, 'MB', 'a phone', 1),
	ceiling('heap, demo, after 50 steps', 'memory.convolution.used.heap', 6, 'MB', 'nothing is kept', 1),
	ceiling('heap, LeNet-5, loaded', 'memory.lenet.loaded.heap', 25, 'MB', 'the worker has its own', 1),
	ceiling('heap, LeNet-5, after 50 moves', 'memory.lenet.used.heap', 25, 'MB', 'nothing is kept', 1),
	floor('training LeNet-5, one worker', 'compute.training.imagesPerSecond', 5000, 'images/s', 'then 10,000'),
	floor('the same, times ConvNetJS', 'compute.training.timesConvNetJS', 10, '×', 'whatever the machine', 1),
	floor(
		'the same, of the matrix product',
		'compute.training.percentOfProduct',
		27,
		'%',
		'20 % of the SIMD peak',
	),
];
