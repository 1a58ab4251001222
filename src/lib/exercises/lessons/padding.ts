import { withParticle } from '$lib/i18n/particles';
import type { Random } from '$lib/nn/random';
import { pool2d } from '$lib/nn/pool';
import { axisOutput, outputSize, placements, tapOffsets } from '$lib/nn/shape';
import { tensor } from '$lib/nn/tensor';
import { pick, whole } from '../draw';
import { say, unlessRight, type Draft, type LessonExercises } from '../exercise';
import { show } from '../format';

/** The output size with padding, stride 1. */
function size(random: Random): Draft {
	const [inputSize, kernelSize, padding] = [
		whole(random, 6, 32),
		pick(random, [3, 4, 5, 7]),
		whole(random, 1, 3),
	];
	const value = outputSize({ inputSize, kernelSize, padding });
	return {
		question: say(
			`N = ${inputSize}, F = ${kernelSize}, S = 1, and P = ${padding} zeros are added on each side. How many cells wide is the output?`,
			`N = ${inputSize}, F = ${kernelSize}, S = 1이고 양쪽에 0을 P = ${padding}칸씩 붙입니다. 출력의 너비는 몇 칸입니까?`,
		),
		answer: { type: 'number', value },
		slips: [
			['padding-once', value - padding],
			['padding-ignored', value - 2 * padding],
			['forgot-plus-one', value - 1],
			['filter-not-subtracted', value + kernelSize],
		],
		hint: say(
			'First find how wide the padded input is. Then count where the window can stand in it.',
			'먼저 패딩된 입력의 너비를 구하고, 그 안에서 창이 놓일 수 있는 자리를 세십시오.',
		),
		solution: [
			say(
				`The padded input is ${inputSize} + 2·${padding} = ${inputSize + 2 * padding} cells wide`,
				`패딩된 입력의 너비는 ${inputSize} + 2·${padding} = ${inputSize + 2 * padding}칸입니다`,
			),
			say(
				`${inputSize + 2 * padding} − ${kernelSize} + 1 = ${value}`,
				`${inputSize + 2 * padding} − ${kernelSize} + 1 = ${value}`,
			),
		],
	};
}

/** The padding that keeps the size. */
function keep(random: Random): Draft {
	const [inputSize, kernelSize] = [whole(random, 12, 64), pick(random, [3, 5, 7, 9, 11])];
	const value = (kernelSize - 1) / 2;
	return {
		question: say(
			`An input is ${inputSize} cells wide, F = ${kernelSize}, S = 1. Which padding P on each side keeps the size?`,
			`입력의 너비는 ${inputSize}칸, F = ${kernelSize}, S = 1입니다. 크기를 유지하려면 한쪽의 패딩 P는 얼마여야 합니까?`,
		),
		answer: { type: 'number', value },
		slips: [
			['total-padding', kernelSize - 1],
			['half-filter', kernelSize / 2],
			['half-filter', (kernelSize + 1) / 2],
			['padding-is-filter', kernelSize],
		],
		hint: say(
			`Without padding the output is F − 1 cells narrower. What is lost has to come back, half on each side.`,
			`패딩이 없으면 출력은 F − 1칸 줄어듭니다. 줄어든 만큼을 양쪽에서 반씩 되돌려야 합니다.`,
		),
		solution: [
			say(
				`(${kernelSize} − 1)/2 = ${value}; check: ${inputSize} − ${kernelSize} + 2·${value} + 1 = ${outputSize({ inputSize, kernelSize, padding: value })}`,
				`(${kernelSize} − 1)/2 = ${value}. 확인: ${inputSize} − ${kernelSize} + 2·${value} + 1 = ${outputSize({ inputSize, kernelSize, padding: value })}`,
			),
		],
	};
}

/** How many cells the padded input has. */
function padded(random: Random): Draft {
	const [inputSize, padding] = [whole(random, 4, 30), whole(random, 1, 3)];
	const side = inputSize + 2 * padding;
	return {
		question: say(
			`A ${inputSize} × ${inputSize} input gets padding P = ${padding} on every side. How many cells does the padded input have in all?`,
			`${inputSize} × ${inputSize} 입력의 네 변에 패딩 P = ${withParticle(padding, '을/를')} 붙입니다. 패딩된 입력은 모두 몇 칸입니까?`,
		),
		answer: { type: 'number', value: side ** 2 },
		slips: [
			['padding-once', (inputSize + padding) ** 2],
			['one-axis-only', side],
			['frame-only', side ** 2 - inputSize ** 2],
			['padding-ignored', inputSize ** 2],
		],
		hint: say(
			'Left and right, top and bottom: each side grows twice.',
			'왼쪽과 오른쪽, 위와 아래 모두 늘어납니다.',
		),
		solution: [
			say(
				`${inputSize} + 2·${padding} = ${side} cells along each side; ${side}·${side} = ${show(side ** 2)}`,
				`한 변은 ${inputSize} + 2·${padding} = ${side}칸이고 ${side}·${side} = ${show(side ** 2)}`,
			),
		],
	};
}

