import { conv2d, flipKernel, windowTerms } from '$lib/nn/conv';
import { convCounts } from '$lib/nn/counts';
import type { Random } from '$lib/nn/random';
import { outputSize } from '$lib/nn/shape';
import { at, fromRows, tensor, toRows, type Tensor } from '$lib/nn/tensor';
import { matrix, pick, whole } from '../draw';
import { say, type Draft, type Grid, type LessonExercises, type Slip } from '../exercise';
import { show, sumOfProducts } from '../format';

const IMAGE = say('Input', '입력');
const KERNEL = say('Kernel', '커널');
const WINDOW = say('Window on the input', '입력의 창');

/** One channel of rows as a kernel of one filter, `[h, w, 1, 1]`. */
const kernelOf = (rows: readonly (readonly number[])[]): Tensor =>
	tensor([rows.length, rows[0]?.length ?? 0, 1, 1], rows.flat());
const kernelRows = (kernel: Tensor) => toRows({ data: kernel.data, shape: kernel.shape.slice(0, 3) });
const transpose = (rows: readonly (readonly number[])[]) =>
	(rows[0] ?? []).map((_, column) => rows.map((row) => row[column] as number));
const mirror = (rows: readonly (readonly number[])[]) => rows.map((row) => [...row].reverse());
const total = (rows: readonly (readonly number[])[]) => rows.flat().reduce((sum, value) => sum + value, 0);
const grid = (label: Grid['label'], rows: number[][]): Grid => ({ label, rows });

/** One cell of the output, by hand. */
function cell(random: Random): Draft {
	const size = pick(random, [4, 5]);
	const kernelSize = pick(random, [2, 3]);
	const [image, kernel] = [matrix(random, size, size, 0, 4), matrix(random, kernelSize, kernelSize, -1, 2)];
	const bias = whole(random, -2, 3) || 1;
	const last = size - kernelSize;
	const [row, column] = [whole(random, 0, last), whole(random, 0, last)];
	const [input, weights] = [fromRows(image), kernelOf(kernel)];
	const { channels, total: value } = windowTerms(input, weights, tensor([1], [bias]), {
		row,
		column,
		filter: 0,
	});
	const terms = channels[0]?.terms ?? [];
	const plain = conv2d(input, weights);
	const flipped = conv2d(input, weights, undefined, { flip: true });
	const absolute = terms.reduce((sum, term) => sum + Math.abs(term.product), 0);
	const inputs = terms.reduce((sum, term) => sum + term.input, 0);
	return {
		question: say(
			`The kernel slides over the input with stride 1 and no padding; the bias is ${show(bias)}. What is the output in row ${row + 1}, column ${column + 1}?`,
			`커널이 스트라이드 1, 패딩 없이 입력 위를 움직입니다. 편향은 ${show(bias)}입니다. 출력의 ${row + 1}행 ${column + 1}열은 얼마입니까?`,
		),
		grids: [grid(IMAGE, image), grid(KERNEL, kernel)],
		answer: { type: 'number', value },
		slips: [
			['forgot-bias', value - bias],
			['bias-subtracted', value - 2 * bias],
			...(row === column
				? []
				: ([['row-column-swapped', at(plain, column, row, 0) + bias]] satisfies Slip[])),
			['flipped-kernel', at(flipped, row, column, 0) + bias],
			['ignored-signs', absolute + bias],
			['ignored-kernel', inputs + bias],
			['divided-by-cells', (value - bias) / kernelSize ** 2 + bias],
		],
		hint: say(
			`Lay the kernel’s top left corner on row ${row + 1}, column ${column + 1} of the input, multiply cell by cell, add everything up and add the bias.`,
			`커널의 왼쪽 위 모서리를 입력의 ${row + 1}행 ${column + 1}열에 놓고, 칸마다 곱해 모두 더한 뒤 편향을 더하십시오.`,
		),
		solution: [
			say(
				`${sumOfProducts(terms.map((term) => [term.input, term.weight]))} = ${show(value - bias)}`,
				`${sumOfProducts(terms.map((term) => [term.input, term.weight]))} = ${show(value - bias)}`,
			),
			say(
				`${show(value - bias)} + ${bias < 0 ? `(${show(bias)})` : show(bias)} = ${show(value)}`,
				`${show(value - bias)} + ${bias < 0 ? `(${show(bias)})` : show(bias)} = ${show(value)}`,
			),
		],
	};
}

