import type { Random } from '$lib/nn/random';
import { receptiveFields, type AxisField, type StackPart, type WindowLayer } from '$lib/nn/receptive-field';
import { pair } from '$lib/nn/shape';
import { pick, whole } from '../draw';
import { say, unlessRight, type Draft, type LessonExercises } from '../exercise';

/** Large enough for every stack that is drawn here. */
const INPUT = 512;

interface Drawn {
	readonly layers: readonly WindowLayer[];
	readonly en: string;
	readonly ko: string;
}

const number = (value: WindowLayer['kernelSize'] | undefined) => pair(value ?? 1)[0];
const square = (size: number) => `${size}×${size}`;

/** A convolution, a pooling with its stride, a convolution. */
function convPoolConv(random: Random): Drawn {
	const [first, last] = [pick(random, [3, 5, 7]), pick(random, [3, 5])];
	const [window, stride] = pick<readonly [number, number]>(random, [
		[2, 2],
		[3, 2],
		[3, 3],
	]);
	return {
		layers: [{ kernelSize: first }, { kernelSize: window, stride }, { kernelSize: last }],
		en: `a ${square(first)} convolution with S = 1, ${square(window)} pooling with S = ${stride}, a ${square(last)} convolution with S = 1`,
		ko: `S = 1인 ${square(first)} 합성곱, S = ${stride}인 ${square(window)} 풀링, S = 1인 ${square(last)} 합성곱`,
	};
}

const fieldsOf = (layers: readonly StackPart[]): AxisField[] => [
	{ size: 1, jump: 1, start: 0, centre: 0 },
	...receptiveFields(layers, INPUT).map(({ horizontal }) => horizontal),
];

/** r, layer by layer. */
const sizeLines = (layers: readonly WindowLayer[]) => {
	const fields = fieldsOf(layers);
	return layers.map((layer, index) => {
		const [from, to] = [fields[index] as AxisField, fields[index + 1] as AxisField];
		const span = (number(layer.kernelSize) - 1) * number(layer.dilation) + 1;
		return `${from.size} + (${span} − 1)·${from.jump} = ${to.size}`;
	});
};

/** The field of the last of three layers. */
function size(random: Random): Draft {
	const { layers, en, ko } = convPoolConv(random);
	const [, , before, last] = fieldsOf(layers) as [AxisField, AxisField, AxisField, AxisField];
	const filter = number(layers[2]?.kernelSize);
	return {
		question: say(
			`A stack: ${en}. How many cells of the input does one unit of the last layer see along one side?`,
			`층을 쌓습니다: ${ko}. 마지막 층의 유닛 하나는 한 변을 따라 입력의 몇 칸을 봅니까?`,
		),
		answer: { type: 'number', value: last.size },
		slips: unlessRight(last.size, [
			['field-own-filter', filter],
			['field-whole-filter', before.size + filter * before.jump],
			['field-no-jump', before.size + filter - 1],
			['field-filters-added', layers.reduce((sum, layer) => sum + number(layer.kernelSize), 0)],
		]),
		hint: say(
			'Start with r = 1 and j = 1. Every layer adds (F − 1)·j to r and then multiplies j by its stride.',
			'r = 1, j = 1에서 시작합니다. 층마다 r에 (F − 1)·j를 더한 다음 j에 스트라이드를 곱합니다.',
		),
		solution: sizeLines(layers).map((line) => say(line, line)),
	};
}