const SPLIT_LABELS = { en: ['before', 'after'], ko: ['앞', '뒤'] };

/** What SAME adds before and after. */
function split(random: Random): Draft {
	for (;;) {
		const [inputSize, kernelSize, stride] = [
			whole(random, 6, 30),
			pick(random, [2, 3, 4, 5]),
			pick(random, [1, 2, 3]),
		];
		const axis = axisOutput({ inputSize, kernelSize, stride, convention: 'same' });
		const { paddingBefore, paddingAfter, size: outputs } = axis;
		const total = paddingBefore + paddingAfter;
		if (total % 2 === 0) continue;
		const unstrided = kernelSize - 1;
		return {
			question: say(
				`N = ${inputSize}, F = ${kernelSize}, S = ${stride}, padding 'same' in TensorFlow: the output is ${outputs} cells wide. How many cells are added before and after the input?`,
				`N = ${inputSize}, F = ${kernelSize}, S = ${stride}이고 TensorFlow의 'same' 패딩을 쓰면 출력의 너비는 ${outputs}칸입니다. 입력의 앞과 뒤에 각각 몇 칸을 붙입니까?`,
			),
			answer: { type: 'numbers', values: [paddingBefore, paddingAfter], labels: SPLIT_LABELS },
			slips: unlessRight(
				[paddingBefore, paddingAfter],
				[
					['split-swapped', [paddingAfter, paddingBefore]],
					['split-doubled', [total, total]],
					['split-evenly', [total / 2, total / 2]],
					['split-evenly', [paddingAfter, paddingAfter]],
					['split-evenly', [paddingBefore, paddingBefore]],
					['split-without-stride', [Math.floor(unstrided / 2), Math.ceil(unstrided / 2)]],
				],
			),
			hint: say(
				'How many cells do all windows cover together? What the input lacks is added; the odd cell goes to the end.',
				'모든 창이 덮는 칸은 몇 칸입니까? 입력에 모자란 만큼 붙이고, 남는 한 칸은 끝에 붙입니다.',
			),
			solution: [
				say(
					`The windows cover (${outputs} − 1)·${stride} + ${kernelSize} = ${inputSize + total} cells, ${total} more than the input`,
					`창이 덮는 칸은 (${outputs} − 1)·${stride} + ${kernelSize} = ${inputSize + total}칸으로, 입력보다 ${total}칸 많습니다`,
				),
				say(
					`${total} = ${paddingBefore} before + ${paddingAfter} after`,
					`${total} = 앞 ${paddingBefore} + 뒤 ${paddingAfter}`,
				),
			],
		};
	}
}

/** How many windows read the cell at an index, along one side. */
function readsAt(inputSize: number, kernelSize: number, padding: number, index: number): number {
	const axis = axisOutput({ inputSize, kernelSize, padding });
	return placements(axis).filter((start) => tapOffsets(axis).some((tap) => start + tap === index)).length;
}

/** How often a cell near the corner is read. */
function reads(random: Random): Draft {
	const [inputSize, kernelSize] = [whole(random, 7, 10), pick(random, [3, 5])];
	const padding = whole(random, 0, (kernelSize - 1) / 2);
	const [row, column] = [whole(random, 0, kernelSize - 2), whole(random, 0, kernelSize - 2)];
	const [down, across] = [row, column].map((index) => readsAt(inputSize, kernelSize, padding, index)) as [
		number,
		number,
	];
	const unpadded = [row, column].map((index) => readsAt(inputSize, kernelSize, 0, index));
	const without = (unpadded[0] as number) * (unpadded[1] as number);
	const value = down * across;
	return {
		question: say(
			`${inputSize} × ${inputSize} input, ${kernelSize} × ${kernelSize} filter, S = 1, P = ${padding}. How many windows read the cell in row ${row + 1}, column ${column + 1} of the input?`,
			`${inputSize} × ${inputSize} 입력, ${kernelSize} × ${kernelSize} 필터, S = 1, P = ${padding}입니다. 입력의 ${row + 1}행 ${column + 1}열을 읽는 창은 몇 개입니까?`,
		),
		answer: { type: 'number', value },
		slips: unlessRight(value, [
			['centre-reads', kernelSize ** 2],
			['one-axis-only', down],
			['one-axis-only', across],
			['padding-ignored', without],
		]),
		hint: say(
			'Count along one side how many windows cover that row, then that column. Every row place goes with every column place.',
			'그 행을 덮는 창의 자리와 그 열을 덮는 창의 자리를 각각 세십시오. 행의 자리마다 열의 자리가 모두 짝을 이룹니다.',
		),
		solution: [
			say(
				`${down} row places cover row ${row + 1}, ${across} column places cover column ${column + 1}`,
				`${row + 1}행을 덮는 자리는 ${down}곳, ${column + 1}열을 덮는 자리는 ${across}곳입니다`,
			),
			say(`${down}·${across} = ${value}`, `${down}·${across} = ${value}`),
		],
	};
}

