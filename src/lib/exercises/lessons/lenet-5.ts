import { convCounts, denseCounts, trainablePoolCounts } from '$lib/nn/counts';
import { partialConvCounts } from '$lib/nn/lenet5-1998';
import type { Random } from '$lib/nn/random';
import { matrix, pick, whole } from '../draw';
import { say, unlessRight, type Draft, type LessonExercises } from '../exercise';
import { factor, show } from '../format';
import { SHAPE_LABELS } from './stride-and-output-size';

/** The parameters of a layer like C3, all of whose maps read all maps. */
function parameters(random: Random): Draft {
	const [kernelSize, inChannels, filters] = [
		pick(random, [3, 5]),
		pick(random, [3, 4, 6, 8]),
		pick(random, [10, 12, 16, 20]),
	];
	const area = kernelSize ** 2;
	const value = convCounts({ kernelSize, inChannels, filters, outputSize: 1 }).parameters;
	return {
		question: say(
			`A layer like C3 makes ${filters} maps with ${kernelSize} × ${kernelSize} filters. Every map reads all ${inChannels} maps of the layer before. How many parameters does it have?`,
			`C3과 같은 층이 ${kernelSize} × ${kernelSize} 필터로 맵 ${filters}개를 만듭니다. 맵마다 앞 층의 맵 ${inChannels}개를 모두 읽습니다. 파라미터는 몇 개입니까?`,
		),
		answer: { type: 'number', value },
		slips: unlessRight(value, [
			['forgot-bias-count', value - filters],
			['forgot-channels', (area + 1) * filters],
			['bias-per-channel', (area + 1) * inChannels * filters],
			['one-filter', area * inChannels + 1],
			['one-bias-in-all', value - filters + 1],
			['added-channels', (area + inChannels + 1) * filters],
		]),
		hint: say(
			'One filter first: its weights in every map it reads, and one bias.',
			'필터 하나부터 세어 보십시오. 읽는 맵마다 가중치가 있고, 편향은 하나입니다.',
		),
		solution: [
			say(
				`One filter: ${kernelSize}·${kernelSize}·${inChannels} + 1 = ${show(area * inChannels + 1)}`,
				`필터 하나: ${kernelSize}·${kernelSize}·${inChannels} + 1 = ${show(area * inChannels + 1)}`,
			),
			say(
				`${show(area * inChannels + 1)}·${filters} = ${show(value)}`,
				`${show(area * inChannels + 1)}·${filters} = ${show(value)}`,
			),
		],
	};
}

/** A layer of 1998 whose maps read different numbers of maps. */
function connections(random: Random): Draft {
	const [three, four, six] = [whole(random, 2, 6), whole(random, 2, 9), whole(random, 1, 2)];
	const maps = three + four + six;
	const reads = [
		...Array<number>(three).fill(3),
		...Array<number>(four).fill(4),
		...Array<number>(six).fill(6),
	];
	const table = reads.map((count) => Array.from({ length: count }, (_, map) => map));
	const value = partialConvCounts(table, 5, 1).parameters;
	const joined = 3 * three + 4 * four + 6 * six;
	const sum = `${three}·3 + ${four}·4 + ${six}·6`;
	return {
		question: say(
			`A layer has a table of connections: ${three} of its maps read 3 maps each, ${four} read 4, and ${six === 1 ? 'one reads' : 'two read'} all 6. The filters are 5 × 5. How many parameters are there?`,
			`어떤 층에 연결표가 있습니다. 맵 ${three}개는 앞 층의 맵을 3개씩, ${four}개는 4개씩, ${six}개는 6개 모두 읽습니다. 필터는 5 × 5입니다. 파라미터는 몇 개입니까?`,
		),
		answer: { type: 'number', value },
		slips: unlessRight(value, [
			['read-all-maps', (25 * 6 + 1) * maps],
			['forgot-bias-count', 25 * joined],
			['bias-per-channel', 26 * joined],
			['one-bias-in-all', 25 * joined + 1],
			['forgot-channels', 26 * maps],
		]),
		hint: say(
			'Count the crosses of the table: each stands for one 5 × 5 window of weights.',
			'연결표의 표시를 세어 보십시오. 표시 하나가 5 × 5 가중치 묶음 하나입니다.',
		),
		solution: [
			say(`Connections: ${sum} = ${joined}`, `연결: ${sum} = ${joined}`),
			say(`25·${joined} + ${maps} biases = ${show(value)}`, `25·${joined} + 편향 ${maps}개 = ${show(value)}`),
		],
	};
}

