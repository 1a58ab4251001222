import { windowTerms } from '$lib/nn/conv';
import { convCounts } from '$lib/nn/counts';
import type { Random } from '$lib/nn/random';
import { conv2dShape } from '$lib/nn/shape';
import { tensor } from '$lib/nn/tensor';
import { matrix, pick, whole } from '../draw';
import { say, unlessRight, type Draft, type LessonExercises } from '../exercise';
import { factor, show, sumOfProducts } from '../format';
import { SHAPE_LABELS } from './stride-and-output-size';

/** All the numbers a layer learns. */
function parameters(random: Random): Draft {
	const [kernelSize, inChannels, filters] = [
		pick(random, [3, 5, 7]),
		pick(random, [2, 3, 6, 16]),
		pick(random, [6, 8, 10, 16, 32]),
	];
	const side = pick(random, [14, 28, 32]);
	const counts = convCounts({ kernelSize, inChannels, filters, outputSize: side });
	const area = kernelSize ** 2;
	return {
		question: say(
			`A layer with ${filters} filters of ${kernelSize} × ${kernelSize} reads an input of ${inChannels} channels and gives maps of ${side} × ${side}. How many parameters does it have, biases included?`,
			`${kernelSize} × ${kernelSize} 필터 ${filters}개로 된 층이 채널 ${inChannels}개인 입력을 읽어 ${side} × ${side} 특성 맵을 만듭니다. 편향을 포함한 파라미터는 모두 몇 개입니까?`,
		),
		answer: { type: 'number', value: counts.parameters },
		slips: [
			['forgot-bias-count', counts.weights],
			['forgot-channels', (area + 1) * filters],
			['forgot-channels', area * filters],
			['bias-per-channel', (area + 1) * inChannels * filters],
			['bias-per-pixel', counts.weights + filters * side ** 2],
			['bias-per-pixel', counts.weights + side ** 2],
			['one-bias-in-all', counts.weights + 1],
			['one-filter', area * inChannels + 1],
			['added-channels', (area + inChannels + 1) * filters],
		],
		hint: say(
			'Count one filter first: through the whole depth, and its bias. Then all filters.',
			'먼저 필터 하나를 깊이 전체와 편향까지 세고, 그다음 필터 수를 곱하십시오.',
		),
		solution: [
			say(
				`One filter: ${kernelSize}·${kernelSize}·${inChannels} + 1 = ${show(area * inChannels + 1)}`,
				`필터 하나: ${kernelSize}·${kernelSize}·${inChannels} + 1 = ${show(area * inChannels + 1)}`,
			),
			say(
				`${show(area * inChannels + 1)}·${filters} = ${show(counts.parameters)}`,
				`${show(area * inChannels + 1)}·${filters} = ${show(counts.parameters)}`,
			),
		],
	};
}

/** The shape of a layer's output, depth above all. */
function shape(random: Random): Draft {
	for (;;) {
		const [side, inChannels, filters] = [
			whole(random, 12, 64),
			pick(random, [3, 6, 16]),
			pick(random, [4, 8, 10, 32]),
		];
		const [kernelSize, stride, padding] = [
			pick(random, [3, 5]),
			pick(random, [1, 2]),
			pick(random, [0, 1, 2]),
		];
		const { vertical } = conv2dShape([side, side, inChannels], kernelSize, filters, { stride, padding });
		if (!vertical.fits) continue;
		const size = vertical.size;
		const other = (cells: number) => Math.floor((side - kernelSize + cells) / stride) + 1;
		return {
			question: say(
				`Input ${side} × ${side} × ${inChannels}, K = ${filters} filters, F = ${kernelSize}, S = ${stride}, P = ${padding}. What is the shape of the output?`,
				`입력 ${side} × ${side} × ${inChannels}, 필터 K = ${filters}개, F = ${kernelSize}, S = ${stride}, P = ${padding}입니다. 출력의 형태는 무엇입니까?`,
			),
			answer: { type: 'numbers', values: [size, size, filters], labels: SHAPE_LABELS },
			slips: [
				['depth-is-input', [size, size, inChannels]],
				['depth-multiplied', [size, size, inChannels * filters]],
				['forgot-plus-one', [size - 1, size - 1, filters]],
				...(padding === 0
					? []
					: unlessRight(
							[size, size, filters],
							[
								['padding-once', [other(padding), other(padding), filters]],
								['padding-ignored', [other(0), other(0), filters]],
							],
						)),
			],
			hint: say(
				'The sides come from (N − F + 2P)/S + 1. Each filter sums over all channels into one map.',
				'두 변은 (N − F + 2P)/S + 1로 구합니다. 필터 하나는 모든 채널을 더해 특성 맵 하나를 만듭니다.',
			),
			solution: [
				say(
					`(${side} − ${kernelSize} + 2·${padding})/${stride} + 1 = ${size}`,
					`(${side} − ${kernelSize} + 2·${padding})/${stride} + 1 = ${size}`,
				),
				say(
					`${filters} filters make ${filters} maps: ${size} × ${size} × ${filters}`,
					`필터 ${filters}개가 특성 맵 ${filters}개를 만듭니다. ${size} × ${size} × ${filters}`,
				),
			],
		};
	}
}

