/**
 * The layers of this site's LeNet-5 that hold weights, in order, with tfjs's kernel layouts: convolution
 * `[height, width, inChannels, outChannels]`, dense `[inputs, outputs]`; C5 reads S4's 5×5×16 maps flattened by row,
 * column, channel. After LeCun et al. 1998, figure 2, with C3 joined to all six maps of S2 and a softmax output.
 */
export const LENET5_LAYERS = [
	{ name: 'c1', kernel: [5, 5, 1, 6] },
	{ name: 'c3', kernel: [5, 5, 6, 16] },
	{ name: 'c5', kernel: [400, 120] },
	{ name: 'f6', kernel: [120, 84] },
	{ name: 'output', kernel: [84, 10] },
] as const;

export type Lenet5LayerName = (typeof LENET5_LAYERS)[number]['name'];

export interface Lenet5Block {
	layer: Lenet5LayerName;
	part: 'kernel' | 'bias';
	shape: readonly number[];
	/** Where the block starts in a vector of all parameters, and how many numbers it holds. */
	offset: number;
	size: number;
}

const product = (shape: readonly number[]) => shape.reduce((a, b) => a * b, 1);

function layOut(): Lenet5Block[] {
	const blocks: Lenet5Block[] = [];
	let offset = 0;
	const add = (layer: Lenet5LayerName, part: Lenet5Block['part'], shape: readonly number[]) => {
		blocks.push({ layer, part, shape, offset, size: product(shape) });
		offset += product(shape);
	};
	for (const { name, kernel } of LENET5_LAYERS) {
		add(name, 'kernel', kernel);
		add(name, 'bias', kernel.slice(-1));
	}
	return blocks;
}

/** Kernel and bias of each layer in turn, as they lie in one vector of all parameters. */
export const LENET5_BLOCKS: readonly Lenet5Block[] = layOut();

/** Number of parameters: 61,706. */
export const LENET5_PARAMETERS = LENET5_BLOCKS.reduce((sum, block) => sum + block.size, 0);
