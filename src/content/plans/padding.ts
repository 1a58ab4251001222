import { axisOutput, outputSize, placements, tapOffsets } from '$lib/nn/shape';
import { say, type Plan } from '$lib/instructors/plans/plan';

const sizes = [32];
for (let layer = 0; layer < 3; layer++)
	sizes.push(outputSize({ inputSize: sizes[layer] as number, kernelSize: 5 }));

const axis = axisOutput({ inputSize: 7, kernelSize: 3 });
/** How many windows read the cell at an index of one side. */
const readsAt = (index: number) =>
	placements(axis).filter((start) => tapOffsets(axis).some((tap) => start + tap === index)).length;
const [corner, centre] = [readsAt(0) ** 2, readsAt(3) ** 2];
const uneven = axisOutput({ inputSize: 8, kernelSize: 3, stride: 2, convention: 'same' });

export default {
	aims: [
		say('choose the padding that keeps a map’s size;', '특성 맵의 크기를 유지하는 패딩을 고릅니다.'),
		say(
			'say how often a pixel is read, at the corner and in the middle;',
			'모서리와 가운데의 픽셀이 각각 몇 번 읽히는지 말합니다.',
		),
		say(
			'explain what “valid” and “same” do, and what zeros do to the border.',
			'“valid”와 “same”이 하는 일, 그리고 0이 가장자리에 하는 일을 설명합니다.',
		),
	],
	before: [
		say('Students can use O = (N − F + 2P)/S + 1 (lesson 3).', 'O = (N − F + 2P)/S + 1을 쓸 줄 압니다(3강).'),
		say('A 7×7 grid on paper for each pair.', '짝마다 종이에 그린 7×7 격자를 준비합니다.'),
	],
	steps: [
		{
			minutes: 6,
			title: say('The shrinking map', '줄어드는 특성 맵'),
			text: say(
				`Start from 32×32 and apply 5×5 filters without padding. The class calls out the sizes. After how many layers is nothing left?`,
				'32×32에서 시작해 패딩 없이 5×5 필터를 거듭 적용합니다. 학생들이 크기를 외칩니다. 몇 층을 지나면 아무것도 남지 않습니까?',
			),
			figure: { demo: 'padding', params: { n: 32, f: 5, p: 2, pad: 'valid', image: 'digit' } },
		},
		{
			minutes: 12,
			title: say('Who is read, and how often?', '어느 칸이 몇 번 읽힙니까?'),
			text: say(
				'On paper: write into each cell of the 7×7 grid how many 3×3 windows cover it. Find the symmetry that saves work. Then compare with the map of reads.',
				'종이에 그린 7×7 격자의 칸마다 3×3 창이 몇 번 덮는지 적습니다. 수고를 덜어 주는 대칭을 찾습니다. 그다음 그림의 읽히는 횟수와 비교합니다.',
			),
			figure: { demo: 'padding', params: { p: 0 } },
		},
		{
			minutes: 10,
			title: say('A frame that keeps the size', '크기를 유지하는 테두리'),
			text: say(
				'How thick must the frame be for F = 3, 5, 7? Let the class find (F − 1)/2, then ask for F = 4 and wait.',
				'F = 3, 5, 7일 때 테두리는 몇 칸이어야 합니까? (F − 1)/2를 찾게 한 뒤 F = 4를 묻고 기다립니다.',
			),
			figure: { demo: 'padding', ask: true },
		},
		{
			minutes: 10,
			title: say('What the zeros do', '0이 하는 일'),
			text: say(
				'An image that is even everywhere, averaged. Predict the output before looking at its border. Then change what stands in the frame.',
				'어디나 값이 같은 이미지를 평균 냅니다. 출력의 가장자리를 보기 전에 예측합니다. 그다음 테두리에 채우는 것을 바꾸어 봅니다.',
			),
			figure: { demo: 'padding', params: { image: 'equal' } },
		},
		{
			minutes: 7,
			title: say('“same” keeps the size?', '“same”은 크기를 유지합니까?'),
			text: say(
				'Only at stride 1. Show stride 2 and look at which sides get the padding. Exercises or the question sheet at home.',
				'스트라이드가 1일 때만입니다. 스트라이드 2를 보여 주고 어느 쪽에 패딩이 붙는지 봅니다. 연습 문제나 문제지는 집에서 풉니다.',
			),
			figure: { demo: 'padding', params: { n: 8, s: 2, pad: 'same' } },
		},
	],
	questions: [
		{
			question: say(
				'32×32, three layers of 5×5, no padding. Which sizes?',
				'32×32에 패딩 없는 5×5 층이 셋입니다. 크기는 어떻게 변합니까?',
			),
			answer: say(`${sizes.join(' → ')}.`, `${sizes.join(' → ')}입니다.`),
		},
		{
			question: say(
				'7×7, F = 3, P = 0: how often is a corner read, how often the middle?',
				'7×7, F = 3, P = 0입니다. 모서리와 가운데는 각각 몇 번 읽힙니까?',
			),
			answer: say(
				`The corner ${corner === 1 ? 'once' : `${corner} times`}, the middle ${centre} times.`,
				`모서리는 ${corner}번, 가운데는 ${centre}번입니다.`,
			),
		},
		{
			question: say(
				'N = 8, F = 3, S = 2, “same”: how much padding, and where?',
				'N = 8, F = 3, S = 2, “same”입니다. 패딩은 얼마이고 어디에 붙습니까?',
			),
			answer: say(
				`${uneven.paddingBefore} before and ${uneven.paddingAfter} after; the output has ${uneven.size} cells.`,
				`앞에 ${uneven.paddingBefore}칸, 뒤에 ${uneven.paddingAfter}칸이며 출력은 ${uneven.size}칸입니다.`,
			),
		},
	],
	misconceptions: [
		{
			claim: say('“Padding 1 adds one row and one column.”', '“패딩 1은 행과 열을 하나씩 더한다.”'),
			reply: say('Two of each: the frame goes all round.', '둘씩입니다. 테두리는 네 변을 모두 두릅니다.'),
		},
		{
			claim: say('“same keeps the size.”', '“same은 크기를 유지한다.”'),
			reply: say(
				'It keeps N/S, rounded up. Only with stride 1 that is N.',
				'N/S를 올림한 크기가 됩니다. 스트라이드가 1일 때만 N입니다.',
			),
		},
		{
			claim: say(
				'“Zeros are nothing, so they change nothing.”',
				'“0은 아무것도 아니니 아무것도 바꾸지 않는다.”',
			),
			reply: say(
				'They pull averages down at the border. Show the image that was even.',
				'가장자리의 평균을 끌어내립니다. 값이 고르던 이미지를 보여 주십시오.',
			),
		},
	],
	further: say(
		'Which of the four ways to fill the frame would you use for a photograph, for a map of the earth, for a sound wave?',
		'테두리를 채우는 네 가지 방식 가운데 사진, 세계 지도, 소리의 파형에는 각각 무엇이 어울립니까?',
	),
} satisfies Plan;
