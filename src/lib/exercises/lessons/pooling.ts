import { poolCounts } from '$lib/nn/counts';
import { pool2d, poolGeometry, poolTerms, type PoolMode } from '$lib/nn/pool';
import type { Random } from '$lib/nn/random';
import { fromRows, tensor, toRows } from '$lib/nn/tensor';
import { withParticle } from '$lib/i18n/particles';
import type { Localised } from '$lib/i18n/strings';
import type { SlipId } from '../slips';
import { matrix, pick, whole } from '../draw';
import { say, unlessRight, type Draft, type Given, type LessonExercises, type Slip } from '../exercise';
import { factor, show } from '../format';
import { SHAPE_LABELS } from './stride-and-output-size';

const MODES: Readonly<Record<PoolMode, Localised<string>>> = {
	max: say('max pooling', '최대 풀링'),
	average: say('average pooling', '평균 풀링'),
	min: say('min pooling', '최소 풀링'),
};
const TAKEN: Readonly<Record<PoolMode, SlipId>> = {
	max: 'took-maximum',
	average: 'took-average',
	min: 'took-minimum',
};
const ALL: readonly PoolMode[] = ['max', 'average', 'min'];
const MAP = say('Feature map', '특성 맵');

/** What the other kinds of pooling would have answered. */
const otherKinds = (mode: PoolMode, answer: (mode: PoolMode) => Given): Slip[] =>
	ALL.filter((other) => other !== mode).map((other) => [TAKEN[other], answer(other)]);

const workOf = (mode: PoolMode, values: readonly number[], result: number) =>
	mode === 'average'
		? `(${values.map(factor).join(' + ')})/${values.length} = ${show(result)}`
		: `${mode}(${values.map((value) => show(value)).join(', ')}) = ${show(result)}`;

/** One window, one kind of pooling. */
function window(random: Random): Draft {
	const mode = pick(random, ['max', 'average', 'min']);
	const rows = matrix(random, 2, 2, -4, 9);
	const value = (kind: PoolMode) => pool2d(fromRows(rows), { mode: kind, poolSize: 2 }).data[0] as number;
	const total = rows.flat().reduce((sum, each) => sum + each, 0);
	return {
		question: say(
			`What does ${MODES[mode].en} make of this window?`,
			`이 창에 ${withParticle(MODES[mode].ko, '을/를')} 하면 얼마가 됩니까?`,
		),
		grids: [{ label: say('Window', '창'), rows }],
		answer: { type: 'number', value: value(mode), decimals: mode === 'average' ? 2 : 0 },
		slips: [
			...otherKinds(mode, value),
			...(mode === 'average'
				? ([['summed-not-averaged', total]] satisfies Slip[])
				: unlessRight(value(mode), [
						['ignored-signs', (mode === 'max' ? Math.max : Math.min)(...rows.flat().map(Math.abs))],
					])),
		],
		hint: say(
			'Max keeps the largest, min the smallest; average adds up and divides by how many there are.',
			'최대는 가장 큰 값, 최소는 가장 작은 값을 남기고, 평균은 모두 더해 개수로 나눕니다.',
		),
		solution: [say(workOf(mode, rows.flat(), value(mode)), workOf(mode, rows.flat(), value(mode)))],
	};
}

const FOUR = {
	en: ['top left', 'top right', 'bottom left', 'bottom right'],
	ko: ['왼쪽 위', '오른쪽 위', '왼쪽 아래', '오른쪽 아래'],
};

/** A whole map. */
function map(random: Random): Draft {
	const mode = pick(random, ['max', 'average', 'min']);
	const rows = matrix(random, 4, 4, 0, 9);
	const values = (kind: PoolMode) => toRows(pool2d(fromRows(rows), { mode: kind, poolSize: 2 })).flat();
	const result = values(mode);
	const windows = [0, 2].flatMap((top) =>
		[0, 2].map((left) => rows.slice(top, top + 2).flatMap((row) => row.slice(left, left + 2))),
	);
	return {
		question: say(
			`${MODES[mode].en[0]?.toUpperCase()}${MODES[mode].en.slice(1)}, F = 2, S = 2. What are the four outputs?`,
			`${MODES[mode].ko}, F = 2, S = 2입니다. 네 출력은 각각 얼마입니까?`,
		),
		grids: [{ label: MAP, rows }],
		answer: { type: 'numbers', values: result, labels: FOUR, decimals: mode === 'average' ? 2 : 0 },
		slips: [
			...otherKinds(mode, values),
			...(mode === 'average'
				? ([['summed-not-averaged', result.map((each) => each * 4)]] satisfies Slip[])
				: []),
		],
		hint: say('Draw the four windows side by side.', '네 창을 겹치지 않게 나란히 그려 보십시오.'),
		solution: windows.map((each, index) => {
			const work = workOf(mode, each, result[index] as number);
			return say(`${FOUR.en[index]}: ${work}`, `${FOUR.ko[index]}: ${work}`);
		}),
	};
}

