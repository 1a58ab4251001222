import { describe, expect, it } from 'vitest';
import { diagnose, makeExercise, type Exercise, type Given, type LessonExercises } from './exercise';
import type { SlipId } from './slips';

const modules = import.meta.glob<LessonExercises>('./lessons/*.ts', { eager: true, import: 'default' });

/** Exercises of a kind whose question holds what a case needs; the numbers are read off the words, as a learner does. */
function exercises(kind: string): Exercise[] {
	const [slug, name = ''] = kind.split('/');
	const generate = modules[`./lessons/${slug}.ts`]?.[name];
	if (!generate) throw new Error(`no exercises of kind ${kind}`);
	return Array.from({ length: 400 }, (_, seed) => makeExercise(kind, generate, seed));
}

const letter = (question: string, name: string) =>
	Number(question.match(new RegExp(`\\b${name} = (\\d+)`))?.[1]);
const numbers = (question: string) =>
	(question.replaceAll('−', '-').match(/-?\d+(\.\d+)?/g) ?? []).map(Number);

/** N, F, S, P of a question; 1 and 0 where it does not say. */
function sizes(question: string) {
	const [n, f, s, p] = ['N', 'F', 'S', 'P'].map((name) => letter(question, name)) as [
		number,
		number,
		number,
		number,
	];
	return { n, f, s: Number.isNaN(s) ? 1 : s, p: Number.isNaN(p) ? 0 : p };
}

/** What a person who makes this slip writes down, worked out from the question's words and tables alone. */
type Slipped = (question: string, grids: number[][][]) => Given | undefined;

const grid = (grids: number[][][], index: number) => grids[index] ?? [];
const flat = (grids: number[][][], index: number) => grid(grids, index).flat();
const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0);
const sum = (values: readonly number[]) => values.reduce((total, x) => total + x, 0);
const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));

/** The window under row and column (counted from 1) of the output. */
function windowAt(grids: number[][][], row: number, column: number): number[] {
	const size = grid(grids, 1).length;
	return grid(grids, 0)
		.slice(row - 1, row - 1 + size)
		.flatMap((cells) => cells.slice(column - 1, column - 1 + size));
}