/** Convolve, pool, convolve, pool: what is left. */
function shape(random: Random): Draft {
	const side = 4 * whole(random, 7, 16);
	const [first, second] = [pick(random, [6, 8]), pick(random, [16, 20, 32])];
	const [c1, s2] = [side - 4, (side - 4) / 2];
	const [c3, s4] = [s2 - 4, (s2 - 4) / 2];
	return {
		question: say(
			`${first} filters of 5 × 5, pooling 2 × 2 with stride 2, ${second} filters of 5 × 5, pooling 2 × 2 with stride 2; no padding anywhere. What is left of an input of ${side} × ${side} × 1?`,
			`5 × 5 필터 ${first}개, 스트라이드 2인 2 × 2 풀링, 5 × 5 필터 ${second}개, 스트라이드 2인 2 × 2 풀링이 이어집니다. 패딩은 없습니다. ${side} × ${side} × 1 입력에서 무엇이 남습니까?`,
		),
		answer: { type: 'numbers', values: [s4, s4, second], labels: SHAPE_LABELS },
		slips: [
			['pool-forgotten', [c3, c3, second]],
			['pool-forgotten', [side - 8, side - 8, second]],
			['pool-forgotten', [(side - 8) / 2, (side - 8) / 2, second]],
			['depth-is-input', [s4, s4, first]],
			['depth-multiplied', [s4, s4, first * second]],
			['depth-pooled', [s4, s4, second / 2]],
			['one-layer', [s2, s2, first]],
			['padding-ignored', [side / 4, side / 4, second]],
		],
		hint: say(
			'One layer after the other: a 5 × 5 filter takes 4 off each side, pooling halves it.',
			'한 층씩 계산하십시오. 5 × 5 필터는 변마다 4를 빼고, 풀링은 절반으로 줄입니다.',
		),
		solution: [
			say(
				`${side} − 4 = ${c1}, halved ${s2}; ${s2} − 4 = ${c3}, halved ${s4}`,
				`${side} − 4 = ${c1}, 절반은 ${s2}, ${s2} − 4 = ${c3}, 절반은 ${s4}`,
			),
			say(`${s4} × ${s4} × ${second}`, `${s4} × ${s4} × ${second}`),
		],
	};
}

/** A dense layer on flattened maps, like C5. */
function flatten(random: Random): Draft {
	const [side, maps, units] = [
		whole(random, 3, 7),
		pick(random, [8, 12, 16, 20]),
		pick(random, [50, 84, 120]),
	];
	const inputs = side * side * maps;
	const value = denseCounts(inputs, units).parameters;
	return {
		question: say(
			`A layer puts out ${maps} maps of ${side} × ${side}. They are flattened, and a dense layer of ${units} units reads them all. How many parameters does the dense layer have?`,
			`어떤 층이 ${side} × ${side} 맵 ${maps}개를 냅니다. 이것을 평탄화하고, 유닛 ${units}개인 완전 연결층이 모두 읽습니다. 완전 연결층의 파라미터는 몇 개입니까?`,
		),
		answer: { type: 'number', value },
		slips: unlessRight(value, [
			['forgot-bias-count', inputs * units],
			['forgot-channels', (side * side + 1) * units],
			['one-number-per-map', (maps + 1) * units],
			['one-bias-in-all', inputs * units + 1],
			['one-filter', inputs + 1],
		]),
		hint: say(
			'How many numbers are there after flattening? Each unit has a weight for every one of them.',
			'평탄화한 뒤에 수가 몇 개입니까? 유닛마다 그 하나하나에 가중치가 있습니다.',
		),
		solution: [
			say(
				`${side}·${side}·${maps} = ${show(inputs)} numbers`,
				`수는 ${side}·${side}·${maps} = ${show(inputs)}개입니다`,
			),
			say(
				`(${show(inputs)} + 1)·${units} = ${show(value)}`,
				`(${show(inputs)} + 1)·${units} = ${show(value)}`,
			),
		],
	};
}

/** The sum of a subsampling unit of 1998, before it is squashed. */
function subsampling(random: Random): Draft {
	const rows = matrix(random, 2, 2, 0, 9);
	const coefficient = pick(random, [2, 3, -2]);
	const bias = whole(random, -6, 6) || 4;
	const cells = rows.flat();
	const total = cells.reduce((sum, cell) => sum + cell, 0);
	const value = coefficient * total + bias;
	const [k, b] = [show(coefficient), show(bias)];
	return {
		question: say(
			`A subsampling unit of 1998 reads this window. Its map’s coefficient is ${k}, its bias ${b}. What is its sum before it is squashed?`,
			`1998년의 서브샘플링 유닛이 이 창을 읽습니다. 맵의 계수는 ${k}, 편향은 ${b}입니다. 활성화 함수를 지나기 전의 합은 얼마입니까?`,
		),
		grids: [{ label: say('Window', '창'), rows }],
		answer: { type: 'number', value },
		slips: unlessRight(value, [
			['took-average', (coefficient * total) / 4 + bias],
			['took-maximum', coefficient * Math.max(...cells) + bias],
			['forgot-bias', coefficient * total],
			['ignored-kernel', total + bias],
			['bias-not-scaled', coefficient * (total + bias)],
		]),
		hint: say(
			'Add the four up, multiply once, and add the bias once.',
			'네 수를 더하고, 한 번 곱하고, 편향을 한 번 더하십시오.',
		),
		solution: [
			say(
				`${factor(coefficient)}·(${cells.join(' + ')}) + ${factor(bias)} = ${show(value)}`,
				`${factor(coefficient)}·(${cells.join(' + ')}) + ${factor(bias)} = ${show(value)}`,
			),
		],
	};
}

