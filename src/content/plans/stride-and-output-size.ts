import { axisOutput, outputSize, unreadIndices } from '$lib/nn/shape';
import { say, type Plan } from '$lib/instructors/plans/plan';

const two = outputSize({ inputSize: 7, kernelSize: 3, stride: 2 });
const three = { inputSize: 7, kernelSize: 3, stride: 3 };
const floor = axisOutput({ ...three, convention: 'floor' });
const same = axisOutput({ ...three, convention: 'same' });
const layer = outputSize({ inputSize: 28, kernelSize: 4, stride: 2, padding: 1 });

export default {
	aims: [
		say(
			'compute the size of any layer’s output, and say what each part of the formula counts;',
			'어떤 층이든 출력 크기를 계산하고, 식의 각 부분이 무엇을 세는지 말합니다.',
		),
		say(
			'say what their framework does when a stride does not divide;',
			'스트라이드가 나누어떨어지지 않을 때 프레임워크가 어떻게 하는지 말합니다.',
		),
		say('keep height, width and depth of a volume apart.', '출력의 높이, 너비, 깊이를 구별합니다.'),
	],
	before: [
		say(
			'Students have computed cells of a convolution by hand (lesson 2).',
			'합성곱의 칸을 손으로 계산해 보았습니다(2강).',
		),
		say(
			'Strips of paper seven squares long, and a window of three squares to lay on them.',
			'일곱 칸짜리 종이 띠와 그 위에 얹을 세 칸짜리 창을 준비합니다.',
		),
	],
	steps: [
		{
			minutes: 7,
			title: say('With paper', '종이로'),
			text: say(
				'In pairs: slide the paper window along the strip, one square at a time, then two, then three. Write down how often it fits. Do not give a formula yet.',
				'둘이 짝을 지어 종이 창을 띠를 따라 한 칸씩, 두 칸씩, 세 칸씩 옮겨 봅니다. 몇 번 놓이는지 적습니다. 식은 아직 알려 주지 않습니다.',
			),
		},
		{
			minutes: 10,
			title: say('From counting to the formula', '세기에서 식으로'),
			text: say(
				'Let the class build the formula: how far does the window travel, in how many steps, and where does the +1 come from? Point at each letter in the figure and see what lights up.',
				'학생들이 식을 만들게 합니다. 창은 얼마나 움직입니까, 몇 걸음입니까, +1은 어디서 옵니까? 그림에서 글자를 하나씩 가리키며 무엇이 표시되는지 봅니다.',
			),
			figure: { demo: 'output-size', params: { rule: 'exact' } },
		},
		{
			minutes: 8,
			title: say('Predict', '예측하기'),
			text: say(
				'Everybody writes an answer down before it is shown. Use the diagnosis of a wrong one: what was counted there?',
				'보여 주기 전에 모두 답을 적습니다. 틀린 답에 대한 설명을 이용합니다. 거기서는 무엇을 센 것입니까?',
			),
			figure: { demo: 'output-size', params: { s: 2, p: 1 }, ask: true },
		},
		{
			minutes: 10,
			title: say('Three answers to one question', '한 질문에 세 가지 답'),
			text: say(
				'Seven cells, filter 3, stride 3. Let three groups defend “it does not fit”, “round down” and SAME. Then show all three, with the column that nobody reads.',
				'일곱 칸, 필터 3, 스트라이드 3입니다. 세 모둠이 각각 “맞지 않는다”, “내림한다”, SAME을 옹호합니다. 그다음 세 가지를 모두 보여 주고 아무도 읽지 않는 열을 확인합니다.',
			),
			figure: { demo: 'output-size', params: { s: 3 } },
		},
		{
			minutes: 10,
			title: say('A real layer', '실제 층'),
			text: say(
				'28×28×1, filter 4, stride 2, padding 1, 64 filters. All three sides of the output; which number does not come from the formula? Exercises or the question sheet to finish.',
				'28×28×1, 필터 4, 스트라이드 2, 패딩 1, 필터 64개입니다. 출력의 세 변을 모두 구합니다. 식에서 나오지 않는 수는 무엇입니까? 연습 문제나 문제지로 마칩니다.',
			),
			figure: { demo: 'output-size', params: { n: 28, f: 4, s: 2, p: 1, k: 64 } },
		},
	],
	questions: [
		{
			question: say(
				'N = 7, F = 3, S = 2. How many outputs?',
				'N = 7, F = 3, S = 2입니다. 출력은 몇 칸입니까?',
			),
			answer: say(`(7 − 3)/2 + 1 = ${two}.`, `(7 − 3)/2 + 1 = ${two}칸입니다.`),
		},
		{
			question: say(
				'The same with stride 3: what do PyTorch and TensorFlow’s SAME give?',
				'스트라이드가 3이면 PyTorch와 TensorFlow의 SAME에서 출력은 각각 몇 칸입니까?',
			),
			answer: say(
				`PyTorch rounds down: ${floor.size}, and ${unreadIndices(floor).length} column is never read. SAME: ${same.size}, with ${same.paddingBefore + same.paddingAfter} cells of padding.`,
				`PyTorch는 내림하여 ${floor.size}칸이고 열 ${unreadIndices(floor).length}개는 읽히지 않습니다. SAME은 패딩 ${same.paddingBefore + same.paddingAfter}칸을 더해 ${same.size}칸입니다.`,
			),
		},
		{
			question: say(
				'28×28×1, F = 4, S = 2, P = 1, K = 64. What is the output’s shape?',
				'28×28×1, F = 4, S = 2, P = 1, K = 64입니다. 출력의 형태는 무엇입니까?',
			),
			answer: say(
				`${layer}×${layer}×64: the depth is the number of filters.`,
				`${layer}×${layer}×64입니다. 깊이는 필터의 수입니다.`,
			),
		},
	],
	misconceptions: [
		{
			claim: say(
				'“Seven minus three is four, so four windows fit.”',
				'“7에서 3을 빼면 4이므로 창은 네 번 놓인다.”',
			),
			reply: say(
				'Four steps, five places: fence posts and rails. Let them count with the paper window.',
				'걸음은 넷, 자리는 다섯입니다. 울타리의 말뚝과 칸을 떠올리게 하고, 종이 창으로 세게 하십시오.',
			),
		},
		{
			claim: say('“Padding 1 adds one cell.”', '“패딩 1은 한 칸을 더한다.”'),
			reply: say('One on each side: N grows by 2P.', '양쪽에 한 칸씩입니다. N은 2P만큼 커집니다.'),
		},
		{
			claim: say('“Stride 3 on seven cells just works.”', '“일곱 칸에 스트라이드 3도 잘 된다.”'),
			reply: say(
				'It runs, and silently reads nothing of the last column. Show the shaded cells.',
				'실행은 되지만 마지막 열을 말없이 버립니다. 무늬가 들어간 칸을 보여 주십시오.',
			),
		},
	],
	further: say(
		'Find all strides that divide for N = 28 and F = 4. Why do architectures prefer sizes such as 224?',
		'N = 28, F = 4일 때 나누어떨어지는 스트라이드를 모두 찾습니다. 왜 신경망은 224 같은 크기를 즐겨 씁니까?',
	),
} satisfies Plan;
