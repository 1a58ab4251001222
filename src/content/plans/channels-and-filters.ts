import { convCounts } from '$lib/nn/counts';
import { outputSize } from '$lib/nn/shape';
import { say, type Plan } from '$lib/instructors/plans/plan';

const one = outputSize({ inputSize: 32, kernelSize: 5 });
const ten = convCounts({ kernelSize: 5, inChannels: 3, filters: 10, outputSize: 32 }).parameters;
const single = convCounts({ kernelSize: 5, inChannels: 3, filters: 1, outputSize: one }).parameters;
const large = convCounts({ kernelSize: 5, inChannels: 1, filters: 1, outputSize: 28 }).parameters;
const small = 2 * convCounts({ kernelSize: 3, inChannels: 1, filters: 1, outputSize: 28 }).parameters;

export default {
	aims: [
		say(
			'compute one output of a filter over several channels;',
			'여러 채널을 읽는 필터의 출력 한 칸을 계산합니다.',
		),
		say('say how deep an output is, and why;', '출력의 깊이와 그 까닭을 말합니다.'),
		say('count the parameters of any convolutional layer.', '어떤 합성곱층이든 파라미터 수를 셉니다.'),
	],
	before: [
		say('Students can compute a convolution on one channel.', '채널 하나의 합성곱을 계산할 수 있습니다.'),
		say(
			'Three transparent sheets or coloured papers, to lay channels on top of each other.',
			'채널을 겹쳐 보일 투명지나 색종이 세 장을 준비합니다.',
		),
	],
	steps: [
		{
			minutes: 8,
			title: say('What is a colour image?', '컬러 이미지란 무엇입니까?'),
			text: say(
				'Three grids on top of each other. Ask how a 3×3 filter could look at all three at once; draw the suggestions.',
				'격자 세 장이 겹친 것입니다. 3×3 필터가 세 장을 한꺼번에 보려면 어떻게 해야 하는지 묻고, 나온 의견을 그려 봅니다.',
			),
			figure: { demo: 'channels', hide: ['count', 'layers', 'compare', 'presets'] },
		},
		{
			minutes: 12,
			title: say('One number, by hand', '수 하나를 손으로'),
			text: say(
				'One output: three sums of nine products, then their sum, then one bias. Divide the channels among the rows of the class and add up aloud.',
				'출력 한 칸은 곱 아홉 개의 합 셋을 더하고 편향 하나를 더한 것입니다. 줄마다 채널 하나씩 맡아 계산하고 소리 내어 더합니다.',
			),
			figure: { demo: 'channels', ask: true },
		},
		{
			minutes: 8,
			title: say('Many filters', '필터 여럿'),
			text: say(
				'A second filter gives a second map. So how deep is the output of ten filters? Move the number of filters and watch the volume.',
				'필터가 하나 더 있으면 특성 맵도 하나 더 생깁니다. 필터가 열 개이면 출력의 깊이는 얼마입니까? 필터 수를 바꾸며 볼륨을 봅니다.',
			),
			figure: { demo: 'channels', params: { n: 32, d: 3, k: 6, f: 5 } },
		},
		{
			minutes: 10,
			title: say('Counting', '세기'),
			text: say(
				'Parameters of 32×32×3 with ten 5×5 filters. Point at each factor of the expression. Which number of the layer is not in it, and why?',
				'32×32×3에 5×5 필터 열 개를 쓸 때의 파라미터입니다. 식의 인수를 하나씩 가리킵니다. 층의 어떤 수가 식에 없으며, 그 까닭은 무엇입니까?',
			),
			figure: { demo: 'channels', params: { n: 32, d: 3, k: 10, f: 5, p: 2 } },
		},
		{
			minutes: 7,
			title: say('One large or two small?', '큰 것 하나, 작은 것 둘'),
			text: say(
				'A 5×5 layer or two 3×3 layers: what they see, what they cost. A vote before the figure shows it.',
				'5×5 층 하나와 3×3 층 둘을 비교합니다. 무엇을 보고 얼마가 듭니까? 그림을 보여 주기 전에 손을 들어 정합니다.',
			),
			figure: { demo: 'channels', params: { n: 28, d: 1, k: 1, f: 5, p: 2, compare: true } },
		},
	],
	questions: [
		{
			question: say(
				'32×32×3 and one 5×5 filter, no padding: what comes out, and how many numbers does the filter have?',
				'32×32×3에 5×5 필터 하나, 패딩 없음입니다. 무엇이 나오고, 필터의 수는 몇 개입니까?',
			),
			answer: say(
				`One map of ${one}×${one}; 5·5·3 + 1 = ${single} numbers.`,
				`${one}×${one} 특성 맵 하나가 나오고, 수는 5·5·3 + 1 = ${single}개입니다.`,
			),
		},
		{
			question: say(
				'Ten such filters: how many parameters?',
				'그런 필터가 열 개이면 파라미터는 몇 개입니까?',
			),
			answer: say(
				`${ten}. The size of the image does not matter.`,
				`${ten}개입니다. 이미지의 크기와는 상관없습니다.`,
			),
		},
		{
			question: say(
				'One channel: how many parameters have a 5×5 filter, and two 3×3 filters in a row?',
				'채널이 하나일 때 5×5 필터 하나와 연달아 놓은 3×3 필터 둘의 파라미터는 각각 몇 개입니까?',
			),
			answer: say(
				`${large} and ${small}; both see 5×5 cells.`,
				`${large}개와 ${small}개이며, 둘 다 5×5칸을 봅니다.`,
			),
		},
	],
	misconceptions: [
		{
			claim: say('“The output is as deep as the input.”', '“출력의 깊이는 입력의 깊이와 같다.”'),
			reply: say(
				'It is as deep as there are filters. The channels are added up and gone.',
				'필터의 수만큼 깊습니다. 채널은 더해져 사라집니다.',
			),
		},
		{
			claim: say(
				'“A 5×5 filter over colour has 25 weights.”',
				'“컬러 이미지의 5×5 필터는 가중치가 25개이다.”',
			),
			reply: say('5·5·3: a square for every channel.', '5·5·3개입니다. 채널마다 정사각형이 하나씩 있습니다.'),
		},
		{
			claim: say('“A 1×1 filter does nothing.”', '“1×1 필터는 아무 일도 하지 않는다.”'),
			reply: say(
				'It mixes the channels of one place: a weighted sum in depth.',
				'한 자리의 채널을 섞습니다. 깊이 방향의 가중합입니다.',
			),
		},
	],
	further: say(
		'56×56×64 into 32 maps with 1×1 filters: parameters, multiply-adds, and what it is good for before a 5×5 layer.',
		'56×56×64를 1×1 필터로 특성 맵 32개로 줄입니다. 파라미터와 곱셈-덧셈은 각각 몇이며, 5×5 층 앞에 두면 무엇이 좋습니까?',
	),
} satisfies Plan;