/** The same window with the kernel turned: convolution in the sense of mathematics. */
function flip(random: Random): Draft {
	const [image, kernel] = [matrix(random, 3, 3, 0, 4), matrix(random, 3, 3, -1, 2)];
	const input = fromRows(image);
	const value = (rows: readonly (readonly number[])[]) => at(conv2d(input, kernelOf(rows)), 0, 0, 0);
	const turned = kernelRows(flipKernel(kernelOf(kernel)));
	const pairs = turned
		.flat()
		.map((weight, index): [number, number] => [image.flat()[index] as number, weight]);
	return {
		question: say(
			'Here is one window and the kernel. What is the convolution in the sense of mathematics, with the kernel flipped? There is no bias.',
			'창 하나와 커널입니다. 커널을 뒤집는 수학의 합성곱으로 계산하면 얼마입니까? 편향은 없습니다.',
		),
		grids: [grid(WINDOW, image), grid(KERNEL, kernel)],
		answer: { type: 'number', value: value(turned) },
		slips: [
			['forgot-flip', value(kernel)],
			['transposed-kernel', value(transpose(kernel))],
			['mirrored-once', value(mirror(kernel))],
			['mirrored-once', value([...kernel].reverse())],
			['ignored-signs', pairs.reduce((sum, [a, b]) => sum + Math.abs(a * b), 0)],
		],
		hint: say(
			'Flipping is turning by 180°: the kernel’s bottom right number meets the top left number of the window.',
			'뒤집는다는 것은 180° 돌린다는 뜻입니다. 커널의 오른쪽 아래 숫자가 창의 왼쪽 위 숫자와 만납니다.',
		),
		solution: [
			say(
				`The turned kernel: ${turned.map((row) => row.map((each) => show(each)).join(' ')).join(' / ')}`,
				`돌린 커널: ${turned.map((row) => row.map((each) => show(each)).join(' ')).join(' / ')}`,
			),
			say(
				`${sumOfProducts(pairs)} = ${show(value(turned))}`,
				`${sumOfProducts(pairs)} = ${show(value(turned))}`,
			),
		],
	};
}

/** The numbers in one filter. */
function parameters(random: Random): Draft {
	const [kernelSize, inChannels] = [pick(random, [3, 4, 5, 7]), pick(random, [2, 3, 4, 6])];
	const { weights, parameters: value } = convCounts({ kernelSize, inChannels, filters: 1, outputSize: 1 });
	const area = kernelSize ** 2;
	return {
		question: say(
			`An input has ${inChannels} channels. How many numbers does one ${kernelSize} × ${kernelSize} filter learn, its bias included?`,
			`입력의 채널이 ${inChannels}개입니다. ${kernelSize} × ${kernelSize} 필터 하나가 학습하는 숫자는 편향까지 모두 몇 개입니까?`,
		),
		answer: { type: 'number', value },
		slips: [
			['forgot-bias-count', weights],
			['forgot-channels', area + 1],
			['forgot-channels', area],
			['bias-per-channel', weights + inChannels],
			['added-channels', area + inChannels + 1],
			['added-channels', area + inChannels],
		],
		hint: say(
			'A filter has one weight for every number under its window, in every channel, and one bias.',
			'필터에는 창 아래의 모든 숫자마다, 모든 채널에 걸쳐 가중치가 하나씩 있고 편향이 하나 있습니다.',
		),
		solution: [
			say(
				`${kernelSize}·${kernelSize}·${inChannels} = ${show(weights)} weights`,
				`가중치 ${kernelSize}·${kernelSize}·${inChannels} = ${show(weights)}개`,
			),
			say(`${show(weights)} + 1 bias = ${show(value)}`, `${show(weights)} + 편향 1 = ${show(value)}개`),
		],
	};
}