/** The size after pooling, overlapping windows too. */
function size(random: Random): Draft {
	for (;;) {
		const [poolSize, stride, inputSize] = [
			pick(random, [2, 3]),
			pick(random, [1, 2, 3]),
			whole(random, 8, 60),
		];
		const { vertical } = poolGeometry(inputSize, { poolSize, stride });
		if (!vertical.fits || poolSize === stride) continue;
		const value = vertical.size;
		const beside = Math.floor(inputSize / poolSize);
		return {
			question: say(
				`A map is W = ${inputSize} cells wide. Pooling with F = ${poolSize}, S = ${stride}, no padding: how wide is the result?`,
				`특성 맵의 너비는 W = ${inputSize}칸입니다. F = ${poolSize}, S = ${stride}, 패딩 없이 풀링하면 너비는 몇 칸이 됩니까?`,
			),
			answer: { type: 'number', value },
			slips: unlessRight(value, [
				['stride-is-window', beside],
				['divided-by-stride', inputSize / stride],
				['forgot-plus-one', value - 1],
				['subtracted-stride', inputSize - poolSize - stride + 1],
			]),
			hint: say('O = (W − F)/S + 1.', 'O = (W − F)/S + 1입니다.'),
			solution: [
				say(
					`(${inputSize} − ${poolSize})/${stride} + 1 = ${value}`,
					`(${inputSize} − ${poolSize})/${stride} + 1 = ${value}`,
				),
			],
		};
	}
}

/** The shape after pooling: depth stays. */
function shape(random: Random): Draft {
	const [half, depth] = [whole(random, 4, 30), pick(random, [6, 16, 32, 64])];
	const side = 2 * half;
	return {
		question: say(
			`An input of ${side} × ${side} × ${depth} is max-pooled with F = 2, S = 2. What is the shape of the result?`,
			`${side} × ${side} × ${depth} 입력을 F = 2, S = 2로 최대 풀링합니다. 결과의 형태는 무엇입니까?`,
		),
		answer: { type: 'numbers', values: [half, half, depth], labels: SHAPE_LABELS },
		slips: [
			['depth-pooled', [half, half, depth / 2]],
			['maximum-over-channels', [half, half, 1]],
			['maximum-over-channels', [side, side, 1]],
			['forgot-plus-one', [half - 1, half - 1, depth]],
			['stride-ignored', [side - 1, side - 1, depth]],
		],
		hint: say('Each map is pooled by itself.', '특성 맵은 저마다 따로 풀링합니다.'),
		solution: [
			say(`Sides: (${side} − 2)/2 + 1 = ${half}`, `두 변: (${side} − 2)/2 + 1 = ${half}`),
			say(`Depth: ${depth} maps stay ${depth} maps`, `깊이: 특성 맵 ${depth}개는 그대로 ${depth}개입니다`),
		],
	};
}

/** What pooling learns. */
function parameters(random: Random): Draft {
	const [poolSize, depth] = [pick(random, [2, 3]), pick(random, [6, 16, 32])];
	const kind = pick(random, ['max', 'average']);
	const area = poolSize ** 2;
	return {
		question: say(
			`How many parameters does a layer of ${MODES[kind].en} with F = ${poolSize} over ${depth} maps have?`,
			`특성 맵 ${depth}개를 F = ${withParticle(poolSize, '으로/로')} 처리하는 ${MODES[kind].ko}층의 파라미터는 몇 개입니까?`,
		),
		answer: { type: 'number', value: poolCounts().parameters },
		slips: [
			area,
			area + 1,
			area * depth,
			(area + 1) * depth,
			area * depth + 1,
			depth,
			2 * depth,
			area * depth * depth,
		].map((wrong) => ['pooling-has-weights', wrong] as const),
		hint: say('Which of its numbers would training change?', '학습으로 바뀌는 수가 있습니까?'),
		solution: [
			say(
				'Taking a maximum or a mean needs no learned number: 0.',
				'최댓값이나 평균을 구하는 데에는 학습할 수가 없습니다. 0개입니다.',
			),
		],
	};
}

