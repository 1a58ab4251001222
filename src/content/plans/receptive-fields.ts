import { receptiveFields } from '$lib/nn/receptive-field';
import { say, type Plan } from '$lib/instructors/plans/plan';

const conv = { kernelSize: 5 };
const pool = { kernelSize: 2, stride: 2 };
/** C1, S2, C3, S4, C5 of LeNet-5 on 32×32. */
const sizes = receptiveFields([conv, pool, conv, pool, conv], 32).map(({ vertical }) => vertical.size);
const [c1 = 0, s2 = 0, c3 = 0, s4 = 0, c5 = 0] = sizes;
/** The stacks of the first two steps, as the figure holds them. */
const three = { kind: 'conv', filters: 1, kernelSize: 3 };
const halving = { kind: 'pool', mode: 'average', poolSize: 2, stride: 2 };
const two = receptiveFields([{ kernelSize: 3 }, { kernelSize: 3 }], 32).at(-1)?.vertical.size;

export default {
	aims: [
		say(
			'compute the receptive field of a unit, layer by layer;',
			'층을 따라가며 유닛의 수용 영역을 계산합니다.',
		),
		say(
			'explain why strides make later filters see more;',
			'스트라이드가 있으면 뒤쪽 필터가 더 넓게 보는 까닭을 설명합니다.',
		),
		say(
			'tell the theoretical field from the part that really counts.',
			'이론적 수용 영역과 실제로 큰 영향을 주는 부분을 구별합니다.',
		),
	],
	before: [
		say('Students know LeNet-5’s layers (lesson 8).', 'LeNet-5의 층을 압니다(8강).'),
		say('Squared paper, and two colours.', '모눈종이와 색연필 두 가지를 준비합니다.'),
	],
	steps: [
		{
			minutes: 8,
			title: say('Backwards by hand', '손으로 거슬러 가기'),
			text: say(
				'One unit after two layers of 3×3. Draw a line of cells for each layer and mark backwards what the unit depends on. Count.',
				'3×3 층 둘을 지난 유닛 하나입니다. 층마다 칸을 한 줄로 그리고, 유닛이 의존하는 칸을 거꾸로 표시합니다. 세어 봅니다.',
			),
			figure: {
				demo: 'receptive-field',
				params: { layers: [three, three], n: 12 },
				hide: ['view', 'presets', 'rows'],
			},
		},
		{
			minutes: 10,
			title: say('A stride in between', '사이에 낀 스트라이드'),
			text: say(
				'Now a pooling with stride 2 between them. By how many input cells do neighbouring units of the second layer differ? That is the jump; the recurrence follows from it.',
				'이번에는 둘 사이에 스트라이드 2인 풀링을 넣습니다. 둘째 층에서 이웃한 유닛은 입력에서 몇 칸 떨어져 있습니까? 그것이 간격이며, 점화식은 여기서 나옵니다.',
			),
			figure: {
				demo: 'receptive-field',
				params: { layers: [three, halving, three], n: 16 },
				hide: ['view', 'presets'],
			},
		},
		{
			minutes: 12,
			title: say('LeNet-5', 'LeNet-5'),
			text: say(
				'Everybody fills in r and j for C1, S2, C3, S4, C5. Check with the figure, then find a unit whose field reaches over the border.',
				'모두 C1, S2, C3, S4, C5의 r과 j를 채웁니다. 그림으로 확인한 뒤, 수용 영역이 테두리 밖으로 나가는 유닛을 찾습니다.',
			),
			figure: { demo: 'receptive-field', params: { net: 'lenet-padded' }, hide: ['view'] },
		},
		{
			minutes: 10,
			title: say('What really counts', '실제로 중요한 부분'),
			text: say(
				'The measured gradient: which pixels move this unit, and how strongly? Compare the bright part with the box. Why is the middle brighter? (Count the paths.)',
				'측정한 그레이디언트를 봅니다. 어느 픽셀이 이 유닛을 얼마나 움직입니까? 밝은 부분과 상자를 비교합니다. 가운데가 더 밝은 까닭은 무엇입니까? (길의 수를 세어 봅니다.)',
			),
			figure: { demo: 'receptive-field', params: { view: 'lenet', layer: 3, images: 100 }, hide: ['view'] },
		},
		{
			minutes: 5,
			title: say('So what?', '그래서?'),
			text: say(
				'A network must say whether two dots 40 pixels apart are alike. How deep must it be at least? One answer each on paper; then add layers in the figure until a unit sees that far.',
				'40픽셀 떨어진 두 점이 같은지 말해야 하는 신경망이 있습니다. 적어도 얼마나 깊어야 합니까? 각자 답을 하나씩 적은 뒤, 그림에서 층을 더해 확인합니다.',
			),
			figure: { demo: 'receptive-field', params: { net: 'threes', n: 64 }, hide: ['view', 'image'] },
		},
	],
	questions: [
		{
			question: say(
				'Two layers of 3×3: how much does a unit see?',
				'3×3 층 둘을 지나면 유닛은 얼마나 봅니까?',
			),
			answer: say(
				`${two} cells along each side: as much as one 5×5.`,
				`한 변에 ${two}칸으로, 5×5 하나와 같습니다.`,
			),
		},
		{
			question: say(
				'Receptive fields in LeNet-5, from C1 to C5?',
				'LeNet-5에서 C1부터 C5까지 수용 영역은 얼마입니까?',
			),
			answer: say(
				`${c1}, ${s2}, ${c3}, ${s4}, ${c5}: C5 sees all of 32×32.`,
				`${c1}, ${s2}, ${c3}, ${s4}, ${c5}입니다. C5는 32×32 전체를 봅니다.`,
			),
		},
		{
			question: say(
				'Which counts more for the size of the field: a larger filter at the start or at the end?',
				'수용 영역의 크기에는 앞쪽의 큰 필터와 뒤쪽의 큰 필터 가운데 어느 것이 더 중요합니까?',
			),
			answer: say(
				'At the end: there each step is worth the product of all strides before it.',
				'뒤쪽입니다. 뒤에서는 한 칸이 앞선 스트라이드를 모두 곱한 만큼의 값을 합니다.',
			),
		},
	],
	misconceptions: [
		{
			claim: say('“The receptive field of C3 is 5.”', '“C3의 수용 영역은 5이다.”'),
			reply: say(`5 cells of S2. On the drawing it is ${c3}.`, `S2의 5칸입니다. 그림에서는 ${c3}칸입니다.`),
		},
		{
			claim: say('“Everything in the field counts alike.”', '“수용 영역 안의 픽셀은 모두 똑같이 중요하다.”'),
			reply: say(
				'More paths lead through the middle. The measurement shows it.',
				'가운데를 지나는 길이 더 많습니다. 측정 결과가 보여 줍니다.',
			),
		},
		{
			claim: say('“Pooling does not change the field.”', '“풀링은 수용 영역을 바꾸지 않는다.”'),
			reply: say(
				'It adds a little at once and doubles the jump for all that follows.',
				'그 자리에서는 조금 더하지만, 뒤따르는 모든 층의 간격을 두 배로 만듭니다.',
			),
		},
	],
	further: say(
		'Dilation instead of pooling: build three layers that see 15 cells without losing resolution.',
		'풀링 대신 팽창을 씁니다. 해상도를 잃지 않고 15칸을 보는 층 셋을 만들어 봅니다.',
	),
} satisfies Plan;