const cases: readonly [SlipId, string, Slipped][] = [
	['padding-once', 'padding/size', (q) => sizes(q).n - sizes(q).f + sizes(q).p + 1],
	['padding-ignored', 'padding/size', (q) => sizes(q).n - sizes(q).f + 1],
	['forgot-plus-one', 'padding/size', (q) => sizes(q).n - sizes(q).f + 2 * sizes(q).p],
	[
		'forgot-floor',
		'stride-and-output-size/floor',
		(q) => Math.round(((sizes(q).n - sizes(q).f + 2 * sizes(q).p) / sizes(q).s + 1) * 100) / 100,
	],
	[
		'rounded-up',
		'stride-and-output-size/floor',
		(q) => Math.ceil((sizes(q).n - sizes(q).f + 2 * sizes(q).p) / sizes(q).s + 1),
	],
	[
		'stride-ignored',
		'stride-and-output-size/size',
		(q) => (sizes(q).s > 1 ? sizes(q).n - sizes(q).f + 2 * sizes(q).p + 1 : undefined),
	],
	[
		'subtracted-stride',
		'stride-and-output-size/size',
		(q) => (sizes(q).s > 1 ? sizes(q).n - sizes(q).f + 2 * sizes(q).p - sizes(q).s + 1 : undefined),
	],
	['same-keeps-size', 'stride-and-output-size/same', (q) => sizes(q).n],
	['dilation-ignored', 'stride-and-output-size/dilated', (q) => sizes(q).n - sizes(q).f + 1],
	[
		'dilation-times-filter',
		'stride-and-output-size/dilated',
		(q) => sizes(q).n - sizes(q).f * Number(q.match(/dilation (\d)/)?.[1]) + 1,
	],
	['total-padding', 'padding/keep', (q) => letter(q, 'F') - 1],
	['half-filter', 'padding/keep', (q) => letter(q, 'F') / 2],
	[
		'forgot-bias',
		'convolution/cell',
		(q, grids) => {
			const [row = 0, column = 0] = numbers(q).slice(-2);
			return dot(windowAt(grids, row, column), flat(grids, 1));
		},
	],
	[
		'flipped-kernel',
		'convolution/cell',
		(q, grids) => {
			const [bias = 0, row = 0, column = 0] = numbers(q).slice(-3);
			return dot(windowAt(grids, row, column), flat(grids, 1).reverse()) + bias;
		},
	],
	['forgot-flip', 'convolution/flip', (_, grids) => dot(flat(grids, 0), flat(grids, 1))],
	[
		'forgot-channels',
		'convolution/parameters',
		(q) => {
			const [, f = 0] = numbers(q);
			return f * f + 1;
		},
	],
	[
		'forgot-bias-count',
		'channels-and-filters/parameters',
		(q) => {
			const [k = 0, f = 0, , d = 0] = numbers(q);
			return f * f * d * k;
		},
	],
	[
		'bias-per-channel',
		'channels-and-filters/parameters',
		(q) => {
			const [k = 0, f = 0, , d = 0] = numbers(q);
			return (f * f + 1) * d * k;
		},
	],
	[
		'bias-per-pixel',
		'channels-and-filters/parameters',
		(q) => {
			const [k = 0, f = 0, , d = 0, side = 0] = numbers(q);
			return f * f * d * k + k * side * side;
		},
	],
	[
		'depth-is-input',
		'channels-and-filters/shape',
		(q) => {
			const [side = 0, , depth = 0] = numbers(q);
			const out = (side - letter(q, 'F') + 2 * letter(q, 'P')) / letter(q, 'S') + 1;
			return [out, out, depth];
		},
	],
	[
		'forgot-other-channels',
		'channels-and-filters/sum',
		(q, grids) => dot(flat(grids, 0), flat(grids, 1)) + (numbers(q).at(-1) ?? 0),
	],
	['took-average', 'pooling/window', (q, grids) => (/max|min/.test(q) ? sum(flat(grids, 0)) / 4 : undefined)],
	[
		'took-maximum',
		'pooling/window',
		(q, grids) => (/average/.test(q) ? Math.max(...flat(grids, 0)) : undefined),
	],
	[
		'summed-not-averaged',
		'pooling/window',
		(q, grids) => (/average/.test(q) ? sum(flat(grids, 0)) : undefined),
	],
	['pooling-has-weights', 'pooling/parameters', (q) => letter(q, 'F') ** 2],
	[
		'maximum-over-channels',
		'pooling/channels',
		(_, grids) => Array<number>(2).fill(Math.max(...flat(grids, 0), ...flat(grids, 1))),
	],
	[
		'counted-padding',
		'pooling/border',
		(q, grids) => (/not counted/.test(q) ? sum(flat(grids, 0)) / 4 : undefined),
	],
	[
		'read-all-maps',
		'lenet-5/connections',
		(q) => {
			const [three = 0, , four = 0] = numbers(q);
			return 151 * (three + four + (/one reads/.test(q) ? 1 : 2));
		},
	],
	[
		'pool-forgotten',
		'lenet-5/shape',
		(q) => {
			const side = Number(q.match(/input of (\d+)/)?.[1]);
			const maps = Number(q.match(/stride 2, (\d+) filters/)?.[1]);
			return [side - 8, side - 8, maps];
		},
	],
	[
		'one-number-per-map',
		'lenet-5/flatten',
		(q) => {
			const [maps = 0, , , units = 0] = numbers(q);
			return (maps + 1) * units;
		},
	],
	['subsampling-untrained', 'lenet-5/coefficients', () => 0],
	['coefficient-per-cell', 'lenet-5/coefficients', (q) => 5 * (numbers(q)[2] ?? 0)],
	[
		'parameters-not-work',
		'lenet-5/work',
		(q) => {
			const [k = 0, f = 0, , d = 0] = numbers(q);
			return f * f * d * k;
		},
	],
	['dot-not-distance', 'lenet-5/distance', (_, grids) => dot(flat(grids, 0), flat(grids, 1))],
	['relu-sign', 'activations/relu', (q) => numbers(q).map((x) => Math.min(x, 0))],
	['relu-absolute', 'activations/relu', (q) => numbers(q).map(Math.abs)],
	[
		'softmax-without-exp',
		'activations/softmax',
		(q) => {
			const logits = numbers(q).slice(0, 3);
			return sum(logits) === 0 ? undefined : (logits[0] ?? 0) / sum(logits);
		},
	],
	['softmax-not-normalised', 'activations/softmax', (q) => Math.exp(numbers(q)[0] ?? 0)],
	[
		'temperature-multiplied',
		'activations/temperature',
		(q) => {
			const [a = 0, b = 0, t = 0] = numbers(q);
			return sigmoid((a - b) * t);
		},
	],
	[
		'temperature-ignored',
		'activations/temperature',
		(q) => {
			const [a = 0, b = 0] = numbers(q);
			return sigmoid(a - b);
		},
	],
];

describe('a slip is recognised by the answer it leads to', () => {
	it.each(cases)('%s in %s', (slip, kind, slipped) => {
		const found = exercises(kind).flatMap((exercise) => {
			const grids = (exercise.grids ?? []).map(({ rows }) => rows.map((row) => row.map((cell) => cell ?? 0)));
			const given = slipped(exercise.question.en, grids);
			return given === undefined ? [] : [diagnose(exercise, given)];
		});
		// Two slips may lead to one number; then the other may be named, but never nothing and never "right".
		expect(found.length).toBeGreaterThan(50);
		expect(found.every((id) => id !== null)).toBe(true);
		expect(found.filter((id) => id === slip).length).toBeGreaterThan(found.length / 2);
	});

	it('covers more than twenty different slips', () => {
		expect(new Set(cases.map(([slip]) => slip)).size).toBeGreaterThan(20);
	});
});