/** How far neighbouring units stand apart over the input. */
function jump(random: Random): Draft {
	const strides = [pick(random, [2, 3]), pick(random, [1, 2]), pick(random, [2, 4])];
	const filters = strides.map((stride) => Math.max(stride, pick(random, [3, 5])));
	const layers = strides.map((stride, index) => ({ kernelSize: filters[index] as number, stride }));
	const fields = fieldsOf(layers);
	const value = (fields.at(-1) as AxisField).jump;
	return {
		question: say(
			`Three layers have the filters ${filters.map(square).join(', ')} and the strides ${strides.join(', ')}. Two units of the last layer are neighbours. How many input cells lie between the starts of their fields?`,
			`세 층의 필터는 차례로 ${filters.map(square).join(', ')}, 스트라이드는 ${strides.join(', ')}입니다. 마지막 층에서 이웃한 두 유닛의 수용 영역은 시작하는 자리가 입력에서 몇 칸 떨어져 있습니까?`,
		),
		answer: { type: 'number', value },
		slips: unlessRight(value, [
			['strides-added', strides.reduce((sum, stride) => sum + stride, 0)],
			['own-stride-only', strides.at(-1) as number],
			['last-stride-forgotten', (fields.at(-2) as AxisField).jump],
			['filter-for-jump', filters.at(-1) as number],
		]),
		hint: say(
			'One step in the last layer is S steps in the layer before it, and each of those is as long as that layer’s own jump.',
			'마지막 층의 한 걸음은 바로 앞 층의 S걸음이고, 그 한 걸음마다 앞 층의 간격만큼 움직입니다.',
		),
		solution: [say(`${strides.join('·')} = ${value}`, `${strides.join('·')} = ${value}`)],
	};
}

/** How many 3×3 layers see as much as one large filter. */
function equal(random: Random): Draft {
	const filter = pick(random, [5, 7, 9, 11, 13, 15]);
	const value = (filter - 1) / 2;
	const layers: WindowLayer[] = Array.from({ length: value }, () => ({ kernelSize: 3 }));
	const seen = (fieldsOf(layers).at(-1) as AxisField).size;
	return {
		question: say(
			`One layer has a ${square(filter)} filter. How many 3×3 layers with S = 1, one after the other, see just as far?`,
			`${square(filter)} 필터를 쓰는 층이 하나 있습니다. S = 1인 3×3 층을 몇 개 이어야 똑같이 멀리 봅니까?`,
		),
		answer: { type: 'number', value },
		slips: unlessRight(value, [
			['field-side-by-side', filter / 3],
			['field-side-by-side', Math.ceil(filter / 3)],
			['field-starts-at-zero', (filter + 1) / 2],
			['field-one-cell-each', filter - 3 + 1],
		]),
		hint: say(
			'The first cell is there from the beginning. What does each 3×3 layer add?',
			'첫 칸은 처음부터 있습니다. 3×3 층 하나는 몇 칸을 더합니까?',
		),
		solution: [
			say(
				`Each layer adds (3 − 1)·1 = 2 cells: 1 + 2·${value} = ${seen}`,
				`층마다 (3 − 1)·1 = 2칸씩 늘어납니다: 1 + 2·${value} = ${seen}`,
			),
		],
	};
}

/** Filters with gaps. */
function dilated(random: Random): Draft {
	const filter = pick(random, [3, 5]);
	const dilations = pick<readonly number[]>(random, [
		[1, 2],
		[1, 2, 4],
		[1, 3],
		[2, 4],
	]);
	const layers = dilations.map((dilation) => ({ kernelSize: filter, dilation }));
	const value = (fieldsOf(layers).at(-1) as AxisField).size;
	const dense = (fieldsOf(layers.map(() => ({ kernelSize: filter }))).at(-1) as AxisField).size;
	const spans = dilations.map((dilation) => (filter - 1) * dilation + 1);
	return {
		question: say(
			`${dilations.length} layers of ${square(filter)} follow each other with the dilations ${dilations.join(', ')} and S = 1. How far does a unit of the last one see along one side?`,
			`${square(filter)} 층 ${dilations.length}개가 이어지며 팽창은 차례로 ${dilations.join(', ')}이고 S = 1입니다. 마지막 층의 유닛은 한 변을 따라 입력의 몇 칸을 봅니까?`,
		),
		answer: { type: 'number', value },
		slips: unlessRight(value, [
			['dilation-ignored', dense],
			['field-own-filter', spans.at(-1) as number],
			['field-filters-added', spans.reduce((sum, span) => sum + span, 0)],
			['dilation-times-filter', 1 + dilations.reduce((sum, dilation) => sum + filter * dilation, 0)],
		]),
		hint: say(
			'A filter with dilation d spans (F − 1)·d + 1 cells. Put that in place of F.',
			'팽창이 d인 필터는 (F − 1)·d + 1칸에 걸칩니다. F 자리에 이 값을 넣으십시오.',
		),
		solution: [
			say(`The filters span ${spans.join(', ')} cells`, `필터는 차례로 ${spans.join(', ')}칸에 걸칩니다`),
			...sizeLines(layers).map((line) => say(line, line)),
		],
	};
}