/** How a map shrinks through layers without padding. */
function layers(random: Random): Draft {
	const [kernelSize, count] = [pick(random, [3, 5]), whole(random, 2, 4)];
	const inputSize = whole(random, count * kernelSize + 4, 40);
	const sizes = [inputSize];
	for (let layer = 0; layer < count; layer++) {
		sizes.push(outputSize({ inputSize: sizes.at(-1) as number, kernelSize }));
	}
	const value = sizes.at(-1) as number;
	return {
		question: say(
			`A ${inputSize} cells wide input passes ${count} layers with F = ${kernelSize}, S = 1 and no padding. How many cells wide is the last map?`,
			`너비 ${inputSize}칸인 입력이 F = ${kernelSize}, S = 1, 패딩 없는 층 ${count}개를 지납니다. 마지막 특성 맵의 너비는 몇 칸입니까?`,
		),
		answer: { type: 'number', value },
		slips: [
			['one-layer', sizes[1] as number],
			['whole-filter-lost', inputSize - count * kernelSize],
		],
		hint: say('Each layer takes F − 1 cells away.', '층마다 F − 1칸씩 줄어듭니다.'),
		solution: [say(sizes.join(' → '), sizes.join(' → '))],
	};
}

const PLACES = {
	corner: say('in the corner', '모서리'),
	side: say('in the middle of the top row', '맨 윗줄의 가운데'),
} as const;

/** What zeros make of the average at the border of an even image. */
function zeros(random: Random): Draft {
	const kernelSize = pick(random, [3, 5]);
	const place = pick(random, ['corner', 'side'] as const);
	const [padding, area] = [(kernelSize - 1) / 2, kernelSize ** 2];
	const level = area * whole(random, 1, kernelSize === 3 ? 9 : 4);
	const side = 2 * kernelSize + 1;
	const averages = pool2d(tensor([side, side, 1], new Array<number>(side ** 2).fill(level)), {
		...{ mode: 'average', poolSize: kernelSize, stride: 1, padding, countPadding: true },
	}).data;
	const value = averages[place === 'corner' ? 0 : (side - 1) / 2] as number;
	const inside = Math.round((value * area) / level);
	const other = averages[place === 'corner' ? (side - 1) / 2 : 0] as number;
	return {
		question: say(
			`Every cell of an image holds ${level}. A ${kernelSize} × ${kernelSize} filter takes the average of its window, with P = ${padding} zeros on each side and S = 1. What is the output ${PLACES[place].en}?`,
			`이미지의 모든 칸이 ${level}입니다. ${kernelSize} × ${kernelSize} 필터가 창의 평균을 구하며, 양쪽에 0을 P = ${padding}칸씩 붙이고 S = 1로 움직입니다. 출력의 ${PLACES[place].ko} 칸은 얼마입니까?`,
		),
		answer: { type: 'number', value },
		slips: unlessRight(value, [
			['left-padding-out', level],
			['counted-frame', level - value],
			[place === 'corner' ? 'one-axis-only' : 'corner-for-side', other],
			['summed-not-averaged', inside * level],
		]),
		hint: say(
			'How many cells of that window lie on the image, and how many on the frame? The average divides by all of them.',
			'그 창의 칸 가운데 이미지 위에 있는 것은 몇 칸이고 테두리 위에 있는 것은 몇 칸입니까? 평균은 그 모두로 나눕니다.',
		),
		solution: [
			say(
				`${inside} of the ${area} cells are image, ${area - inside} hold 0`,
				`${area}칸 가운데 ${inside}칸이 이미지이고, ${area - inside}칸은 0입니다`,
			),
			say(`${inside}·${level}/${area} = ${show(value)}`, `${inside}·${level}/${area} = ${show(value)}`),
		],
	};
}

export default { size, keep, padded, split, reads, layers, zeros } satisfies LessonExercises;
