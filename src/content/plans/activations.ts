import { withParticle } from '$lib/i18n/particles';
import { activate, activationDerivative, softmax } from '$lib/nn/activation';
import { say, type Plan } from '$lib/instructors/plans/plan';

const show = (value: number, decimals = 2) => value.toFixed(decimals).replace('-', '−');
const tanh = show(activate('tanh', 1));
const slope = show(activationDerivative('tanh', 1));
const [first, second] = softmax([2, 0]).map((share) => show(share));
const [cool, warm] = softmax([2, 0], 2).map((share) => show(share));

export default {
	aims: [
		say(
			'show with numbers that two linear layers are one;',
			'선형층 둘이 하나와 같다는 것을 숫자로 보입니다.',
		),
		say(
			'read value and slope of tanh, ReLU and sigmoid, and say what the slope is for;',
			'tanh, ReLU, 시그모이드의 값과 기울기를 읽고 기울기가 어디에 쓰이는지 말합니다.',
		),
		say(
			'turn scores into softmax shares, and say what these do not mean.',
			'점수를 소프트맥스의 몫으로 바꾸고, 그 수가 뜻하지 않는 것을 말합니다.',
		),
	],
	before: [
		say(
			'Students can multiply a 2×2 matrix by a vector, or will learn it in the first step.',
			'2×2 행렬과 벡터의 곱을 압니다. 모르면 첫 단계에서 배웁니다.',
		),
		say('A pocket calculator with eˣ.', 'eˣ를 계산할 수 있는 계산기를 준비합니다.'),
	],
	steps: [
		{
			minutes: 10,
			title: say('Two layers that are one', '하나와 같은 두 층'),
			text: say(
				'Half the class computes layer after layer, the other half with the product of the two matrices. Same numbers. What would have to stand between them?',
				'학생 절반은 층을 차례로, 나머지 절반은 두 행렬의 곱으로 계산합니다. 결과가 같습니다. 둘 사이에 무엇이 있어야 합니까?',
			),
			figure: { demo: 'activation', params: { part: 'layers' } },
		},
		{
			minutes: 10,
			title: say('Curves and slopes', '곡선과 기울기'),
			text: say(
				'Drag the point along tanh, then ReLU. Where is the slope largest, where 0? A gradient that comes back is multiplied by it: what happens after ten layers?',
				'tanh를 따라 점을 끌고, 그다음 ReLU를 따라 끕니다. 기울기는 어디서 가장 크고 어디서 0입니까? 되돌아오는 그레이디언트에는 이 값이 곱해집니다. 열 층을 지나면 어떻게 됩니까?',
			),
			figure: { demo: 'activation', params: { fn: 'tanh', x: 1 } },
		},
		{
			minutes: 8,
			title: say('A whole map', '특성 맵 전체'),
			text: say(
				'ReLU on a feature map. Lower the bias until every cell is 0: a unit that has died. Why can it not come back?',
				'특성 맵에 ReLU를 적용합니다. 모든 칸이 0이 될 때까지 편향을 낮춥니다. 죽은 유닛입니다. 왜 되살아나지 못합니까?',
			),
			figure: { demo: 'activation', params: { fn: 'relu', x: 2 } },
		},
		{
			minutes: 12,
			title: say('From scores to shares', '점수에서 몫으로'),
			text: say(
				'Softmax of 2 and 0 with the calculator. Add 1 to both; double both. What changes, what does not? Then temperature.',
				'2와 0의 소프트맥스를 계산기로 구합니다. 둘 다 1을 더해 보고, 둘 다 두 배로 해 봅니다. 무엇이 바뀌고 무엇이 그대로입니까? 그다음 온도를 바꿉니다.',
			),
			figure: { demo: 'activation', params: { part: 'softmax' } },
		},
		{
			minutes: 5,
			title: say('How sure is sure?', '얼마나 확실합니까?'),
			text: say(
				'A network says 99 % for a picture of a cat when it knows only digits. What has the 99 % been shared among? Collect answers.',
				'숫자만 아는 신경망이 고양이 사진에 99%라고 답합니다. 그 99%는 무엇 사이에서 나눈 것입니까? 답을 모읍니다.',
			),
		},
	],
	questions: [
		{
			question: say('Value and slope of tanh at x = 1?', 'x = 1에서 tanh의 값과 기울기는 얼마입니까?'),
			answer: say(
				`${tanh} and 1 − ${tanh}² ≈ ${slope}.`,
				`값은 ${tanh}, 기울기는 1 − ${tanh}² ≈ ${slope}입니다.`,
			),
		},
		{
			question: say('Softmax of the scores 2 and 0?', '점수 2와 0의 소프트맥스는 얼마입니까?'),
			answer: say(
				`${first} and ${second}; with temperature 2, ${cool} and ${warm}.`,
				`${withParticle(first ?? '', '과/와')} ${second}입니다. 온도가 2이면 ${withParticle(cool ?? '', '과/와')} ${warm}입니다.`,
			),
		},
		{
			question: say(
				'Ten linear layers without activations: what can they do that one cannot?',
				'활성화 함수 없는 선형층 열 개는 하나가 하지 못하는 무엇을 할 수 있습니까?',
			),
			answer: say('Nothing: their product is one matrix.', '없습니다. 모두 곱하면 행렬 하나입니다.'),
		},
	],
	misconceptions: [
		{
			claim: say('“Deeper is always stronger.”', '“신경망은 깊을수록 언제나 강력하다.”'),
			reply: say(
				'Not without a bend between the layers. Let them merge the matrices.',
				'층 사이에 구부리는 함수가 없으면 그렇지 않습니다. 행렬을 합쳐 보게 하십시오.',
			),
		},
		{
			claim: say('“Zeros in a map are a waste.”', '“특성 맵의 0은 낭비이다.”'),
			reply: say(
				'A 0 says: what I look for is not here. Only a unit that is 0 everywhere, always, is lost.',
				'0은 “찾는 것이 여기 없다”는 말입니다. 언제나 어디서나 0인 유닛만이 쓸모없는 유닛입니다.',
			),
		},
		{
			claim: say('“99 % means it is right 99 times in 100.”', '“99%는 100번 가운데 99번 맞는다는 뜻이다.”'),
			reply: say(
				'It is a share among the classes on offer. How often it is right has to be counted.',
				'주어진 클래스들 사이의 몫입니다. 얼마나 자주 맞는지는 따로 세어야 합니다.',
			),
		},
	],
	further: say(
		'Why is it enough to subtract the largest score before taking powers, and why do programs do it?',
		'거듭제곱하기 전에 가장 큰 점수를 빼도 결과가 같은 까닭은 무엇이며, 프로그램은 왜 그렇게 합니까?',
	),
} satisfies Plan;