const ENDS = { en: ['first cell', 'last cell'], ko: ['첫 칸', '마지막 칸'] };

/** Which cells of the input a unit sees, without padding. */
function place(random: Random): Draft {
	const { layers, en, ko } = convPoolConv(random);
	const { size: r, jump: j } = fieldsOf(layers).at(-1) as AxisField;
	const unit = whole(random, 3, 9);
	const first = (unit - 1) * j + 1;
	const right = [first, first + r - 1];
	return {
		question: say(
			`A stack without padding: ${en}. A unit of the last layer sees r = ${r} cells, and j = ${j}. From which to which cell does unit ${unit} of a row see? Units and cells are counted from 1.`,
			`패딩 없이 층을 쌓습니다: ${ko}. 마지막 층의 유닛은 r = ${r}칸을 보고 j = ${j}입니다. 한 행의 ${unit}번째 유닛은 몇 번째 칸부터 몇 번째 칸까지 봅니까? 유닛도 칸도 1부터 셉니다.`,
		),
		answer: { type: 'numbers', values: right, labels: ENDS },
		slips: unlessRight(right, [
			['place-no-jump', [unit, unit + r - 1]],
			['place-from-zero', [first - 1, first + r - 2]],
			['place-end-off', [first, first + r]],
			['place-one-step-far', [first + j, first + j + r - 1]],
			['place-side-by-side', [(unit - 1) * r + 1, unit * r]],
		]),
		hint: say(
			'The first unit starts at cell 1. How far has the field moved when you come to the unit in question?',
			'첫 유닛은 1번째 칸에서 시작합니다. 이 유닛까지 오는 동안 수용 영역은 몇 칸 움직였습니까?',
		),
		solution: [
			say(`1 + (${unit} − 1)·${j} = ${first}`, `1 + (${unit} − 1)·${j} = ${first}`),
			say(`${first} + ${r} − 1 = ${right[1]}`, `${first} + ${r} − 1 = ${right[1]}`),
		],
	};
}

/** A skip connection beside one or two layers. */
function branches(random: Random): Draft {
	const [first, inner, jumps] = [pick(random, [3, 5, 7]), whole(random, 1, 3), pick(random, [1, 2])];
	const way: WindowLayer[] = Array.from({ length: inner }, () => ({ kernelSize: 3, padding: 1 }));
	const before: WindowLayer = { kernelSize: first, stride: jumps };
	const value = (fieldsOf([before, { branches: [[], way] }]).at(-1) as AxisField).size;
	const grown = value - first;
	return {
		question: say(
			`A ${square(first)} convolution with S = ${jumps} is followed by a block of two branches that are added: one holds ${inner} 3×3 ${inner === 1 ? 'convolution' : 'convolutions'} with S = 1, the other is a skip connection. How far does a unit behind the block see along one side?`,
			`S = ${jumps}인 ${square(first)} 합성곱 다음에 두 갈래를 더하는 블록이 옵니다. 한 갈래에는 S = 1인 3×3 합성곱이 ${inner}개 있고, 다른 갈래는 스킵 연결(skip connection)입니다. 블록을 지난 유닛은 한 변을 따라 입력의 몇 칸을 봅니까?`,
		),
		answer: { type: 'number', value },
		slips: unlessRight(value, [
			['shorter-branch', first],
			['branches-added', value + first],
			['branches-averaged', first + grown / 2],
			['field-no-jump', first + 2 * inner],
		]),
		hint: say(
			'A unit behind the block sees whatever reaches it on either way. Which way reaches further?',
			'블록을 지난 유닛은 어느 갈래로든 닿는 것을 모두 봅니다. 어느 갈래가 더 멀리 닿습니까?',
		),
		solution: [
			say(
				`Skip connection: ${first}. The other branch: ${first} + ${inner}·(3 − 1)·${jumps} = ${value}`,
				`스킵 연결: ${first}. 다른 갈래: ${first} + ${inner}·(3 − 1)·${jumps} = ${value}`,
			),
			say(`The larger of the two: ${value}`, `둘 가운데 큰 쪽: ${value}`),
		],
	};
}

export default { size, jump, equal, dilated, place, branches } satisfies LessonExercises;
