import { pool2d, type PoolMode } from '$lib/nn/pool';
import { outputSize } from '$lib/nn/shape';
import { tensor } from '$lib/nn/tensor';
import { say, type Plan } from '$lib/instructors/plans/plan';

const window = tensor([2, 2, 1], [4, 2, 1, 3]);
const pooled = (mode: PoolMode) => pool2d(window, { poolSize: 2, mode }).data[0];
const side = outputSize({ inputSize: 28, kernelSize: 2, stride: 2 });

export default {
	aims: [
		say('pool a map by hand in three ways;', '특성 맵을 세 가지 방법으로 직접 풀링합니다.'),
		say(
			'say the size and the number of parameters of a pooling layer at once;',
			'풀링층의 출력 크기와 파라미터 수를 바로 말합니다.',
		),
		say('name what pooling buys and what it costs.', '풀링으로 얻는 것과 잃는 것을 말합니다.'),
	],
	before: [
		say('Students know windows and strides (lesson 3).', '창과 스트라이드를 압니다(3강).'),
		say('A newspaper photograph, to be looked at from far away.', '멀리서 볼 신문 사진을 한 장 준비합니다.'),
	],
	steps: [
		{
			minutes: 5,
			title: say('Step back', '물러서 보기'),
			text: say(
				'Hold the photograph up, then walk to the far end of the room. What can still be seen, what not? That is the subject.',
				'사진을 들어 보인 뒤 교실 끝으로 물러섭니다. 무엇이 아직 보이고 무엇이 보이지 않습니까? 그것이 오늘의 주제입니다.',
			),
		},
		{
			minutes: 10,
			title: say('One window, three answers', '창 하나에 답 셋'),
			text: say(
				'The window 4, 2 / 1, 3. Everybody writes maximum, average and minimum; then the whole 4×4 map on paper.',
				'창은 4, 2 / 1, 3입니다. 최대, 평균, 최소를 각자 적습니다. 그다음 4×4 특성 맵 전체를 종이에 계산합니다.',
			),
			figure: { demo: 'pooling', params: { kinds: ['max', 'average', 'min'] } },
		},
		{
			minutes: 8,
			title: say('Predict', '예측하기'),
			text: say(
				'The figure asks for one kind after another. Watch for those who forget to divide.',
				'그림이 종류를 바꾸어 가며 묻습니다. 나누기를 잊는 학생을 살핍니다.',
			),
			figure: { demo: 'pooling', params: { kinds: ['max', 'average', 'min'] }, ask: true },
		},
		{
			minutes: 12,
			title: say('The shift', '한 칸 옮기기'),
			text: say(
				'One dot in the input. Shift it in all eight directions and make a list: when does the pooled map change, when not? So is pooling invariant to shifts?',
				'입력에 점이 하나 있습니다. 여덟 방향으로 옮기며 목록을 만듭니다. 풀링한 결과는 언제 바뀌고 언제 그대로입니까? 그렇다면 풀링은 이동에 불변입니까?',
			),
			figure: { demo: 'pooling', params: { input: 'dot', kinds: ['max', 'average', 'global'] } },
		},
		{
			minutes: 10,
			title: say('For and against', '찬성과 반대'),
			text: say(
				'Two groups, three minutes each: pooling keeps what matters; pooling throws away where it was. Write both lists on the board. Exercises to finish.',
				'두 모둠이 3분씩 주장합니다. 한쪽은 “풀링은 중요한 것을 남긴다”, 다른 쪽은 “풀링은 어디였는지를 버린다”입니다. 두 목록을 칠판에 적고 연습 문제로 마칩니다.',
			),
		},
	],
	questions: [
		{
			question: say(
				'Maximum, average and minimum of 4, 2 / 1, 3?',
				'4, 2 / 1, 3의 최대, 평균, 최소는 얼마입니까?',
			),
			answer: say(
				`${pooled('max')}, ${pooled('average')} and ${pooled('min')}.`,
				`차례로 ${pooled('max')}, ${pooled('average')}, ${pooled('min')}입니다.`,
			),
		},
		{
			question: say(
				'28×28×6, windows of 2×2, stride 2: what comes out, and how many parameters are learned?',
				'28×28×6에 2×2 창, 스트라이드 2입니다. 무엇이 나오고 학습하는 파라미터는 몇 개입니까?',
			),
			answer: say(
				`${side}×${side}×6: each map is pooled by itself. No parameters.`,
				`${side}×${side}×6입니다. 특성 맵마다 따로 풀링합니다. 파라미터는 없습니다.`,
			),
		},
		{
			question: say(
				'When does a shift by one pixel leave a 2×2 maximum as it was?',
				'한 픽셀을 옮겨도 2×2 최댓값이 그대로인 것은 언제입니까?',
			),
			answer: say(
				'When the largest number stays in its window, and nothing larger comes in.',
				'가장 큰 수가 자기 창 안에 남고, 더 큰 수가 들어오지 않을 때입니다.',
			),
		},
	],
	misconceptions: [
		{
			claim: say('“Pooling has weights.”', '“풀링에도 가중치가 있다.”'),
			reply: say(
				'Nothing is learned. (The average looks like a kernel of equal weights, but nobody changes them.)',
				'학습하는 것이 없습니다. (평균은 가중치가 같은 커널처럼 보이지만 아무도 바꾸지 않습니다.)',
			),
		},
		{
			claim: say(
				'“Max pooling takes the largest over all channels.”',
				'“최대 풀링은 모든 채널에서 가장 큰 값을 고른다.”',
			),
			reply: say('Channel by channel: the depth stays.', '채널마다 따로 고릅니다. 깊이는 그대로입니다.'),
		},
		{
			claim: say(
				'“Pooling makes a network invariant to shifts.”',
				'“풀링하면 신경망이 이동에 불변하게 된다.”',
			),
			reply: say(
				'A little, sometimes. The list from the experiment says when.',
				'조금, 때로는 그렇습니다. 실험에서 만든 목록이 언제인지 말해 줍니다.',
			),
		},
	],
	further: say(
		'Stochastic pooling: what is its average over many draws, and when is it the maximum for certain?',
		'확률적 풀링을 여러 번 하면 평균은 얼마가 되며, 반드시 최댓값이 되는 것은 언제입니까?',
	),
} satisfies Plan;