const TWO_MAPS = { en: ['map 1', 'map 2'], ko: ['맵 1', '맵 2'] };

/** Two maps, one window each. */
function channels(random: Random): Draft {
	const maps = [matrix(random, 2, 2, 0, 9), matrix(random, 2, 2, 0, 9)];
	const [first = [], second = []] = maps.map((rows) => rows.flat());
	const input = tensor(
		[2, 2, 2],
		first.flatMap((value, index) => [value, second[index] as number]),
	);
	const values = [...pool2d(input, { mode: 'max', poolSize: 2 }).data];
	const averages = [...pool2d(input, { mode: 'average', poolSize: 2 }).data];
	const largest = Math.max(...values);
	return {
		question: say(
			'The same window in two maps. What are the two outputs of max pooling?',
			'두 특성 맵의 같은 자리에 있는 창입니다. 최대 풀링의 두 출력은 각각 얼마입니까?',
		),
		grids: maps.map((rows, index) => ({ label: say(`Map ${index + 1}`, `맵 ${index + 1}`), rows })),
		answer: { type: 'numbers', values, labels: TWO_MAPS },
		slips: [
			['maximum-over-channels', [largest, largest]],
			['took-average', averages],
		],
		hint: say('Look at one map at a time.', '특성 맵을 하나씩 보십시오.'),
		solution: values.map((value, index) => {
			const work = workOf('max', index ? second : first, value);
			return say(`Map ${index + 1}: ${work}`, `맵 ${index + 1}: ${work}`);
		}),
	};
}

/** An average at the border, as the two conventions take it. */
function border(random: Random): Draft {
	const counted = pick(random, [true, false]);
	const rows = matrix(random, 3, 3, 1, 9);
	const options = { poolSize: 2, stride: 2, padding: 1 } as const;
	const value = (countPadding: boolean) =>
		pool2d(fromRows(rows), { ...options, mode: 'average', countPadding }).data[1] as number;
	const terms = poolTerms(fromRows(rows), options, { row: 0, column: 1, channel: 0 });
	const inside = terms.flatMap((term) => (term.value === null ? [] : [term.value]));
	const total = inside.reduce((sum, each) => sum + each, 0);
	const divisor = counted ? terms.length : inside.length;
	return {
		question: say(
			`This window of average pooling reaches over the border. What is its average when the padding is ${counted ? 'counted as zeros (PyTorch’s default)' : 'not counted (as TensorFlow does)'}?`,
			`평균 풀링의 창이 테두리를 넘었습니다. 패딩을 ${counted ? '0으로 셀 때(PyTorch의 기본값)' : '세지 않을 때(TensorFlow의 방식)'} 평균은 얼마입니까?`,
		),
		grids: [
			{
				label: say('Window at the border', '테두리의 창'),
				rows: [terms.slice(0, 2), terms.slice(2)].map((row) => row.map((term) => term.value)),
			},
		],
		answer: { type: 'number', value: value(counted), decimals: 2 },
		slips: [
			counted ? ['left-padding-out', value(false)] : ['counted-padding', value(true)],
			['summed-not-averaged', total],
			['took-maximum', Math.max(...inside)],
		],
		hint: say(
			'The sum is the same either way. What differs is what it is divided by.',
			'합은 어느 쪽이나 같습니다. 나누는 수가 다릅니다.',
		),
		solution: [
			say(
				`(${inside.join(' + ')})/${divisor} = ${show(value(counted), 2)}`,
				`(${inside.join(' + ')})/${divisor} = ${show(value(counted), 2)}`,
			),
		],
	};
}

export default { window, map, size, shape, parameters, channels, border } satisfies LessonExercises;
