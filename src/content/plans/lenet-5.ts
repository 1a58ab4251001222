import { LENET5_1998_COUNTS } from '$lib/nn/lenet5-1998';
import { addCounts, convCounts, denseCounts } from '$lib/nn/counts';
import { say, type Plan } from '$lib/instructors/plans/plan';

const c1 = convCounts({ kernelSize: 5, inChannels: 1, filters: 6, outputSize: 28 });
const c3 = convCounts({ kernelSize: 5, inChannels: 6, filters: 16, outputSize: 10 });
const dense = [denseCounts(400, 120), denseCounts(120, 84), denseCounts(84, 10)];
const all = addCounts([c1, c3, ...dense]).parameters;
const original = addCounts(Object.values(LENET5_1998_COUNTS)).parameters;
const count = (value: number) => value.toLocaleString('en-US');

export default {
	aims: [
		say(
			'follow a digit from its pixels to ten probabilities, layer by layer;',
			'숫자 하나를 픽셀에서 확률 열 개까지 층마다 따라갑니다.',
		),
		say(
			'fill in the table of LeNet-5: shapes and parameters of every layer;',
			'LeNet-5의 표를 채웁니다. 층마다 출력의 형태와 파라미터 수를 적습니다.',
		),
		say(
			'say how the network of 1998 differed from the one usually drawn.',
			'1998년의 신경망이 흔히 그리는 것과 어떻게 다른지 말합니다.',
		),
	],
	before: [
		say(
			'Output size, parameters, pooling and activations (lessons 2 to 7).',
			'출력 크기, 파라미터, 풀링, 활성화 함수를 압니다(2~7강).',
		),
		say(
			'The table of layers on paper, with shapes and counts left empty. Devices with a touch screen, if there are any.',
			'형태와 개수를 비워 둔 층의 표를 종이에 준비합니다. 터치 화면이 있는 기기가 있으면 함께 준비합니다.',
		),
	],
	steps: [
		{
			minutes: 7,
			title: say('Draw', '그리기'),
			text: say(
				'Everybody draws a 4 of their own. What does the network really receive? Find the picture of 28×28 and say what has been done to the drawing.',
				'저마다 4를 그립니다. 신경망이 실제로 받는 것은 무엇입니까? 28×28 그림을 찾아 원래 그림이 어떻게 바뀌었는지 말합니다.',
			),
			figure: { demo: 'lenet', params: { large: true }, hide: ['maps', 'detail'] },
		},
		{
			minutes: 15,
			title: say('The table', '표'),
			text: say(
				'In groups, one layer each: the shape of its output, its parameters, and one map described in words. Put the table together on the board and add up.',
				'모둠마다 층 하나를 맡아 출력의 형태와 파라미터 수를 구하고 특성 맵 하나를 말로 설명합니다. 칠판에서 표를 합치고 모두 더합니다.',
			),
			figure: { demo: 'lenet', params: { digit: 4 }, hide: ['pad', 'detail'] },
		},
		{
			minutes: 10,
			title: say('One unit, all its arithmetic', '유닛 하나의 계산 전체'),
			text: say(
				'Click a unit of C3: how many products, from which maps, and what of the drawing can it see? Compare with C1.',
				'C3의 유닛 하나를 누릅니다. 곱은 몇 개이고 어느 특성 맵에서 오며, 그림의 어디를 봅니까? C1과 비교합니다.',
			),
			figure: { demo: 'lenet', params: { digit: 4, layer: 'c3', unit: 885 }, hide: ['bars'] },
		},
		{
			minutes: 8,
			title: say('Fool it', '속이기'),
			text: say(
				'Who finds the smallest change that turns one digit into another? What is certain about a certainty of 99 %? Then draw a letter.',
				'가장 조금만 고쳐서 다른 숫자로 읽히게 하는 사람은 누구입니까? 99%의 확신에서 확실한 것은 무엇입니까? 그다음 글자를 그려 봅니다.',
			),
			figure: { demo: 'lenet', hide: ['maps', 'detail'] },
		},
		{
			minutes: 5,
			title: say('1998 and today', '1998년과 오늘'),
			text: say(
				'The connection table of C3, subsampling that learns, scaled tanh. Why connect only some maps? Two reasons, both from the paper.',
				'C3의 연결표, 학습하는 서브샘플링, 크기를 조정한 tanh입니다. 왜 일부 특성 맵만 연결했습니까? 논문에서 밝힌 까닭은 두 가지입니다.',
			),
			figure: { demo: 'activation', params: { fn: 'scaledTanh', x: 1 }, hide: ['parts', 'map'] },
		},
	],
	questions: [
		{
			question: say('How many parameters has C1, and how many C3?', 'C1과 C3의 파라미터는 각각 몇 개입니까?'),
			answer: say(
				`(5·5·1 + 1)·6 = ${count(c1.parameters)} and (5·5·6 + 1)·16 = ${count(c3.parameters)}.`,
				`(5·5·1 + 1)·6 = ${count(c1.parameters)}개와 (5·5·6 + 1)·16 = ${count(c3.parameters)}개입니다.`,
			),
		},
		{
			question: say('And the whole network?', '신경망 전체는 몇 개입니까?'),
			answer: say(
				`${count(all)}; the original of 1998 had ${count(original)}.`,
				`${count(all)}개입니다. 1998년의 원래 신경망은 ${count(original)}개였습니다.`,
			),
		},
		{
			question: say(
				'Which layer holds most of the parameters, and which does most of the multiplications?',
				'파라미터가 가장 많은 층과 곱셈을 가장 많이 하는 층은 각각 어느 것입니까?',
			),
			answer: say(
				`C5 holds ${count(dense[0]?.parameters ?? 0)} parameters; C3 does ${count(c3.multiplyAdds)} multiplications, more than any other.`,
				`파라미터는 C5가 ${count(dense[0]?.parameters ?? 0)}개로, 곱셈은 C3이 ${count(c3.multiplyAdds)}번으로 가장 많습니다.`,
			),
		},
	],
	misconceptions: [
		{
			claim: say(
				'“Each C3 map comes from one S2 map.”',
				'“C3의 특성 맵 하나는 S2의 특성 맵 하나에서 나온다.”',
			),
			reply: say(
				'From all six (in 1998: from three, four or six). Its arithmetic lists them.',
				'여섯 개 모두에서 나옵니다(1998년에는 셋, 넷 또는 여섯). 계산 내역에 모두 나와 있습니다.',
			),
		},
		{
			claim: say('“A unit of C3 sees 5×5 pixels.”', '“C3의 유닛은 5×5 픽셀을 본다.”'),
			reply: say(
				'5×5 cells of S2, which together see much more of the drawing. Lesson 9 counts how much.',
				'S2의 5×5칸을 보며, 그 칸들이 그림에서 보는 범위는 훨씬 넓습니다. 얼마나 넓은지는 9강에서 셉니다.',
			),
		},
		{
			claim: say('“It recognises digits.”', '“신경망은 숫자를 알아본다.”'),
			reply: say(
				'It shares 1 out among ten answers, whatever it is shown. Draw a letter.',
				'무엇을 보여 주든 1을 답 열 개에 나누어 줄 뿐입니다. 글자를 그려 보십시오.',
			),
		},
	],
	further: say(
		'Replace tanh by ReLU in your head: what would change in the maps, and what would not?',
		'머릿속에서 tanh를 ReLU로 바꾸어 봅니다. 특성 맵에서 무엇이 달라지고 무엇이 그대로입니까?',
	),
} satisfies Plan;
