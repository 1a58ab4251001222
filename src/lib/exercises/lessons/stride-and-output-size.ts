import type { Random } from '$lib/nn/random';
import { axisOutput, conv2dShape, effectiveKernelSize, outputSize, unreadIndices } from '$lib/nn/shape';
import type { SlipId } from '../slips';
import { pick, whole } from '../draw';
import { say, unlessRight, type Draft, type LessonExercises, type Slip } from '../exercise';
import { show } from '../format';

interface Setting {
	inputSize: number;
	kernelSize: number;
	stride: number;
	padding: number;
}

const settingText = ({ inputSize, kernelSize, stride, padding }: Setting) =>
	`N = ${inputSize}, F = ${kernelSize}, S = ${stride}, P = ${padding}`;

const fractionText = ({ inputSize, kernelSize, stride, padding }: Setting, result: number) =>
	`(${inputSize} − ${kernelSize} + 2·${padding})/${stride} + 1 = ${show(result, 2)}`;

/** A setting of the size wanted: its windows fill the input, or leave something over. */
function draw(random: Random, fits: boolean): Setting {
	for (;;) {
		const [kernelSize, stride] = [whole(random, 2, 7), whole(random, fits ? 1 : 2, 4)];
		const setting = {
			inputSize: whole(random, kernelSize + 2, 40),
			kernelSize,
			stride,
			padding: whole(random, 0, 3),
		};
		if (setting.padding < kernelSize && axisOutput(setting).fits === fits) return setting;
	}
}

/** The sizes the usual slips lead to; those that change nothing here are left out. */
function sizeSlips({ inputSize, kernelSize, stride, padding }: Setting): Slip[] {
	const size = (cells: number, step = stride) => Math.floor(cells / step) + 1;
	const cells = inputSize - kernelSize + 2 * padding;
	const slips: Slip[] = [
		['padding-once', size(cells - padding)],
		['padding-ignored', size(cells - 2 * padding)],
		['forgot-plus-one', size(cells) - 1],
		['stride-ignored', size(cells, 1)],
		['subtracted-stride', cells - stride + 1],
		['filter-not-subtracted', size(cells + kernelSize)],
	];
	const idle: readonly SlipId[] = [
		...(padding === 0 ? (['padding-once', 'padding-ignored'] as const) : []),
		...(stride === 1 ? (['stride-ignored', 'subtracted-stride'] as const) : []),
	];
	return slips.filter(([slip]) => !idle.includes(slip));
}

const HINT = say(
	'O = (N − F + 2P)/S + 1: how far the window can travel, divided into steps, and the place it starts from.',
	'O = (N − F + 2P)/S + 1입니다. 창이 움직일 수 있는 거리를 걸음으로 나누고, 출발하는 자리를 더합니다.',
);

/** The formula where it fits. */
function size(random: Random): Draft {
	const setting = draw(random, true);
	const value = outputSize({ ...setting, convention: 'exact' });
	return {
		question: say(
			`${settingText(setting)}. How many cells wide is the output?`,
			`${settingText(setting)}일 때 출력의 너비는 몇 칸입니까?`,
		),
		answer: { type: 'number', value },
		slips: sizeSlips(setting),
		hint: HINT,
		solution: [say(fractionText(setting, value), fractionText(setting, value))],
	};
}

/** Where it does not fit: what libraries answer. */
function floor(random: Random): Draft {
	const setting = draw(random, false);
	const { size: value, fractional } = axisOutput(setting);
	return {
		question: say(
			`${settingText(setting)}. The windows do not fill the input. How many cells wide is the output in PyTorch?`,
			`${settingText(setting)}일 때 창이 입력에 맞아떨어지지 않습니다. PyTorch에서 출력의 너비는 몇 칸입니까?`,
		),
		answer: { type: 'number', value },
		slips: [['forgot-floor', fractional], ['rounded-up', value + 1], ...sizeSlips(setting)],
		hint: say(
			'Use the formula. Then ask what a library does with a window for which there is not enough room.',
			'공식을 쓴 다음, 자리가 모자란 마지막 창을 라이브러리가 어떻게 하는지 생각해 보십시오.',
		),
		solution: [
			say(fractionText(setting, fractional), fractionText(setting, fractional)),
			say(`Rounded down: ${value}`, `내림하면 ${value}`),
		],
	};
}

