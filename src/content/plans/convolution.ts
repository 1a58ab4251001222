import { convCounts } from '$lib/nn/counts';
import { outputSize } from '$lib/nn/shape';
import { say, type Plan } from '$lib/instructors/plans/plan';

const side = outputSize({ inputSize: 5, kernelSize: 3 });
const { parameters } = convCounts({ kernelSize: 3, inChannels: 1, filters: 1, outputSize: side });

export default {
	aims: [
		say(
			'compute any cell of the output by hand, from the window and the kernel;',
			'창과 커널만 보고 출력의 어느 칸이든 손으로 계산합니다.',
		),
		say(
			'say from the nine numbers of a kernel what it will do to a picture;',
			'커널의 숫자 아홉 개를 보고 사진이 어떻게 바뀔지 말합니다.',
		),
		say(
			'explain what it means that the weights are shared.',
			'가중치를 공유한다는 것이 무슨 뜻인지 설명합니다.',
		),
	],
	before: [
		say('Squared paper and a pencil for everybody.', '학생마다 모눈종이와 연필을 준비합니다.'),
		say(
			'Students can add and multiply negative numbers; nothing else is needed.',
			'음수의 덧셈과 곱셈을 할 수 있으면 됩니다. 다른 것은 필요 없습니다.',
		),
	],
	steps: [
		{
			minutes: 5,
			title: say('A riddle', '수수께끼'),
			text: say(
				'Show the figure without a word and step through the first row. What is being done? Collect guesses; write none off.',
				'아무 말 없이 그림을 띄우고 첫 행을 한 단계씩 진행합니다. 무엇을 하고 있습니까? 추측을 모으되 어느 것도 틀렸다고 하지 않습니다.',
			),
			figure: { demo: 'convolution', hide: ['title', 'summary', 'formula', 'hint', 'presets', 'controls'] },
		},
		{
			minutes: 10,
			title: say('By hand', '손으로 계산하기'),
			text: say(
				'Everybody computes the next three cells on paper. The figure asks before it shows, and says what went wrong with a wrong answer. Compare.',
				'모두 종이에 다음 세 칸을 계산합니다. 그림은 보여 주기 전에 먼저 묻고, 틀린 답에는 무엇이 잘못되었는지 말해 줍니다. 결과를 비교합니다.',
			),
			figure: { demo: 'convolution', params: { step: 3 }, ask: true },
		},
		{
			minutes: 8,
			title: say('One weight, many places', '가중치 하나, 자리 여럿'),
			text: say(
				'Point at one weight of the kernel: every input it meets lights up. Ask how many numbers this layer would have to learn, and how many if every window had its own.',
				'커널의 가중치 하나를 가리키면 그 가중치와 만나는 입력이 모두 표시됩니다. 이 층이 학습할 수는 몇 개인지, 창마다 가중치가 따로 있다면 몇 개일지 묻습니다.',
			),
			figure: { demo: 'convolution', params: { step: 8 } },
		},
		{
			minutes: 12,
			title: say('Guess the kernel', '커널 알아맞히기'),
			text: say(
				'In pairs: one chooses a kernel and shows only the filtered picture, the other says what the numbers must be like. Then swap. Let somebody use a picture of their own; it stays on the device.',
				'둘이 짝을 짓습니다. 한 사람이 커널을 고르고 필터를 거친 사진만 보여 주면, 다른 사람이 커널의 숫자가 어떨지 말합니다. 그런 다음 바꿉니다. 자기 사진을 써도 됩니다. 사진은 기기를 떠나지 않습니다.',
			),
			figure: { demo: 'kernels', hide: ['explain'] },
		},
		{
			minutes: 10,
			title: say('What was it?', '정리'),
			text: say(
				'One sentence each on paper: what is a convolution? Read some aloud and mend them together. Then the question sheet, or the exercises of the lesson.',
				'합성곱이 무엇인지 각자 한 문장으로 씁니다. 몇 개를 읽고 함께 고칩니다. 그다음 문제지나 강의의 연습 문제를 풉니다.',
			),
		},
	],
	questions: [
		{
			question: say(
				'The input is 5×5, the kernel 3×3, stride 1, no padding. How many windows are there?',
				'입력이 5×5, 커널이 3×3, 스트라이드 1, 패딩 없음입니다. 창은 몇 개입니까?',
			),
			answer: say(
				`${side} in each direction, so ${side}·${side} = ${side ** 2}.`,
				`방향마다 ${side}개이므로 ${side}·${side} = ${side ** 2}개입니다.`,
			),
		},
		{
			question: say(
				'How many numbers does this layer learn, with its bias?',
				'이 층이 학습하는 수는 편향까지 몇 개입니까?',
			),
			answer: say(
				`${parameters}: nine weights and one bias, however many windows there are.`,
				`${parameters}개입니다. 창이 몇 개이든 가중치 아홉 개와 편향 하나입니다.`,
			),
		},
		{
			question: say(
				'The weights of a kernel add up to 0. What does it make of an even area?',
				'커널의 가중치를 모두 더하면 0입니다. 밝기가 고른 부분은 무엇이 됩니까?',
			),
			answer: say(
				'0, however bright the area is: only differences are left.',
				'얼마나 밝든 0이 됩니다. 차이만 남습니다.',
			),
		},
	],
	misconceptions: [
		{
			claim: say('“Window and kernel are multiplied as matrices.”', '“창과 커널을 행렬처럼 곱한다.”'),
			reply: say(
				'Cell by cell, then added up. Let them read the terms of the formula aloud.',
				'칸끼리 곱한 뒤 모두 더합니다. 식의 항을 소리 내어 읽게 하십시오.',
			),
		},
		{
			claim: say('“Every pixel has its own bias.”', '“편향은 픽셀마다 따로 있다.”'),
			reply: say(
				'One for the whole filter. Change it and watch all cells of the output move together.',
				'필터 전체에 하나입니다. 편향을 바꾸면 출력의 모든 칸이 함께 달라집니다.',
			),
		},
		{
			claim: say('“Somebody designs the kernels of a network.”', '“신경망의 커널은 사람이 설계한다.”'),
			reply: say(
				'Those in the gallery, yes. A network begins with random ones and learns its own.',
				'모음에 있는 커널은 그렇습니다. 신경망은 무작위 값에서 시작해 스스로 학습합니다.',
			),
		},
	],
	further: say(
		'Turn the kernel: what libraries call convolution does not. With which kernels does it make no difference?',
		'커널을 뒤집어 봅니다. 라이브러리의 합성곱은 뒤집지 않습니다. 뒤집어도 결과가 같은 커널은 어떤 것입니까?',
	),
} satisfies Plan;
