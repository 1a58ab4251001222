import { describe, expect, it } from 'vitest';
import { activationDerivative, softmaxJacobian } from './activation.ts';
import { LENET5, LENET5_LAYERS, LENET5_SHAPES, type Lenet5LayerId } from './architecture.ts';
import { conv2dInputGradient, denseGradients, pool2dGradient } from './gradients.ts';
import { forward, type Lenet5Weights } from './lenet5.ts';
import { Lenet5Trace, unitsOf, type Lenet5Change, type Lenet5Unit } from './lenet5-trace.ts';
import { normal, seededRandom } from './random.ts';
import { receptiveBox, type WindowLayer } from './receptive-field.ts';
import { size, tensor } from './tensor.ts';

const random = seededRandom(12);
const noise = (shape: number[], spread: number) =>
	tensor(
		shape,
		Array.from({ length: size(shape) }, () => normal(random, 0, spread)),
	);
const layer = (shape: number[]) => {
	const inputs = size(shape.slice(0, -1));
	return { kernel: noise(shape, 1 / Math.sqrt(inputs)), bias: noise(shape.slice(-1), 0.1) };
};
const weights: Lenet5Weights = {
	c1: layer([5, 5, 1, 6]),
	c3: layer([5, 5, 6, 16]),
	c5: layer([400, 120]),
	f6: layer([120, 84]),
	output: layer([84, 10]),
};
const picture = (seed: number) => Float32Array.from({ length: 784 }, seededRandom(seed));

/** Fifty units: seven of each layer, and one more of C3. */
const UNITS: Lenet5Unit[] = [...LENET5_LAYERS, ...LENET5_LAYERS, ...LENET5_LAYERS]
	.concat(LENET5_LAYERS, LENET5_LAYERS, LENET5_LAYERS, LENET5_LAYERS, ['c3'])
	.map((id) => ({ layer: id, index: Math.floor(random() * unitsOf(id)) }));

/** The layers as windows, from the architecture; C5 reads S4 whole. */
const WINDOWS: WindowLayer[] = LENET5_LAYERS.map((id) => {
	const found = LENET5.layers.find((candidate) => candidate.id === id);
	if (found?.kind === 'conv') {
		return { kernelSize: found.kernelSize, padding: 'padding' in found ? found.padding : 0 };
	}
	if (found?.kind === 'pool') return { kernelSize: found.poolSize, stride: found.poolSize };
	return { kernelSize: id === 'c5' ? 5 : 1 };
});

/** The unit's value or sum, read from a forward pass. */
function read(
	trace: Lenet5Trace,
	image: ArrayLike<number>,
	{ layer, index }: Lenet5Unit,
	sum: boolean,
): number {
	const value = trace.forward(image)[layer][index] as number;
	if (!sum || layer === 's2' || layer === 's4') return value;
	return layer === 'output' ? (trace.logits[index] as number) : Math.atanh(value);
}

const CHANGES: [string, Lenet5Change][] = [
	['the trained network', {}],
	['one with max pooling', { pooling: 'max' }],
	[
		'one without two of its maps',
		{
			silenced: [
				{ layer: 'c1', map: 2 },
				{ layer: 'c3', map: 7 },
			],
		},
	],
];

describe('forward', () => {
	it('gives every layer as the general parts do', () => {
		const trace = new Lenet5Trace(weights);
		for (const seed of [1, 2, 3]) {
			const expected = forward(weights, tensor([28, 28, 1], picture(seed)));
			const got = trace.forward(picture(seed));
			for (const id of LENET5_LAYERS) {
				const worst = Math.max(
					...got[id].map((value, i) => Math.abs(value - (expected[id].data[i] as number))),
				);
				expect(worst, id).toBeLessThan(1e-6);
			}
		}
	});

	it('gives nothing from a map that was silenced, and the largest of each window with max pooling', () => {
		const trace = new Lenet5Trace(weights, { pooling: 'max', silenced: [{ layer: 'c1', map: 2 }] });
		const { c1, s2 } = trace.forward(picture(1));
		expect(c1.filter((_, i) => i % 6 === 2).every((value) => value === 0)).toBe(true);
		const cell = (row: number, column: number) => c1[(row * 28 + column) * 6 + 4] as number;
		const window = [cell(6, 10), cell(6, 11), cell(7, 10), cell(7, 11)];
		expect(s2[(3 * 14 + 5) * 6 + 4]).toBe(Math.max(...window));
	});

	it('refuses another image, another map, another unit', () => {
		expect(() => new Lenet5Trace(weights).forward(new Float32Array(783))).toThrow(
			'expected 784 numbers, got 783',
		);
		expect(() => new Lenet5Trace(weights, { silenced: [{ layer: 'c1', map: 6 }] })).toThrow(
			'expected a map of c1 from 0 to 5, got 6',
		);
		const trace = new Lenet5Trace(weights);
		expect(() => trace.gradient({ layer: 'f6', index: 84 })).toThrow(
			'expected a unit of f6 from 0 to 83, got 84',
		);
		expect(() => trace.gradient({ layer: 'c2' as Lenet5LayerId, index: 0 })).toThrow(
			'expected a layer of LeNet-5',
		);
	});
});