/** Which of four strides leaves nothing over. */
function fits(random: Random): Draft {
	const strides = [2, 3, 4, 5];
	for (;;) {
		const setting = {
			inputSize: whole(random, 9, 40),
			kernelSize: whole(random, 2, 5),
			padding: whole(random, 0, 1),
		};
		const { inputSize, kernelSize, padding } = setting;
		const fitting = strides.filter((stride) => axisOutput({ ...setting, stride }).fits);
		const tempting = strides.filter((stride) => inputSize % stride === 0 && !fitting.includes(stride));
		if (fitting.length !== 1 || tempting.length === 0) continue;
		const correct = fitting[0] as number;
		const travel = inputSize - kernelSize + 2 * padding;
		return {
			question: say(
				`N = ${inputSize}, F = ${kernelSize}, P = ${padding}. With which stride do the windows fill the input exactly?`,
				`N = ${inputSize}, F = ${kernelSize}, P = ${padding}일 때 창이 입력에 꼭 맞아떨어지는 스트라이드는 무엇입니까?`,
			),
			answer: {
				type: 'choice',
				correct: String(correct),
				options: strides.map((stride) => ({
					id: String(stride),
					text: say(`S = ${stride}`, `S = ${stride}`),
				})),
			},
			slips: strides
				.filter((stride) => stride !== correct)
				.map((stride) => [tempting.includes(stride) ? 'divides-input' : 'does-not-fit', String(stride)]),
			hint: say(
				'The window can travel N − F + 2P cells. Which stride divides that?',
				'창은 N − F + 2P칸을 움직일 수 있습니다. 어느 스트라이드로 나누어떨어집니까?',
			),
			solution: [
				say(
					`${inputSize} − ${kernelSize} + 2·${padding} = ${travel}; ${travel}/${correct} = ${travel / correct} steps, so ${travel / correct + 1} windows`,
					`${inputSize} − ${kernelSize} + 2·${padding} = ${travel}이고 ${travel}/${correct} = ${travel / correct}걸음이므로 창은 ${travel / correct + 1}개입니다`,
				),
			],
		};
	}
}

/** TensorFlow's SAME. */
function same(random: Random): Draft {
	const [inputSize, kernelSize, stride] = [
		whole(random, 7, 40),
		pick(random, [2, 3, 5]),
		whole(random, 2, 4),
	];
	const value = outputSize({ inputSize, kernelSize, stride, convention: 'same' });
	return {
		question: say(
			`N = ${inputSize}, F = ${kernelSize}, S = ${stride}, padding 'same' as in TensorFlow and Keras. How many cells wide is the output?`,
			`N = ${inputSize}, F = ${kernelSize}, S = ${stride}이고 TensorFlow와 Keras의 'same' 패딩을 씁니다. 출력의 너비는 몇 칸입니까?`,
		),
		answer: { type: 'number', value },
		slips: [
			['same-keeps-size', inputSize],
			...unlessRight(value, [
				['same-floor', Math.floor(inputSize / stride)],
				['same-is-not-valid', outputSize({ inputSize, kernelSize, stride })],
			]),
		],
		hint: say(
			'SAME looks at the input size and the stride only, and completes the last window.',
			'SAME은 입력 크기와 스트라이드만 보며, 마지막 창까지 채워 줍니다.',
		),
		solution: [
			say(
				`${inputSize}/${stride} = ${show(inputSize / stride, 2)}, rounded up: ${value}`,
				`${inputSize}/${stride} = ${show(inputSize / stride, 2)}이고 올림하면 ${value}`,
			),
		],
	};
}

const SIDES = say('height,width,depth', '높이,너비,깊이');
export const SHAPE_LABELS = { en: SIDES.en.split(','), ko: SIDES.ko.split(',') };

