import { say, type Plan } from '$lib/instructors/plans/plan';

export default {
	aims: [
		say(
			'say what a filter of the first layer answers to, and check it;',
			'첫 층의 필터가 무엇에 반응하는지 말하고 확인합니다.',
		),
		say(
			'tell three ways of asking a unit what it looks for, and what each can and cannot show;',
			'유닛이 무엇을 찾는지 묻는 세 가지 방법과, 각각이 보여 주는 것과 보여 주지 못하는 것을 말합니다.',
		),
		say(
			'be careful with the sentence “this unit detects …”.',
			'“이 유닛은 …을 검출한다”는 말을 조심해서 씁니다.',
		),
	],
	before: [
		say(
			'Receptive fields (lesson 9) and the layers of LeNet-5 (lesson 8).',
			'수용 영역(9강)과 LeNet-5의 층(8강)을 압니다.',
		),
		say(
			'Sticky notes: a guess for each unit goes on the wall.',
			'붙임쪽지를 준비합니다. 유닛마다 추측을 적어 벽에 붙입니다.',
		),
	],
	steps: [
		{
			minutes: 8,
			title: say('Six filters', '필터 여섯 개'),
			text: say(
				'The filters of C1 as pictures. In pairs: choose one, write down what it should answer to, then look at its map of a digit. Was the guess right?',
				'C1의 필터를 그림으로 봅니다. 둘이 하나를 골라 무엇에 반응할지 적은 뒤, 숫자를 넣었을 때의 맵을 봅니다. 추측이 맞았습니까?',
			),
			figure: { demo: 'features', params: { layer: 'c1', unit: 2437 }, hide: ['parts'] },
		},
		{
			minutes: 12,
			title: say('Which patches excite it?', '어떤 조각이 유닛을 활성화합니까?'),
			text: say(
				'For a unit of C3: the nine patches of real digits that excite it most. What do they share? Is there one that does not fit? Put the guesses on the wall.',
				'C3의 유닛 하나를 가장 크게 활성화하는 실제 숫자의 조각 아홉 개를 봅니다. 공통점은 무엇입니까? 어울리지 않는 것이 있습니까? 추측을 벽에 붙입니다.',
			),
			figure: { demo: 'features', params: { layer: 'c3', unit: 893 }, hide: ['parts'] },
		},
		{
			minutes: 10,
			title: say('Let it draw', '유닛이 그리게 하기'),
			text: say(
				'Activation maximisation for map 6 of C3, step by step, from two seeds. Does the picture look like that map’s patches? Why may it look like nothing a person would draw?',
				'C3의 6번 맵으로 활성화 최대화를 서로 다른 시드 둘에서 한 단계씩 진행합니다. 그림이 그 맵의 조각들과 닮았습니까? 사람이 그릴 법하지 않은 그림이 나오는 까닭은 무엇입니까?',
			),
			figure: { demo: 'features', params: { part: 'climb', layer: 'c3', unit: 885 } },
		},
		{
			minutes: 10,
			title: say('What decided?', '무엇이 판단을 정했습니까?'),
			text: say(
				'Saliency of a decision. Predict which strokes matter, then compare. Erase the brightest part of a drawing and see whether the answer changes.',
				'판단의 현저성 맵을 봅니다. 어느 획이 중요할지 예측하고 비교합니다. 가장 밝은 부분을 지워 답이 바뀌는지 확인합니다.',
			),
			figure: { demo: 'features', params: { part: 'why', digit: 13 }, hide: ['parts'] },
		},
		{
			minutes: 5,
			title: say('What may we say?', '무엇이라 말해도 됩니까?'),
			text: say(
				'Take three notes from the wall and write each again so that it claims no more than was seen. One way to test a claim: silence the filter and see what is read now.',
				'벽에서 쪽지 세 장을 골라, 본 것 이상을 주장하지 않도록 다시 씁니다. 주장을 시험하는 한 가지 방법은 필터를 끄고 무엇으로 읽히는지 보는 것입니다.',
			),
			figure: { demo: 'features', params: { part: 'break', digit: 17, c1off: '1' }, hide: ['parts'] },
		},
	],
	questions: [
		{
			question: say(
				'A filter has positive weights on the right and negative ones on the left. What excites it?',
				'오른쪽 가중치는 양수, 왼쪽은 음수인 필터가 있습니다. 무엇이 이 필터를 활성화합니까?',
			),
			answer: say(
				'Vertical edges that get lighter to the right.',
				'오른쪽으로 갈수록 밝아지는 세로 경계입니다.',
			),
		},
		{
			question: say(
				'Nine patches all show a corner. Does the unit detect corners?',
				'조각 아홉 개에 모두 꺾인 모서리가 있습니다. 이 유닛은 모서리를 검출합니까?',
			),
			answer: say(
				'It answers to something these nine share. What else excites it, less strongly, they do not say.',
				'아홉 조각의 공통된 무언가에 반응합니다. 그보다 약하게 반응하는 것이 더 있는지는 알 수 없습니다.',
			),
		},
		{
			question: say(
				'A pixel is dark in the saliency map. Does the network ignore it?',
				'현저성 맵에서 어떤 픽셀이 어둡습니다. 신경망은 그 픽셀을 무시합니까?',
			),
			answer: say(
				'A small change there would not move the answer now. A large one might.',
				'지금 조금 바꾸어도 답이 움직이지 않는다는 뜻입니다. 많이 바꾸면 움직일 수 있습니다.',
			),
		},
	],
	misconceptions: [
		{
			claim: say('“Every unit stands for one thing.”', '“유닛마다 뜻이 하나씩 있다.”'),
			reply: say(
				'Many answer to several, and one thing is spread over many units.',
				'여러 가지에 반응하는 유닛이 많고, 한 가지가 여러 유닛에 나뉘어 있기도 합니다.',
			),
		},
		{
			claim: say(
				'“The picture a unit draws is what it has seen in training.”',
				'“유닛이 그린 그림은 학습할 때 본 것이다.”',
			),
			reply: say(
				'It is what raises the unit’s value, whether such a picture exists or not.',
				'유닛의 값을 높이는 그림일 뿐입니다. 그런 그림이 실제로 있는지는 상관없습니다.',
			),
		},
		{
			claim: say(
				'“What we see in this small network holds for all.”',
				'“이 작은 신경망에서 본 것은 모든 신경망에서 성립한다.”',
			),
			reply: say(
				'Simple first, combined later: yes. What exactly a unit learns depends on data and chance.',
				'단순한 것이 먼저, 조합이 나중이라는 점은 그렇습니다. 유닛이 정확히 무엇을 배우는지는 데이터와 우연에 달려 있습니다.',
			),
		},
	],
	further: say(
		'Train the same network from another seed: which filters come back, and in what order? What does that say about “filter 3”?',
		'같은 신경망을 다른 시드로 학습합니다. 어떤 필터가 다시 나타나고 순서는 어떻습니까? “3번 필터”라는 말은 무엇을 뜻하게 됩니까?',
	),
} satisfies Plan;