/** How often one weight is used: weight sharing as a number. */
function sharing(random: Random): Draft {
	const inputSize = whole(random, 5, 12);
	const kernelSize = pick(random, [2, 3, 4, 5]);
	const size = outputSize({ inputSize, kernelSize });
	return {
		question: say(
			`A ${kernelSize} × ${kernelSize} kernel slides over a ${inputSize} × ${inputSize} input with stride 1 and no padding. In how many products does one of its weights take part?`,
			`${kernelSize} × ${kernelSize} 커널이 ${inputSize} × ${inputSize} 입력 위를 스트라이드 1, 패딩 없이 움직입니다. 커널의 가중치 하나는 모두 몇 번의 곱셈에 쓰입니까?`,
		),
		answer: { type: 'number', value: size ** 2 },
		slips: [
			['one-axis-only', size],
			['forgot-plus-one', (size - 1) ** 2],
			['input-for-output', inputSize ** 2],
			['window-for-places', kernelSize ** 2],
		],
		hint: say(
			'The same weight is used once wherever the kernel stands. Count the places: along one side, then in all.',
			'커널이 놓이는 자리마다 같은 가중치를 한 번씩 씁니다. 한 방향의 자리를 세고, 전체를 구하십시오.',
		),
		solution: [
			say(
				`Places along one side: ${inputSize} − ${kernelSize} + 1 = ${size}`,
				`한 방향의 자리: ${inputSize} − ${kernelSize} + 1 = ${size}`,
			),
			say(
				`${size}·${size} = ${show(size ** 2)} places, one product in each`,
				`자리는 ${size}·${size} = ${show(size ** 2)}곳이고, 곳마다 한 번 곱합니다`,
			),
		],
	};
}

/** The length of the two vectors of the dot product. */
function vector(random: Random): Draft {
	const [kernelSize, channels, inputSize] = [
		pick(random, [3, 5, 7]),
		pick(random, [2, 3, 4]),
		whole(random, 16, 64),
	];
	const { weights } = convCounts({ kernelSize, inChannels: channels, filters: 1, outputSize: 1 });
	return {
		question: say(
			`An input is ${inputSize} × ${inputSize} × ${channels}, the filter ${kernelSize} × ${kernelSize}. Stretched to a vector, how many numbers long is one window?`,
			`입력은 ${inputSize} × ${inputSize} × ${channels}, 필터는 ${kernelSize} × ${kernelSize}입니다. 창 하나를 벡터로 펼치면 숫자가 몇 개입니까?`,
		),
		answer: { type: 'number', value: weights },
		slips: [
			['forgot-channels', kernelSize ** 2],
			['counted-bias', weights + 1],
			['added-channels', kernelSize ** 2 + channels],
			['whole-image', inputSize ** 2 * channels],
		],
		hint: say(
			'The window is as wide and high as the filter and as deep as the input.',
			'창의 너비와 높이는 필터와 같고 깊이는 입력과 같습니다.',
		),
		solution: [
			say(
				`${kernelSize}·${kernelSize}·${channels} = ${show(weights)}`,
				`${kernelSize}·${kernelSize}·${channels} = ${show(weights)}`,
			),
		],
	};
}

const EFFECTS = {
	identity: say('leaves the image as it is', '이미지를 그대로 둡니다'),
	blur: say('blurs it', '흐리게 합니다'),
	sharpen: say('sharpens it', '선명하게 합니다'),
	vertical: say('answers to vertical edges', '세로 경계에 반응합니다'),
	horizontal: say('answers to horizontal edges', '가로 경계에 반응합니다'),
	edges: say('answers to edges in every direction', '모든 방향의 경계에 반응합니다'),
} as const;