/** One output over several channels. */
function sum(random: Random): Draft {
	const depth = pick(random, [2, 3]);
	const windows = Array.from({ length: depth }, () => matrix(random, 2, 2, 0, 3));
	const kernels = Array.from({ length: depth }, () => matrix(random, 2, 2, -1, 2));
	const bias = whole(random, -2, 2) || 1;
	const channelsLast = (maps: number[][][]) =>
		[0, 1].flatMap((row) => [0, 1].flatMap((column) => maps.map((map) => map[row]?.[column] ?? 0)));
	const result = windowTerms(
		tensor([2, 2, depth], channelsLast(windows)),
		tensor([2, 2, depth, 1], channelsLast(kernels)),
		tensor([1], [bias]),
		{ row: 0, column: 0, filter: 0 },
	);
	const sums = result.channels.map((channel) => channel.sum);
	const products = result.total - bias;
	return {
		question: say(
			`One window through ${depth} channels, and the filter’s ${depth} kernels; the bias is ${show(bias)}. What is the output?`,
			`채널 ${depth}개에 걸친 창 하나와 필터의 커널 ${depth}개입니다. 편향은 ${show(bias)}입니다. 출력은 얼마입니까?`,
		),
		grids: windows.flatMap((rows, index) => [
			{ label: say(`Input, channel ${index + 1}`, `입력, 채널 ${index + 1}`), rows },
			{ label: say(`Kernel, channel ${index + 1}`, `커널, 채널 ${index + 1}`), rows: kernels[index] ?? [] },
		]),
		answer: { type: 'number', value: result.total },
		slips: [
			['forgot-bias', products],
			['bias-subtracted', products - bias],
			['bias-per-channel', products + depth * bias],
			['forgot-other-channels', (sums[0] ?? 0) + bias],
			['averaged-channels', products / depth + bias],
			['max-of-channels', Math.max(...sums) + bias],
		],
		hint: say(
			'Multiply and add up in each channel, add the channels’ sums, then the bias once.',
			'채널마다 곱해 더하고, 채널의 합을 모두 더한 뒤 편향을 한 번 더하십시오.',
		),
		solution: [
			...result.channels.map((channel, index) => {
				const line = `${sumOfProducts(channel.terms.map((term) => [term.input, term.weight]))} = ${show(channel.sum)}`;
				return say(`Channel ${index + 1}: ${line}`, `채널 ${index + 1}: ${line}`);
			}),
			say(
				`${sums.map(factor).join(' + ')} + ${factor(bias)} = ${show(result.total)}`,
				`${sums.map(factor).join(' + ')} + ${factor(bias)} = ${show(result.total)}`,
			),
		],
	};
}

/** Parameters of a 1×1 convolution. */
function pointwise(random: Random): Draft {
	const [inChannels, filters] = [pick(random, [16, 32, 64, 128]), pick(random, [8, 10, 24, 48])];
	const side = pick(random, [14, 28, 56]);
	const counts = convCounts({ kernelSize: 1, inChannels, filters, outputSize: side });
	return {
		question: say(
			`A 1 × 1 convolution with ${filters} filters reads ${side} × ${side} × ${inChannels}. How many parameters does it have, biases included?`,
			`필터 ${filters}개인 1 × 1 합성곱이 ${side} × ${side} × ${inChannels} 입력을 읽습니다. 편향을 포함한 파라미터는 몇 개입니까?`,
		),
		answer: { type: 'number', value: counts.parameters },
		slips: [
			['forgot-bias-count', counts.weights],
			['one-by-one-is-one', 2 * filters],
			['one-by-one-is-one', filters],
			['one-bias-in-all', counts.weights + 1],
			['bias-per-channel', counts.weights + inChannels],
			['bias-per-pixel', counts.weights + filters * side ** 2],
			['one-filter', inChannels + 1],
		],
		hint: say(
			'1 × 1 is its width and height. How deep is it?',
			'1 × 1은 너비와 높이입니다. 깊이는 얼마입니까?',
		),
		solution: [
			say(
				`(1·1·${inChannels} + 1)·${filters} = ${show(counts.parameters)}`,
				`(1·1·${inChannels} + 1)·${filters} = ${show(counts.parameters)}`,
			),
		],
	};
}

/** Two small filters in place of a large one. */
function small(random: Random): Draft {
	const channels = pick(random, [4, 8, 10, 16, 32]);
	const weightsOf = (kernelSize: number) =>
		convCounts({ kernelSize, inChannels: channels, filters: channels, outputSize: 1, bias: false }).weights;
	const value = 2 * weightsOf(3);
	return {
		question: say(
			`In place of one 5 × 5 layer stand two 3 × 3 layers, each from ${channels} channels to ${channels}. How many weights do the two have together, biases not counted?`,
			`5 × 5 한 층 대신 3 × 3 두 층을 씁니다. 두 층 모두 채널 ${channels}개를 받아 ${channels}개를 냅니다. 편향을 빼면 두 층의 가중치는 모두 몇 개입니까?`,
		),
		answer: { type: 'number', value },
		slips: [
			['one-layer', weightsOf(3)],
			['forgot-filters', 2 * 9 * channels],
			['forgot-channels', 2 * 9],
			['large-filter', weightsOf(5)],
			['counted-bias', value + 2 * channels],
		],
		hint: say(
			'Each layer has as many filters as output channels, and each filter is as deep as the input.',
			'층마다 출력 채널만큼 필터가 있고, 필터 하나의 깊이는 입력의 채널 수와 같습니다.',
		),
		solution: [
			say(
				`One layer: 3·3·${channels}·${channels} = ${show(weightsOf(3))}`,
				`한 층: 3·3·${channels}·${channels} = ${show(weightsOf(3))}`,
			),
			say(
				`2·${show(weightsOf(3))} = ${show(value)} (one 5 × 5 layer: ${show(weightsOf(5))})`,
				`2·${show(weightsOf(3))} = ${show(value)} (5 × 5 한 층은 ${show(weightsOf(5))})`,
			),
		],
	};
}

export default { parameters, shape, sum, pointwise, small } satisfies LessonExercises;