describe('sums', () => {
	it('are what the activation was made of', () => {
		const trace = new Lenet5Trace(weights);
		for (const unit of UNITS) {
			const expected = read(trace, picture(3), unit, true);
			expect(trace.sum(unit), unit.layer).toBeCloseTo(expected, 8);
		}
	});

	it('stay numbers where tanh can no longer be told from 1', () => {
		const bias = tensor([6], [0, 50, 0, 0, 0, 0]);
		const trace = new Lenet5Trace({ ...weights, c1: { ...weights.c1, bias } });
		expect(trace.forward(new Float32Array(784)).c1[1]).toBe(1);
		expect(trace.sum({ layer: 'c1', index: 1 })).toBe(50);
	});
});

describe.each(CHANGES)('the gradient of %s', (_, change) => {
	const trace = new Lenet5Trace(weights, change);

	it.each([false, true])('of 50 units agrees with finite differences, before the activation: %s', (sum) => {
		UNITS.forEach((unit, number) => {
			const image = Float64Array.from(picture(number));
			trace.forward(image);
			const gradient = Float64Array.from(trace.gradient(unit, sum ? 'preactivation' : 'activation'));
			const largest = Math.max(...gradient.map(Math.abs));
			const strongest = gradient.findIndex((value) => Math.abs(value) === largest);
			const slope = (direction: (pixel: number) => number) => {
				const step = 1e-6;
				const moved = (by: number) => image.map((grey, pixel) => grey + by * direction(pixel));
				return (read(trace, moved(step), unit, sum) - read(trace, moved(-step), unit, sum)) / (2 * step);
			};
			const near = (got: number, expected: number) =>
				expect(Math.abs(got - expected), `${unit.layer} ${unit.index}`).toBeLessThan(
					2e-7 + 1e-4 * Math.abs(largest),
				);
			near(
				slope((pixel) => (pixel === strongest ? 1 : 0)),
				gradient[strongest] as number,
			);
			for (let draw = 0; draw < 4; draw++) {
				const at = Math.floor(random() * 784);
				near(
					slope((pixel) => (pixel === at ? 1 : 0)),
					gradient[at] as number,
				);
			}
			// All 784 at once: the derivative along a random direction.
			const direction = Float64Array.from({ length: 784 }, () => normal(random));
			const along = gradient.reduce((total, value, pixel) => total + value * (direction[pixel] as number), 0);
			expect(Math.abs(slope((pixel) => direction[pixel] as number) - along)).toBeLessThan(
				1e-6 + 1e-3 * largest,
			);
		});
	});

	it('is zero outside the theoretical receptive field, exactly', () => {
		UNITS.forEach((unit, number) => {
			trace.forward(picture(100 + number));
			const gradient = trace.gradient(unit);
			const [, width = 1, maps = 1] =
				LENET5_SHAPES[unit.layer].length === 3 ? LENET5_SHAPES[unit.layer] : [1, 1, Infinity];
			const place = Number.isFinite(maps) ? Math.floor(unit.index / maps) : 0;
			const depth = LENET5_LAYERS.indexOf(unit.layer);
			const box = receptiveBox(WINDOWS, depth, Math.floor(place / width), place % width, 28).clipped;
			let [inside, outside] = [0, 0];
			gradient.forEach((value, pixel) => {
				const [row, column] = [Math.floor(pixel / 28), pixel % 28];
				const within =
					box && row >= box.top && row <= box.bottom && column >= box.left && column <= box.right;
				if (within) inside += Math.abs(value);
				else outside += Math.abs(value);
			});
			expect(outside).toBe(0);
			const silent = change.silenced?.some(
				({ layer, map }) => layer === unit.layer && map === unit.index % maps,
			);
			if (!silent && !(unit.layer === 's2' && change.silenced && unit.index % 6 === 2))
				expect(inside).toBeGreaterThan(0);
		});
	});
});

it('agrees with backpropagation through the general parts', () => {
	const image = tensor([28, 28, 1], picture(5));
	const values = forward(weights, image);
	const throughTanh = (gradient: Float32Array, id: 'c1' | 'c3' | 'c5' | 'f6') =>
		tensor(
			LENET5_SHAPES[id],
			gradient.map((g, i) => g * activationDerivative('tanh', Math.atanh(values[id].data[i] as number))),
		);
	const trace = new Lenet5Trace(weights);
	trace.forward(image.data);
	const jacobian = softmaxJacobian(trace.logits);
	for (const digit of [0, 3, 9]) {
		const dLogits = tensor([10], jacobian[digit]);
		const d6 = throughTanh(denseGradients(dLogits, values.f6, weights.output.kernel).input.data, 'f6');
		const d5 = throughTanh(denseGradients(d6, values.c5, weights.f6.kernel).input.data, 'c5');
		const s4 = tensor([400], values.s4.data);
		const dS4 = tensor([5, 5, 16], denseGradients(d5, s4, weights.c5.kernel).input.data);
		const pooling = { mode: 'average', poolSize: 2 } as const;
		const d3 = throughTanh(pool2dGradient(dS4, values.c3, pooling).data, 'c3');
		const dS2 = conv2dInputGradient(d3, weights.c3.kernel, [14, 14, 6]);
		const d1 = throughTanh(pool2dGradient(dS2, values.c1, pooling).data, 'c1');
		const expected = conv2dInputGradient(d1, weights.c1.kernel, [28, 28, 1], { padding: 2 }).data;
		const got = trace.gradient({ layer: 'output', index: digit });
		got.forEach((value, pixel) => expect(Math.abs(value - (expected[pixel] as number))).toBeLessThan(1e-6));
	}
});