type Effect = keyof typeof EFFECTS;

const KERNELS: readonly [Effect, number[][]][] = [
	[
		'identity',
		[
			[0, 0, 0],
			[0, 1, 0],
			[0, 0, 0],
		],
	],
	[
		'blur',
		[
			[1, 1, 1],
			[1, 1, 1],
			[1, 1, 1],
		],
	],
	[
		'blur',
		[
			[1, 2, 1],
			[2, 4, 2],
			[1, 2, 1],
		],
	],
	[
		'sharpen',
		[
			[0, -1, 0],
			[-1, 5, -1],
			[0, -1, 0],
		],
	],
	[
		'sharpen',
		[
			[-1, -1, -1],
			[-1, 9, -1],
			[-1, -1, -1],
		],
	],
	[
		'vertical',
		[
			[-1, 0, 1],
			[-2, 0, 2],
			[-1, 0, 1],
		],
	],
	[
		'vertical',
		[
			[1, 0, -1],
			[1, 0, -1],
			[1, 0, -1],
		],
	],
	[
		'horizontal',
		[
			[-1, -2, -1],
			[0, 0, 0],
			[1, 2, 1],
		],
	],
	[
		'horizontal',
		[
			[1, 1, 1],
			[0, 0, 0],
			[-1, -1, -1],
		],
	],
	[
		'edges',
		[
			[0, 1, 0],
			[1, -4, 1],
			[0, 1, 0],
		],
	],
	[
		'edges',
		[
			[-1, -1, -1],
			[-1, 8, -1],
			[-1, -1, -1],
		],
	],
];

/** What a kernel does, read from its numbers. */
function effect(random: Random): Draft {
	const [correct, kernel] = KERNELS[whole(random, 0, KERNELS.length - 1)] as [Effect, number[][]];
	const ids = Object.keys(EFFECTS) as Effect[];
	const directed = (id: Effect) => id === 'vertical' || id === 'horizontal';
	const edge = (id: Effect) => directed(id) || id === 'edges';
	const sum = total(kernel);
	return {
		question: say(
			'What does this kernel do to an image? Where its numbers do not add up to 0, the result is divided by their sum.',
			'이 커널은 이미지를 어떻게 바꿉니까? 숫자의 합이 0이 아니면 결과를 그 합으로 나눕니다.',
		),
		grids: [grid(KERNEL, kernel)],
		answer: { type: 'choice', correct, options: ids.map((id) => ({ id, text: EFFECTS[id] })) },
		slips: ids
			.filter((id) => id !== correct)
			.flatMap((id): Slip[] =>
				edge(id) && edge(correct)
					? [['edge-direction', id]]
					: edge(id) !== edge(correct)
						? [['sum-of-weights', id]]
						: [],
			),
		hint: say(
			'Add the numbers up: 0 means that an even area becomes 0. Then see along which way they change sign.',
			'숫자를 모두 더해 보십시오. 합이 0이면 밝기가 고른 영역은 0이 됩니다. 그다음 어느 방향으로 부호가 바뀌는지 보십시오.',
		),
		solution: [
			say(
				`The numbers add up to ${show(sum)}: an even area ${sum === 0 ? 'becomes 0' : 'keeps its brightness'}.`,
				`숫자의 합은 ${show(sum)}입니다. 밝기가 고른 영역은 ${sum === 0 ? '0이 됩니다' : '그대로입니다'}.`,
			),
			say(`So the kernel ${EFFECTS[correct].en}.`, `그러므로 답은 이것입니다. ${EFFECTS[correct].ko}.`),
		],
	};
}

export default { cell, flip, parameters, sharing, vector, effect } satisfies LessonExercises;