/** What subsampling of 1998 learned. */
function coefficients(random: Random): Draft {
	const maps = whole(random, 3, 40);
	const value = trainablePoolCounts(maps, 1).parameters;
	return {
		question: say(
			`How many trainable parameters did subsampling with 2 × 2 windows over ${maps} maps have in 1998?`,
			`1998년에 맵 ${maps}개를 2 × 2 창으로 서브샘플링하는 층의 학습되는 파라미터는 몇 개였습니까?`,
		),
		answer: { type: 'number', value },
		slips: unlessRight(value, [
			['subsampling-untrained', 0],
			['coefficient-per-cell', 5 * maps],
			['coefficient-per-cell', 4 * maps],
			['forgot-bias-count', maps],
			['one-filter', 2],
			['one-bias-in-all', maps + 1],
		]),
		hint: say('Count for one map: what does all of it share?', '맵 하나에서 함께 쓰는 수를 세어 보십시오.'),
		solution: [
			say(
				`One coefficient and one bias for each map: 2·${maps} = ${value}`,
				`맵마다 계수 하나와 편향 하나: 2·${maps} = ${value}`,
			),
		],
	};
}

/** How often a convolution multiplies. */
function work(random: Random): Draft {
	const [side, kernelSize, inChannels, filters] = [
		whole(random, 6, 20),
		pick(random, [3, 5]),
		pick(random, [2, 3, 6]),
		pick(random, [4, 8, 16]),
	];
	const counts = convCounts({ kernelSize, inChannels, filters, outputSize: side });
	const value = counts.multiplyAdds;
	const area = kernelSize ** 2;
	const inputSide = side + kernelSize - 1;
	return {
		question: say(
			`A convolution with ${filters} filters of ${kernelSize} × ${kernelSize} × ${inChannels} puts out maps of ${side} × ${side}. How many multiply-adds is that for one picture?`,
			`${kernelSize} × ${kernelSize} × ${inChannels} 필터 ${filters}개인 합성곱이 ${side} × ${side} 맵을 냅니다. 그림 하나에 곱셈-덧셈을 몇 번 합니까?`,
		),
		answer: { type: 'number', value },
		slips: unlessRight(value, [
			['parameters-not-work', counts.weights],
			['parameters-not-work', counts.parameters],
			['forgot-channels', side * side * filters * area],
			['forgot-filters', side * side * area * inChannels],
			['input-for-output', inputSide * inputSide * counts.weights],
			['one-axis-only', side * counts.weights],
		]),
		hint: say(
			'Each weight is used once at every place of the output map.',
			'가중치는 출력 맵의 자리마다 한 번씩 쓰입니다.',
		),
		solution: [
			say(
				`Weights: ${kernelSize}·${kernelSize}·${inChannels}·${filters} = ${show(counts.weights)}`,
				`가중치: ${kernelSize}·${kernelSize}·${inChannels}·${filters} = ${show(counts.weights)}`,
			),
			say(
				`Places: ${side}·${side} = ${show(side * side)}; ${show(counts.weights)}·${show(side * side)} = ${show(value)}`,
				`자리: ${side}·${side} = ${show(side * side)}, ${show(counts.weights)}·${show(side * side)} = ${show(value)}`,
			),
		],
	};
}

/** A radial basis function on four numbers. */
function distance(random: Random): Draft {
	const x = Array.from({ length: 4 }, () => whole(random, -2, 2));
	const target = Array.from({ length: 4 }, () => pick(random, [-1, 1]));
	const gaps = x.map((value, index) => value - (target[index] as number));
	const value = gaps.reduce((sum, gap) => sum + gap * gap, 0);
	const terms = x.map((each, index) => `(${show(each)} − ${factor(target[index] as number)})²`).join(' + ');
	return {
		question: say(
			'An output unit of 1998 compares what it reads with its fixed pattern, both four numbers long here. What does it put out?',
			'1998년의 출력 유닛은 읽은 수를 정해진 무늬와 비교합니다. 여기서는 둘 다 수가 네 개입니다. 유닛의 출력은 얼마입니까?',
		),
		grids: [
			{ label: say('Read', '읽은 수'), rows: [x] },
			{ label: say('Pattern', '무늬'), rows: [target] },
		],
		answer: { type: 'number', value },
		slips: [
			['dot-not-distance', x.reduce((sum, each, index) => sum + each * (target[index] as number), 0)],
			['distance-not-squared', gaps.reduce((sum, gap) => sum + Math.abs(gap), 0)],
			['distance-not-squared', gaps.reduce((sum, gap) => sum + gap, 0)],
			['ignored-signs', x.reduce((sum, each) => sum + (Math.abs(each) - 1) ** 2, 0)],
		],
		hint: say(
			'Take the differences, square each, and add them up.',
			'차를 구해 하나씩 제곱하고 모두 더하십시오.',
		),
		solution: [say(`${terms} = ${value}`, `${terms} = ${value}`)],
	};
}

export default {
	parameters,
	connections,
	shape,
	flatten,
	subsampling,
	coefficients,
	work,
	distance,
} satisfies LessonExercises;