/** Height, width and depth of a layer's output. */
function shape(random: Random): Draft {
	for (;;) {
		const [kernelSize, stride, padding] = [
			pick(random, [3, 4, 5]),
			pick(random, [1, 2, 3]),
			pick(random, [0, 1, 2]),
		];
		const [height, width] = [whole(random, 8, 40), whole(random, 8, 40)];
		const [inChannels, filters] = [pick(random, [1, 2, 3]), pick(random, [4, 6, 8, 16, 32, 64])];
		const { vertical, horizontal } = conv2dShape([height, width, inChannels], kernelSize, filters, {
			stride,
			padding,
		});
		if (height === width || vertical.size === horizontal.size || !vertical.fits || !horizontal.fits) continue;
		const side = (cells: number) => Math.floor(cells / stride) + 1;
		const both = (change: number): [number, number] => [
			side(height - kernelSize + change),
			side(width - kernelSize + change),
		];
		const value: [number, number] = [vertical.size, horizontal.size];
		const slips: Slip[] = [
			['depth-is-input', [...value, inChannels]],
			['depth-multiplied', [...value, inChannels * filters]],
			['sides-swapped', [value[1], value[0], filters]],
			['one-side-for-both', [value[0], value[0], filters]],
			['one-side-for-both', [value[1], value[1], filters]],
			['forgot-plus-one', [value[0] - 1, value[1] - 1, filters]],
			['padding-once', [...both(padding), filters]],
			['padding-ignored', [...both(0), filters]],
		];
		const wrong = slips.filter(
			([slip]) =>
				(padding > 0 || !slip.startsWith('padding')) && (inChannels > 1 || slip !== 'depth-multiplied'),
		);
		const work = (name: string, side: number, result: number) =>
			`${name}: (${side} − ${kernelSize} + 2·${padding})/${stride} + 1 = ${result}`;
		return {
			question: say(
				`Input ${height} × ${width} × ${inChannels} (height, width, depth), F = ${kernelSize}, S = ${stride}, P = ${padding}, K = ${filters} filters. What is the shape of the output?`,
				`입력 ${height} × ${width} × ${inChannels} (높이, 너비, 깊이), F = ${kernelSize}, S = ${stride}, P = ${padding}, 필터 K = ${filters}개입니다. 출력의 형태는 무엇입니까?`,
			),
			answer: { type: 'numbers', values: [...value, filters], labels: SHAPE_LABELS },
			slips: wrong,
			hint: say(
				'Compute each side by itself. Each filter makes one map.',
				'두 변을 각각 계산하십시오. 필터 하나가 특성 맵 하나를 만듭니다.',
			),
			solution: [
				say(work('Height', height, value[0]), work('높이', height, value[0])),
				say(work('Width', width, value[1]), work('너비', width, value[1])),
				say(`Depth: one map per filter, ${filters}`, `깊이: 필터마다 하나씩 ${filters}`),
			],
		};
	}
}

/** The formula the other way round. */
function inverse(random: Random): Draft {
	const setting = draw(random, true);
	const { inputSize, kernelSize, stride, padding } = setting;
	const output = outputSize(setting);
	const reach = (output - 1) * stride + kernelSize;
	return {
		question: say(
			`N = ${inputSize}, F = ${kernelSize}, S = ${stride}, and the output is to be exactly ${output} cells wide. How much padding P is needed on each side?`,
			`N = ${inputSize}, F = ${kernelSize}, S = ${stride}이고 출력의 너비가 꼭 ${output}칸이어야 합니다. 한쪽의 패딩 P는 얼마입니까?`,
		),
		answer: { type: 'number', value: padding },
		slips: unlessRight(padding, [
			['total-padding', 2 * padding],
			['forgot-plus-one', (output * stride + kernelSize - inputSize) / 2],
			['filter-not-subtracted', Math.max(0, ((output - 1) * stride - inputSize) / 2)],
		]),
		hint: say(
			'How many cells do all the windows cover together, from the first to the end of the last? What is missing comes half from each side.',
			'첫 창의 시작부터 마지막 창의 끝까지 모두 몇 칸입니까? 모자라는 칸을 양쪽에서 반씩 채웁니다.',
		),
		solution: [
			say(
				`The windows cover (${output} − 1)·${stride} + ${kernelSize} = ${reach} cells`,
				`창이 덮는 칸은 (${output} − 1)·${stride} + ${kernelSize} = ${reach}칸입니다`,
			),
			say(
				`(${reach} − ${inputSize})/2 = ${padding} on each side`,
				`(${reach} − ${inputSize})/2 = ${padding}칸씩 양쪽에 붙입니다`,
			),
		],
	};
}

