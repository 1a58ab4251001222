import { withParticle } from '$lib/i18n/particles';
import { formatNumber } from '$lib/viz/format';
import { percentIn } from './percent';
import type { FeaturesStrings } from './strings';

const percent = percentIn('ko');

export const ko: FeaturesStrings = {
	titles: {
		filters: '필터, 그리고 필터를 활성화하는 조각',
		climb: '유닛이 가장 좋아하는 그림',
		why: '판단의 근거',
		break: '망가뜨려 보기',
		compare: '나란히 놓은 두 숫자',
	},
	part: '볼 내용',
	parts: { filters: '필터와 조각', climb: '올라가기', why: '근거', break: '망가뜨리기', compare: '비교' },
	layer: '층',
	map: '맵',
	unit: '유닛',
	digitUnit: '숫자',
	layerNames: { c1: 'C1', s2: 'S2', c3: 'C3', s4: 'S4', c5: 'C5', f6: 'F6', output: '출력' },
	unitName: (layer, number) => {
		if (layer === 'output') return `숫자 ${number}의 출력`;
		return layer === 'c5' || layer === 'f6'
			? `${layer.toUpperCase()}의 유닛 ${number}`
			: `${layer.toUpperCase()}의 맵 ${number}`;
	},
	notLoaded: '이 그림이 화면에 들어오면 신경망을 내려받습니다.',
	loadNow: '지금 내려받기',
	restWorks: '이 페이지의 나머지는 그대로 쓸 수 있습니다.',
	recovered: '신경망의 워커가 멈추어 새 워커로 바꾸었습니다. 하던 일은 멈춘 자리에서 이어집니다.',
	studyFailed: '계산하지 못했습니다. 설정을 바꾸면 다시 시도합니다.',
	filesFailed: '필터와 조각을 내려받지 못했습니다.',
	tryAgain: '다시 시도',
	filterName: (number, count) => `필터 ${count}개 가운데 ${number}번`,
	filterNumbers: (layer, number) => `${layer} 필터 ${number}의 가중치`,
	fromPicture: '입력 그림에 대하여',
	fromMap: (number) => `S2의 맵 ${number}에 대하여`,
	filterHow: (slices, bias) =>
		slices === 1
			? `가중치 25개와 편향 ${formatNumber(bias)}입니다. 파랑은 음수, 주황은 양수입니다.`
			: `필터 하나입니다. 읽는 맵마다 한 장씩, 가중치가 모두 ${slices} × 25개이고 편향은 ${formatNumber(bias)}입니다. 파랑은 음수, 주황은 양수입니다.`,
	noFilter: {
		s2: 'S2에는 가중치가 없습니다. 유닛 하나는 C1의 유닛 네 개를 평균한 값입니다.',
		s4: 'S4에는 가중치가 없습니다. 유닛 하나는 C3의 유닛 네 개를 평균한 값입니다.',
		c5: 'C5의 유닛은 S4의 수 400개를 모두 읽으므로, 가중치를 그림으로 그릴 수 없습니다.',
		f6: 'F6의 유닛은 C5의 수 120개를 모두 읽으므로, 가중치를 그림으로 그릴 수 없습니다.',
		output: '출력은 F6의 수 84개를 모두 읽으므로, 가중치를 그림으로 그릴 수 없습니다.',
	},
	topPatches: (unit) => `${withParticle(unit, '을/를')} 가장 크게 활성화하는 아홉 장`,
	patch: (rank, label, value) => `${rank}위: 숫자 ${label}의 일부, 합 ${value}`,
	ofA: (label) => `숫자 ${label}`,
	patchHow: (side) =>
		`테스트 이미지 10,000장 가운데 이 맵의 가장 큰 합(tanh를 적용하기 전의 값이며, S2와 S4에서는 평균)이 큰 순서로 아홉 장을 골라, 그 유닛이 보는 ${side} × ${side} 픽셀만 잘라 낸 것입니다. 그림 밖은 패딩이며 빈 종이로 그렸습니다.`,
	topImage: (rank, label, value) => `${rank}위: 숫자 ${label}, 합 ${value}`,
	aDigit: (label) => `숫자 ${label}`,
	topImageHow: (isOutput) =>
		`테스트 이미지 10,000장 가운데 이 유닛의 합(${isOutput ? '소프트맥스를' : 'tanh를'} 적용하기 전)이 가장 큰 아홉 장입니다. 그림 전체를 보는 유닛이므로 잘라 내지 않았습니다. 밝기는 16단계로 나타냅니다.`,
	patchesHead: ['순위', '합', '숫자', '테스트 이미지', '행', '열'],
	climbPicture: '지금까지의 그림',
	fieldNote: '테두리 안이 이 유닛이 볼 수 있는 전부입니다.',
	grey: (value) => `이 픽셀의 밝기: ${value}`,
	climb: (steps) => `${steps}걸음 올라가기`,
	oneStep: '한 걸음',
	stop: '멈춤',
	startOver: '처음부터',
	stepsTaken: '걸음 수',
	sum: '유닛의 합(활성화 함수 적용 전)',
	calledBy: '신경망이 본 이 그림',
	step: '보폭',
	steps: '한 번에 걸을 걸음 수',
	l2: '종이 쪽으로 당기기',
	l2Note: '도움이 되는 곳에만 잉크를 남깁니다(L2).',
	blur: '흐리기',
	blurNote: '걸음마다 그림을 흐린 그림과 섞습니다.',
	tv: '고른 면 쪽으로 당기기',
	tvNote: '이웃한 픽셀이 서로 비슷해집니다(전변동, total variation).',
	seed: '시드',
	seedNote: '출발점이 되는 잡음을 정합니다.',
	drawOwn: '직접 그리기',
	explain: '설명할 답',
	ownAnswer: '신경망이 낸 답',
	digitWith: (digit, share) => `${digit} (${percent(share)})`,
	cover: '가리는 정사각형의 한 변',
	covering: '모든 자리를 한 번씩 가리는 중',
	theDigit: '숫자',
	theDigitNote: '신경망이 받는 그림입니다. 한 자리를 가리키면 세 그림의 값이 함께 나타납니다.',
	saliency: '현저성',
	saliencyNote: (digit) =>
		`픽셀마다 잉크를 조금 더할 때 숫자 ${digit}의 점수가 얼마나 변하는지 나타냅니다. 주황은 그 자리의 잉크가 ${digit}에 유리하다는 뜻, 파랑은 불리하다는 뜻입니다.`,
	occlusion: '가림',
	occlusionNote: (digit, size) =>
		`이 자리 둘레의 ${size} × ${size} 픽셀을 종이로 가리면 숫자 ${digit}의 확률이 얼마나 떨어지는지 나타냅니다. 주황은 떨어지고 파랑은 올라갑니다.`,
	firstDigit: '첫째',
	secondDigit: '둘째',
	difference: '차이',
	firstChoice: '첫째 숫자',
	secondChoice: '둘째 숫자',
	compareNote: '막대는 첫째, 표시선은 둘째입니다.',
	largestDifference: (isVector, number, value) =>
		`가장 큰 차이 ${value}, ${isVector ? '유닛' : '맵'} ${number}`,
	summaryCompare: (first, second) =>
		`첫째는 ${first.digit}(${percent(first.share)}), 둘째는 ${second.digit}(${percent(second.share)})입니다.`,
	breakDigit: '숫자 망가뜨리기',
	breakNetwork: '신경망 망가뜨리기',
	right: '오른쪽으로 옮기기',
	down: '아래로 옮기기',
	turn: '돌리기(도)',
	noise: '잡음',
	shuffle: '픽셀 뒤섞기',
	shuffleNote: '어떤 숫자든 같은 순서로 뒤섞습니다.',
	pooling: 'S2와 S4의 풀링',
	average: '평균(학습할 때와 같음)',
	max: '최대',
	silenceIn: (layer) => `${layer}의 필터 끄기`,
	silenceMap: (layer, map) => `${layer}의 맵 ${map} 끄기`,
	mend: '모두 되돌리기',
	seenPicture: '신경망이 받는 그림',
	shares: '확률 열 개',
	sharesNote: '막대는 지금, 표시선은 신경망과 숫자를 건드리기 전의 값입니다.',
	sharesHead: ['숫자', '전', '지금'],
	wasBefore: (before) => `, 전에는 ${before}`,
	mapsOf: (layer, count, silenced) =>
		silenced.length > 0
			? `${layer}, 지금의 맵 ${count}개. 꺼진 맵: ${silenced.join(', ')}`
			: `${layer}, 지금의 맵 ${count}개`,
	summaryUnit: (unit) => `지금 보는 것: ${unit}.`,
	summaryPatches: (unit, value, label) =>
		`지금 보는 것: ${unit}. 테스트 이미지 10,000장에서 가장 큰 합은 ${value}이며, 숫자 ${label}에서 나왔습니다.`,
	summaryClimb: (unit, steps, sum) =>
		sum === null
			? `목표는 ${unit}입니다. 아직 올라가기 전이라 그림에는 잡음뿐입니다.`
			: `${unit} 쪽으로 ${steps}걸음 올라간 뒤 합은 ${sum}입니다.`,
	summaryWhy: ({ digit, share }) => `신경망의 답은 ${digit}, 확률 ${percent(share)}입니다.`,
	summaryBreak: (before, now) =>
		`전에는 ${before.digit}(${percent(before.share)}), 지금은 ${now.digit}(${percent(now.share)})입니다.`,
	summaryWaiting: '신경망이 아직 답하지 않았습니다.',
};
