import type { PaddingStrings } from './strings';

const padding = (before: number, after: number) =>
	before === after ? `패딩 ${before}` : `패딩 앞 ${before}, 뒤 ${after}`;

export const ko: PaddingStrings = {
	titles: {
		all: '이미지를 두른 테두리',
		layers: '층을 지날 때마다 달라지는 맵의 크기',
		reads: '칸마다 읽히는 횟수',
		size: '테두리와 출력의 크기',
		mode: '테두리가 가장자리에 하는 일',
	},
	summary: ({ n, f, s, before, after, padded, side, corner, most }) =>
		`입력 ${n}×${n}, 필터 ${f}×${f}, 스트라이드 ${s}, ${padding(before, after)}일 때 패딩한 입력은 ${padded}×${padded}, ` +
		`출력은 ${side}×${side}입니다. 입력의 모서리는 ${corner}번, 가운데는 많게는 ${most}번 읽힙니다.`,
	summaryAsked: ({ n, f, s, before, after }) =>
		`입력 ${n}×${n}, 필터 ${f}×${f}, 스트라이드 ${s}, ${padding(before, after)}입니다.`,
	input: '입력',
	padded: '패딩한 입력',
	output: '출력',
	reads: '입력의 칸마다 읽히는 횟수',
	readsShort: '읽히는 횟수',
	place: (row, column) => `${row}행 ${column}열`,
	stepped: (row, column, value) => `${row}행 ${column}열. 출력 ${value}.`,
	readBy: (row, column, { down, across, total }) =>
		`입력의 ${row}행 ${column}열: 세로로 창 ${down}개 × 가로로 창 ${across}개 = ${total}번 읽힙니다.`,
	frameZero: (total) => `테두리의 칸입니다. 값은 0이고 ${total}번 읽힙니다.`,
	frameCopy: (row, column, total) =>
		`테두리의 칸입니다. ${row}행 ${column}열을 옮긴 값이고 ${total}번 읽힙니다.`,
	pointHint: '칸을 가리키면 그 칸을 읽는 창이 표시됩니다.',
	copies: '테두리로 옮긴 값도 읽히지만 여기서는 세지 않습니다.',
	formula: '출력의 크기',
	parts: {
		n: 'N, 입력의 크기',
		f: 'F, 필터의 크기',
		p: '2P, 양쪽의 패딩',
		s: 'S, 스트라이드',
		one: '1, 첫 번째 창',
		o: 'O, 출력의 크기',
		rest: '남는 칸',
	},
	paddedCells: '패딩한 입력',
	keeps: '스트라이드 1에서 크기를 유지하는 패딩',
	keepsEven: (before, after) =>
		`정수가 아닙니다. 양쪽이 같은 테두리로는 크기를 유지할 수 없고, SAME은 앞에 ${before}칸, 뒤에 ${after}칸을 붙입니다`,
	sameAdds: (before, after) =>
		`SAME은 모두 ${before + after}칸을 붙입니다: 위와 왼쪽에 ${before}칸, 아래와 오른쪽에 ${after}칸`,
	layersTitle: (count, f) => `${f}×${f} 층 ${count}개를 지나면`,
	rules: { valid: '패딩 없이', custom: '지금의 패딩으로', same: '“same” 패딩으로' },
	fails: (layer, f, size) =>
		`${layer}번째 층은 만들 수 없습니다. ${f}×${f} 필터가 ${size}×${size} 안에 들어가지 않습니다.`,
	settings: '설정',
	inputSize: '입력 크기',
	filterSize: '필터 크기',
	stride: '스트라이드',
	padding: '한쪽의 패딩',
	addedBy: (rule) => ({ valid: '“valid”가 붙이는 칸', same: '“same”이 붙이는 칸' })[rule],
	added: (before, after) => {
		if (before !== after) return `위와 왼쪽에 ${before}칸, 아래와 오른쪽에 ${after}칸`;
		return before === 0 ? '없음' : `양쪽에 P = ${before}칸씩`;
	},
	layers: '층의 수',
	rule: '패딩',
	ruleNames: { custom: 'P칸', valid: 'valid', same: 'same' },
	mode: '테두리의 값',
	modes: { zero: '0', reflect: '반사', replicate: '복제', circular: '순환' },
	modeNotes: {
		zero: '0으로 채웁니다. 간단하고 빨라서 가장 흔히 씁니다. 하지만 이미지 바깥에 무엇이 있는지는 아무도 모르며, 0도 짐작일 뿐입니다.',
		reflect: '테두리에서 거울처럼 비춥니다. 테두리의 칸 자체는 되풀이하지 않습니다.',
		replicate: '테두리의 칸을 바깥으로 되풀이합니다.',
		circular: '타일을 이어 붙인 것처럼 반대쪽의 값으로 채웁니다.',
	},
	image: '이미지',
	custom: '직접 입력한 값',
	images: {
		count: '번호를 매긴 칸',
		equal: '모두 같은 값',
		edge: '세로 경계',
		dot: '점 하나',
		digit: '손글씨 숫자 (28×28)',
	},
	filter: '필터',
	filters: { mean: '창의 평균', edge: '오른쪽 빼기 왼쪽' },
	reset: '예제로 되돌리기',
	outputSize: (side, unread) =>
		`출력은 ${side}×${side}입니다.` +
		(unread > 0 ? ` 입력의 행과 열 ${unread}개씩은 한 번도 읽히지 않습니다.` : ''),
	hint: '칸이나 읽히는 횟수, 공식의 글자를 가리키면 관련된 칸이 표시됩니다. 입력의 숫자는 클릭한 다음 값을 입력해 바꿀 수 있습니다.',
	question: ({ n, f, s, p, pad }) => {
		const rule = { custom: `한쪽의 패딩 P = ${p}`, valid: '“valid” 패딩', same: '“same” 패딩' }[pad];
		const start = `N = ${n}, F = ${f}, S = ${s}, ${rule}입니다.`;
		return {
			size: `${start} 출력의 너비는 몇 칸입니까?`,
			corner: `${start} 테두리가 아니라 입력의 모서리 칸을 읽는 창은 몇 개입니까?`,
			keep: `N = ${n}, F = ${f}, S = ${s}입니다. 크기를 유지하려면 한쪽의 패딩 P는 얼마여야 합니까?`,
		};
	},
	explanations: {
		corner: (reads) => `세로로 창 ${reads.down}개 × 가로로 창 ${reads.across}개 = ${reads.total}.`,
		keep: (f, p) => `출력은 F − 1 = ${f - 1}칸 줄어들고, 한쪽에는 그 절반을 붙입니다: (${f} − 1)/2 = ${p}.`,
	},
	finished: '마지막 질문이었습니다.',
	slips: {
		'padding-once': 'P를 한 번만 셌습니다. 패딩은 양쪽에 붙습니다.',
		'padding-ignored': '패딩이 빠졌습니다. 창은 테두리 위로도 미끄러집니다.',
		'padding-twice': 'P를 네 번 셌습니다. 한 방향의 끝은 둘이므로 2P입니다.',
		'no-one': '걸음의 수입니다. 첫 창이 놓인 자리도 세어야 합니다.',
		'filter-kept': '필터를 빼지 않았습니다. 창은 패딩한 입력 안에 들어가야 합니다.',
		'stride-ignored': '스트라이드가 1일 때의 답입니다.',
		fraction: '창을 조각낼 수는 없습니다. 결과는 정수여야 합니다.',
		'same-keeps-size':
			'“same”이 크기를 유지하는 것은 스트라이드가 1일 때뿐입니다. 스트라이드로 나누어야 합니다.',
		'same-is-valid': '패딩이 없을 때의 크기입니다.',
		'padded-size': '패딩한 입력의 크기입니다. 그 위에서 창을 움직여야 합니다.',
		centre: '가운데 칸이 읽히는 횟수입니다. 모서리에는 닿는 창이 더 적습니다.',
		'one-axis': '한 방향으로 센 수입니다. 세로와 가로를 곱해야 합니다.',
		'corner-unpadded': '패딩이 없을 때의 답입니다. 테두리가 있으면 창이 입력 바깥에서 시작할 수 있습니다.',
		'padding-only': '바깥에서 시작하는 창뿐 아니라 모서리에서 바로 시작하는 창도 세어야 합니다.',
		'both-sides': '양쪽을 합한 수입니다. P는 한쪽의 칸 수입니다.',
		'half-filter': '필터의 절반이 아닙니다. 필터의 가운데 칸은 입력 위에 남으므로 F − 1의 절반입니다.',
		'whole-filter': '그만큼 붙이면 출력이 입력보다 커집니다.',
	},
};
