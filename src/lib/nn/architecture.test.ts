import { describe, expect, it } from 'vitest';
import {
	describeNetwork,
	type BranchesLayer,
	LENET5,
	LENET5_LAYERS,
	LENET5_SHAPES,
	type FittingLayer,
	type Layer,
	type NetworkDescription,
} from './architecture.ts';

function fitting(description: NetworkDescription): FittingLayer[] {
	return description.layers.map((layer) => {
		if (layer.status !== 'fits') throw new Error(`${layer.id} ${layer.status}`);
		return layer;
	});
}

describe('LENET5', () => {
	const layers = fitting(describeNetwork(LENET5.inputShape, LENET5.layers));
	const withUnits = layers.filter((layer) => layer.layer.kind !== 'flatten');

	it('has the layers, shapes and parameters of the course', () => {
		expect(withUnits.map((layer) => layer.id)).toEqual([...LENET5_LAYERS]);
		expect(withUnits.map((layer) => layer.parameters)).toEqual([156, 0, 2416, 0, 48120, 10164, 850]);
		expect(Object.fromEntries(withUnits.map((layer) => [layer.id, layer.outputShape]))).toEqual(
			LENET5_SHAPES,
		);
		expect(layers.find((layer) => layer.id === 'c5')?.inputShape).toEqual([400]);
		expect(describeNetwork(LENET5.inputShape, LENET5.layers).totals.parameters).toBe(61706);
	});

	it('has the receptive fields of the paper, and everything from C5 on', () => {
		const seen = withUnits.map((layer) => layer.receptiveField?.vertical.size);
		expect(seen).toEqual([5, 6, 14, 16, 32, 32, 32]);
		expect(withUnits[4]?.receptiveField?.vertical).toMatchObject({ size: 32, start: -2, centre: 13.5 });
	});

	it('is the same network on 32×32 without padding', () => {
		const layers = LENET5.layers.map((layer) =>
			layer.id === 'c1' ? { ...layer, padding: 'valid' as const } : layer,
		);
		const description = describeNetwork([32, 32, 1], layers);
		expect(description.totals.parameters).toBe(61706);
		expect(fitting(description)[0]?.outputShape).toEqual([28, 28, 6]);
	});
});

describe('describeNetwork, presets of lesson 11', () => {
	const conv = (filters: number, kernelSize: number, rest = {}): Layer => ({
		kind: 'conv',
		filters,
		kernelSize,
		...rest,
	});
	const pool = (mode: 'max' | 'average', poolSize: number): Layer => ({ kind: 'pool', mode, poolSize });
	const dense = (units: number): Layer => ({ kind: 'dense', units });
	const flatten: Layer = { kind: 'flatten' };

	it('counts the 64×64×3 exercise network', () => {
		const description = describeNetwork(
			[64, 64, 3],
			[conv(6, 3), pool('max', 2), conv(16, 4), pool('max', 2), flatten, dense(10)],
		);
		const layers = fitting(description);
		expect(layers.map((layer) => layer.outputShape)).toEqual([
			[62, 62, 6],
			[31, 31, 6],
			[28, 28, 16],
			[14, 14, 16],
			[3136],
			[10],
		]);
		expect(layers.map((layer) => layer.weights)).toEqual([162, 0, 1536, 0, 0, 31360]);
		expect(layers.map((layer) => layer.parameters)).toEqual([168, 0, 1552, 0, 0, 31370]);
		expect(layers.map((layer) => layer.multiplyAdds)).toEqual([622728, 0, 1204224, 0, 0, 31360]);
		expect(description.totals).toMatchObject({ weights: 33058, multiplyAdds: 1858312 });
	});

	it('counts the one-layer dense classifier it is held against', () => {
		const description = describeNetwork([64, 64, 3], [flatten, dense(10)]);
		expect(description.totals).toMatchObject({ weights: 122880, multiplyAdds: 122880, biases: 10 });
	});

	it('counts the network of the same idea with 3×3 filters and 120-84-10', () => {
		const description = describeNetwork(
			[64, 64, 3],
			[conv(6, 3), pool('max', 2), conv(16, 3), pool('max', 2), flatten, dense(120), dense(84), dense(10)],
		);
		const parameters = fitting(description).map((layer) => layer.parameters);
		expect(parameters).toEqual([168, 0, 880, 0, 0, 376440, 10164, 850]);
	});

	it('counts the deeper MNIST network', () => {
		const same = { padding: 'same', activation: 'relu' };
		const description = describeNetwork(
			[28, 28, 1],
			[
				conv(32, 3, same),
				conv(32, 3, same),
				pool('max', 2),
				{ kind: 'dropout', rate: 0.25 },
				conv(64, 3, same),
				conv(64, 3, same),
				pool('max', 2),
				flatten,
				dense(256),
				dense(256),
				{ kind: 'dropout', rate: 0.5 },
				dense(10),
			],
		);
		const parameters = fitting(description).map((layer) => layer.parameters);
		expect(parameters).toEqual([320, 9248, 0, 0, 18496, 36928, 0, 0, 803072, 65792, 0, 2570]);
		expect(fitting(description)[7]?.outputShape).toEqual([3136]);
		expect(description.totals.parameters).toBe(936426);
	});

	it('shapes the one-layer network of lesson 3', () => {
		const description = describeNetwork([28, 28, 1], [conv(64, 4, { stride: 2, padding: 1 })]);
		expect(description.outputShape).toEqual([14, 14, 64]);
	});

	it('averages whole maps to one number each and sees everything there', () => {
		const description = describeNetwork([28, 28, 3], [conv(8, 3), { kind: 'globalAveragePool' }, dense(10)]);
		const layers = fitting(description);
		expect(layers[1]?.outputShape).toEqual([8]);
		expect(layers[1]?.receptiveField?.horizontal.size).toBe(28);
		expect(layers[2]?.parameters).toBe(90);
	});

	it('describes dense layers on a vector, which has no places', () => {
		const description = describeNetwork([784], [dense(10)]);
		expect(description.totals.parameters).toBe(7850);
		expect(fitting(description)[0]?.receptiveField).toBeNull();
	});
});