/** What no window reads. */
function unread(random: Random): Draft {
	for (;;) {
		const setting = { ...draw(random, false), padding: 0 };
		const axis = axisOutput(setting);
		const { inputSize, kernelSize, stride } = setting;
		if (stride > kernelSize || axis.fits) continue;
		const value = unreadIndices(axis).length;
		const end = (axis.size - 1) * stride + kernelSize;
		return {
			question: say(
				`N = ${inputSize}, F = ${kernelSize}, S = ${stride}, no padding, rounded down. How many columns at the end are never read?`,
				`N = ${inputSize}, F = ${kernelSize}, S = ${stride}, 패딩 없이 내림합니다. 끝에서 한 번도 읽히지 않는 열은 몇 개입니까?`,
			),
			answer: { type: 'number', value },
			slips: unlessRight(value, [
				['remainder-of-input', inputSize % stride],
				['last-window-off', inputSize - (axis.size - 1) * stride],
			]),
			hint: say(
				'Where does the last window end? Everything after it is left over.',
				'마지막 창은 어디에서 끝납니까? 그 뒤가 모두 남습니다.',
			),
			solution: [
				say(
					`${axis.size} windows; the last ends after (${axis.size} − 1)·${stride} + ${kernelSize} = ${end} columns`,
					`창은 ${axis.size}개이고, 마지막 창은 (${axis.size} − 1)·${stride} + ${kernelSize} = ${end}열에서 끝납니다`,
				),
				say(`${inputSize} − ${end} = ${value}`, `${inputSize} − ${end} = ${value}`),
			],
		};
	}
}

/** A filter with gaps. */
function dilated(random: Random): Draft {
	const [kernelSize, dilation] = [pick(random, [3, 5]), pick(random, [2, 3])];
	const span = effectiveKernelSize(kernelSize, dilation);
	const inputSize = whole(random, span + 4, span + 20);
	const value = outputSize({ inputSize, kernelSize, dilation });
	return {
		question: say(
			`N = ${inputSize}, F = ${kernelSize} with dilation ${dilation} (every ${dilation === 2 ? 'second' : 'third'} cell is read), S = 1, P = 0. How many cells wide is the output?`,
			`N = ${inputSize}, F = ${kernelSize}, 팽창(dilation) ${dilation} (${dilation}칸 간격으로 읽음), S = 1, P = 0일 때 출력의 너비는 몇 칸입니까?`,
		),
		answer: { type: 'number', value },
		slips: [
			['dilation-ignored', inputSize - kernelSize + 1],
			['dilation-times-filter', inputSize - kernelSize * dilation + 1],
			['dilation-gaps-only', inputSize - (kernelSize - 1) * dilation + 1],
			['forgot-plus-one', value - 1],
		],
		hint: say(
			'First find how many cells the filter spans from its first to its last.',
			'먼저 필터의 첫 칸부터 마지막 칸까지 모두 몇 칸에 걸치는지 구하십시오.',
		),
		solution: [
			say(
				`The filter spans (${kernelSize} − 1)·${dilation} + 1 = ${span} cells`,
				`필터가 걸치는 칸은 (${kernelSize} − 1)·${dilation} + 1 = ${span}칸입니다`,
			),
			say(`${inputSize} − ${span} + 1 = ${value}`, `${inputSize} − ${span} + 1 = ${value}`),
		],
	};
}

export default { size, floor, fits, same, shape, inverse, unread, dilated } satisfies LessonExercises;
