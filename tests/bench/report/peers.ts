/**
 * Other pages of the kind, measured once by the same method on a machine with 2 cores and no GPU (Chromium 156, medians
 * of up to three runs). They say what a number is worth; on another machine only the order of magnitude holds.
 */

export interface Peer {
	page: string;
	totalKB: number;
	readyKB: number;
	fcp: number;
	ready: number;
	blocking: number;
	/** p95 of a frame while the page's main figure moves, nothing slowed. */
	frame: number | null;
	/** p75 from an input to the next frame, CPU ÷ 4. */
	control: number | null;
	heap: number | null;
}

type Row = readonly [
	string,
	number,
	number,
	number,
	number,
	number,
	number | null,
	number | null,
	number | null,
];

const ROWS: readonly Row[] = [
	['blank page', 0, 0, 438, 390, 0, 16.7, 24, 1.2],
	['smallest SvelteKit template', 151, 37, 768, 890, 4, null, 47, 1.6],
	['ezyang convolution-visualizer', 107, 107, 504, 1092, 38, 16.8, 52, 2.3],
	['TensorFlow Playground', 310, 184, 1350, 1823, 331, 51, 116, 3.3],
	['MLU-Explain neural networks', 265, 136, 3052, 2849, 538, 33, 152, 8.1],
	['tfjs-examples mnist', 654, 654, 820, 4121, 259, null, null, 6.1],
	['ConvNetJS MNIST', 1032, 1032, 1296, 6746, 374, 33, 86, 3.1],
	['TensorSpace LeNet', 843, 843, 592, 6793, 1053, 16.8, 88, 5.9],
	['CNN Explainer', 3681, 2339, 8820, 16_770, 4173, 25, 64, 16],
	['Transformer Explainer', 4053, 4053, 2000, 25_793, 4019, null, null, 180],
];

export const PEERS: readonly Peer[] = ROWS.map(
	([page, totalKB, readyKB, fcp, ready, blocking, frame, control, heap]) => ({
		page,
		totalKB,
		readyKB,
		fcp,
		ready,
		blocking,
		frame,
		control,
		heap,
	}),
);

/** LeNet-5's geometry, batch 128, on the same machine. */
export const PEER_COMPUTE: readonly {
	library: string;
	imagesPerSecond: number | null;
	inferenceMs: number | null;
}[] = [
	{ library: "ConvNetJS' own trainer (max pooling)", imagesPerSecond: 464, inferenceMs: 0.7 },
	{ library: 'tfjs, cpu', imagesPerSecond: 121, inferenceMs: 0.9 },
	{ library: 'tfjs, webgl in software', imagesPerSecond: 271, inferenceMs: 5 },
	{ library: 'tfjs, wasm as shipped (cannot train)', imagesPerSecond: null, inferenceMs: 0.1 },
];

/** Product of two 1024×1024 matrices by tfjs's wasm backend on one thread of that machine, GFLOP/s. */
export const PEER_MACHINE_GFLOPS = 43;