describe('describeNetwork, layers that do not fit', () => {
	const tooLarge: Layer = { kind: 'conv', filters: 2, kernelSize: 5 };

	it('marks the layer that fails, with its reason, and what lies behind it', () => {
		const small: Layer = { kind: 'pool', mode: 'max', poolSize: 4 };
		const description = describeNetwork([12, 12, 1], [small, tooLarge, { kind: 'flatten' }]);
		expect(description.layers.map((layer) => layer.status)).toEqual(['fits', 'fails', 'unreached']);
		expect(description.failure).toMatchObject({
			id: 'conv1',
			inputShape: [3, 3, 1],
			problem: { code: 'filter-too-large', filter: 5, padded: 3 },
			message: 'conv: filter 5 is larger than the padded input 3',
		});
		expect(description.outputShape).toBeNull();
	});

	const cases: [string, Layer[], string][] = [
		['a dense layer on an image', [{ kind: 'dense', units: 3 }], 'needs-vector'],
		['a convolution on a vector', [{ kind: 'flatten' }, tooLarge], 'needs-image'],
		['pooling on a vector', [{ kind: 'flatten' }, { kind: 'pool', mode: 'max', poolSize: 2 }], 'needs-image'],
		['global pooling on a vector', [{ kind: 'flatten' }, { kind: 'globalAveragePool' }], 'needs-image'],
		['half a filter', [{ kind: 'conv', filters: 1.5, kernelSize: 3 }], 'not-whole'],
		['stride 0', [{ kind: 'conv', filters: 1, kernelSize: 3, stride: 0 }], 'not-whole'],
		['no units', [{ kind: 'flatten' }, { kind: 'dense', units: 0 }], 'not-whole'],
		[
			'pooling with too much padding',
			[{ kind: 'pool', mode: 'max', poolSize: 2, padding: 2 }],
			'padding-too-large',
		],
		['dropout of everything', [{ kind: 'dropout', rate: 1 }], 'bad-rate'],
	];
	it.each(cases)('returns the problem of %s', (_, layers, code) => {
		expect(describeNetwork([8, 8, 1], layers).failure?.problem.code).toBe(code);
	});

	it('throws only for an input shape that is none', () => {
		expect(() => describeNetwork([8, 8], [])).toThrow('expected an image');
		expect(() => describeNetwork([8, 0, 1], [])).toThrow('whole number of at least 1, got 0');
		expect(describeNetwork([8, 8, 1], []).outputShape).toEqual([8, 8, 1]);
	});
});

describe('branches in a network', () => {
	const block: BranchesLayer = {
		...{ kind: 'branches', join: 'add' },
		branches: [
			[],
			[
				{ kind: 'conv', filters: 16, kernelSize: 3, padding: 1 },
				{ kind: 'activation', activation: 'relu' },
				{ kind: 'conv', filters: 64, kernelSize: 3, padding: 1 },
			],
		],
	};
	it('that are added keep the depth and sum the counts of all ways', () => {
		const { layers, outputShape, totals } = describeNetwork([8, 8, 64], [block]);
		expect(outputShape).toEqual([8, 8, 64]);
		expect(totals.parameters).toBe(9 * 64 * 16 + 16 + 9 * 16 * 64 + 64);
		expect(layers[0]).toMatchObject({
			id: 'branches1',
			geometry: null,
			receptiveField: { vertical: { size: 5 } },
		});
	});
	it('that are stacked add their depths', () => {
		const { outputShape } = describeNetwork([28, 28, 192], [{ ...block, join: 'concat' }]);
		expect(outputShape).toEqual([28, 28, 256]);
	});
	it('say why they cannot be joined', () => {
		const describeIn = (depth: number, layer: BranchesLayer) =>
			describeNetwork([8, 8, depth], [layer]).failure?.problem;
		expect(describeIn(3, block)).toEqual({ code: 'branches-differ', what: 'channels', values: ['3', '64'] });
		const unpadded: BranchesLayer = {
			...{ kind: 'branches', join: 'concat' },
			branches: [[], [{ kind: 'pool', mode: 'max', poolSize: 2 }]],
		};
		expect(describeIn(3, unpadded)).toEqual({
			code: 'branches-differ',
			what: 'size',
			values: ['8×8', '4×4'],
		});
	});
	it('hold layers that can fail', () => {
		const failing: BranchesLayer = {
			...block,
			branches: [[], [{ kind: 'conv', filters: 1, kernelSize: 9 }]],
		};
		expect(describeNetwork([8, 8, 1], [failing]).failure?.problem.code).toBe('filter-too-large');
	});
	it('pooling can be dilated, and refuses windows that step over the input', () => {
		const pool = { kind: 'pool', mode: 'max', poolSize: 3, stride: 1, dilation: 2 } as const;
		expect(describeNetwork([9, 9, 2], [pool]).outputShape).toEqual([5, 5, 2]);
		const over = { ...pool, poolSize: 2, dilation: 3, padding: 2 } as const;
		expect(describeNetwork([1, 1, 1], [over]).failure?.problem.code).toBe('padding-too-large');
	});
});
