import { defineStrings } from '$lib/i18n/strings';
import type { Kind } from './kinds';
import type { InputPreset } from './presets';
import type { SlipName } from './slips';

interface PoolingStrings {
	title: string;
	/** for figures that show only some parts */
	titles: Record<'window' | 'border' | 'shift' | 'whole', string>;
	summary: (s: { n: number; f: number; stride: number; side: number; padding: string }) => string;
	/** nothing but the global average is on show */
	summaryWhole: (n: number, value: string) => string;
	summaryValues: (row: number, column: number, values: string) => string;
	valueOf: (kind: string, value: string) => string;
	summaryShift: (where: string, findings: string) => string;
	changedShort: (of: string, changed: number, total: number) => string;
	noPadding: string;
	paddingOf: (p: number) => string;
	samePadding: string;
	input: string;
	paddedInput: string;
	shiftedInput: string;
	kinds: Record<Kind, string>;
	/** the kinds inside a sentence */
	small: Record<Kind, string>;
	shownKinds: string;
	lookAt: (kind: string) => string;
	won: Record<'max' | 'min' | 'stochastic', string>;
	wonBoth: string;
	formulas: string;
	formulaOf: (kind: string) => string;
	term: (row: number, column: number, value: string) => string;
	probability: (percent: string) => string;
	took: string;
	leftOut: string;
	countedZero: string;
	numbers: (count: number) => string;
	fewer: string;
	draws: string;
	expected: (mean: string) => string;
	negative: string;
	nothingToDraw: string;
	wholeInput: (count: number) => string;
	result: (value: string) => string;
	inputSize: string;
	poolSize: string;
	stride: string;
	padding: string;
	/** what “same” adds, in place of P */
	added: (before: number, after: number) => string;
	same: string;
	sameNote: string;
	divisor: string;
	divisorNote: (inside: number, all: number) => string;
	divisors: Record<'inside' | 'all', string>;
	drawAgain: string;
	preset: string;
	presets: Record<InputPreset, string>;
	custom: string;
	reset: string;
	settings: string;
	outputSize: (side: number, unread: number) => string;
	nothingLearned: string;
	place: (row: number, column: number) => string;
	stepped: (row: number, column: number, values: string) => string;
	hint: string;
	shiftTitle: string;
	shiftHint: string;
	shiftNone: string;
	direction: (down: number, right: number) => string;
	shiftTable: {
		head: readonly [string, string, string, string, string];
		input: string;
		of: (changed: number, total: number) => string;
	};
	lost: (count: number) => string;
	shiftNote: string;
	sameDraws: string;
	was: (value: string) => string;
	beforeShift: (kind: string) => string;
	question: Record<'max' | 'average' | 'min', (row: number, column: number) => string>;
	counting: Record<'inside' | 'all', string>;
	finished: string;
	slips: Record<SlipName, string>;
}

const ARROWS_EN = [
	['up and left', 'up', 'up and right'],
	['left', 'not at all', 'right'],
	['down and left', 'down', 'down and right'],
] as const;
const ARROWS_KO = [
	['왼쪽 위로', '위로', '오른쪽 위로'],
	['왼쪽으로', '그대로', '오른쪽으로'],
	['왼쪽 아래로', '아래로', '오른쪽 아래로'],
] as const;

export const strings = defineStrings<PoolingStrings>({
	en: {
		title: 'Kinds of pooling side by side',
		titles: {
			window: 'One window, one number',
			border: 'What a padded cell counts for',
			shift: 'Does pooling notice a shift?',
			whole: 'The whole map, one number',
		},
		summary: ({ n, f, stride, side, padding }) =>
			`Windows of ${f}×${f}, stride ${stride}, ${padding}, over an input of ${n}×${n}: output ${side}×${side}.`,
		summaryWhole: (n, value) => `The average of all ${n}×${n} numbers is ${value}.`,
		summaryValues: (row, column, values) => `Window at row ${row}, column ${column}: ${values}.`,
		valueOf: (kind, value) => `${kind} ${value}`,
		summaryShift: (where, findings) => `Input moved one pixel ${where}. Changed: ${findings}.`,
		changedShort: (of, changed, total) => `${of} ${changed} of ${total}`,
		noPadding: 'no padding',
		paddingOf: (p) => `padding ${p}`,
		samePadding: 'padding “same”',
		input: 'Input',
		paddedInput: 'Padded input',
		shiftedInput: 'Shifted input',
		kinds: {
			max: 'Maximum',
			average: 'Average',
			min: 'Minimum',
			stochastic: 'Stochastic',
			global: 'Global average',
		},
		small: {
			max: 'maximum',
			average: 'average',
			min: 'minimum',
			stochastic: 'drawn at random',
			global: 'average of the whole input',
		},
		shownKinds: 'Kinds shown',
		lookAt: (kind) => `${kind}: point out its cells`,
		won: { max: 'max', min: 'min', stochastic: 'drawn' },
		wonBoth: 'both',
		formulas: 'The arithmetic of this window',
		formulaOf: (kind) => `${kind}, number by number`,
		term: (row, column, value) => `${value}, row ${row}, column ${column}`,
		probability: (percent) => `probability ${percent} percent`,
		took: 'taken',
		leftOut: 'padding, left out',
		countedZero: '0 of the padding, counted',
		numbers: (count) => `${count} numbers`,
		fewer: 'fewer',
		draws: 'draw from',
		expected: (mean) => `On average over many draws: ${mean}, the sum of probability × value.`,
		negative: 'Values below 0 count as 0 here, as they would after a ReLU.',
		nothingToDraw: 'Nothing here is above 0: the result is 0.',
		wholeInput: (count) => `all ${count} cells of the map`,
		result: (value) => `equals ${value}`,
		inputSize: 'Input size',
		poolSize: 'Window size',
		stride: 'Stride',
		padding: 'Padding',
		added: (before, after) => {
			if (before !== after) return `${before} at the top and left, ${after} at the bottom and right`;
			return before === 0 ? 'nothing: it fits' : `P = ${before} on each side`;
		},
		same: 'Padding “same”',
		sameNote:
			'As TensorFlow pads: until the output has N/S cells, rounded up; an odd cell goes to the bottom and right. The average never counts it.',
		divisor: 'The average divides by',
		divisorNote: (inside, all) =>
			`This window holds ${inside} input ${inside === 1 ? 'cell' : 'cells'}; with the padding ${all}.`,
		divisors: { inside: 'input cells only (TensorFlow)', all: 'padding too (PyTorch’s default)' },
		drawAgain: 'Draw again',
		preset: 'Input',
		presets: {
			example: 'Worked example, 4×4',
			window: 'One window, 2×2',
			digit: 'A digit, 10×10',
			dot: 'One dot',
			checks: 'Chequered',
			signed: 'With negative numbers',
			equal: 'All the same',
		},
		custom: 'Your own numbers',
		reset: 'Back to the example',
		settings: 'Settings',
		outputSize: (side, unread) =>
			`Output ${side} by ${side} for each kind that slides.` +
			(unread > 0
				? ` ${unread} ${unread === 1 ? 'row and column are' : 'rows and columns are'} never read.`
				: ''),
		nothingLearned: '0 parameters: nothing here is learned.',
		place: (row, column) => `Row ${row}, column ${column}`,
		stepped: (row, column, values) => `Row ${row}, column ${column}: ${values}.`,
		hint: 'Point at any cell or number to see what belongs to it. Click a number of the input, then type to change it.',
		shiftTitle: 'Shift the input by one pixel',
		shiftHint:
			'Choose a direction and count which pooled cells change. Zeros come in at the edge the input leaves.',
		shiftNone: 'Not shifted',
		direction: (down, right) => ARROWS_EN[down + 1]?.[right + 1] ?? '',
		shiftTable: {
			head: ['', 'Cells changed', 'Mean change', 'Cells, all 8 ways', 'Mean, all 8 ways'],
			input: 'Input',
			of: (changed, total) => `${changed} of ${total}`,
		},
		lost: (count) =>
			`${count} ${count === 1 ? 'number that is not 0 has' : 'numbers that are not 0 have'} left over the edge, so even the global average changes.`,
		shiftNote: 'A folded corner marks a cell that changed; the mean change is over all cells.',
		sameDraws: 'The draws use the same random numbers before and after.',
		was: (value) => `was ${value}`,
		beforeShift: (kind) => `${kind}, before the shift`,
		question: {
			max: (row, column) => `Maximum pooling: what will stand in row ${row}, column ${column}?`,
			average: (row, column) => `Average pooling: what will stand in row ${row}, column ${column}?`,
			min: (row, column) => `Minimum pooling: what will stand in row ${row}, column ${column}?`,
		},
		counting: { inside: 'Only input cells count.', all: 'The zeros of the padding count too.' },
		finished: 'That was the last window.',
		slips: {
			'took-max': 'That is the maximum of the window. The question is about another kind.',
			'took-average': 'That is the average of the window. The question is about another kind.',
			'took-min': 'That is the minimum of the window. The question is about another kind.',
			'not-divided': 'That is the sum. An average divides it by the number of cells.',
			'divided-by-side': 'You divided by the window’s side. It has side × side cells.',
			'padding-counted': 'You divided by all cells of the window. Here the padding does not count.',
			'padding-left-out': 'You left the padding out. Here its zeros count in the divisor.',
			'padding-won':
				'That is a zero of the padding. Padding never wins: only cells of the input are compared.',
			'stride-ignored': 'That window is somewhere else: with this stride each step goes further.',
			'padding-ignored': 'You began inside the input. With padding the first window begins before it.',
			'row-off': 'That is the window one row above or below.',
			'column-off': 'That is the window one column to the left or right.',
			rounded: 'Keep the fraction: averages are not rounded.',
			middle: 'That is the middle value, the median. The average is the sum divided by the number of cells.',
			'whole-input': 'You looked at the whole input. Only the cells in the window count.',
		},
	},
	ko: {
		title: '나란히 비교하는 여러 가지 풀링',
		titles: {
			window: '창 하나에서 수 하나로',
			border: '덧붙인 칸을 어떻게 셀까요?',
			shift: '한 픽셀을 옮기면 풀링이 알아챌까요?',
			whole: '맵 전체에서 수 하나로',
		},
		summary: ({ n, f, stride, side, padding }) =>
			`입력 ${n}×${n}, 창 ${f}×${f}, 스트라이드 ${stride}, ${padding}: 출력은 ${side}×${side}입니다.`,
		summaryWhole: (n, value) => `${n}×${n}개의 수를 모두 평균하면 ${value}입니다.`,
		summaryValues: (row, column, values) => `${row}행 ${column}열의 창: ${values}.`,
		valueOf: (kind, value) => `${kind} ${value}`,
		summaryShift: (where, findings) => `입력을 한 픽셀 ${where} 옮겼습니다. 달라진 칸: ${findings}.`,
		changedShort: (of, changed, total) => `${of} ${total}칸 중 ${changed}칸`,
		noPadding: '패딩 없음',
		paddingOf: (p) => `패딩 ${p}`,
		samePadding: '패딩 “same”',
		input: '입력',
		paddedInput: '패딩한 입력',
		shiftedInput: '옮긴 입력',
		kinds: {
			max: '최대',
			average: '평균',
			min: '최소',
			stochastic: '확률적',
			global: '전역 평균',
		},
		small: {
			max: '최대',
			average: '평균',
			min: '최소',
			stochastic: '무작위로 뽑은 값',
			global: '입력 전체의 평균',
		},
		shownKinds: '표시할 풀링',
		lookAt: (kind) => `${kind}: 해당하는 칸 표시`,
		won: { max: '최대', min: '최소', stochastic: '뽑힘' },
		wonBoth: '둘 다',
		formulas: '이 창의 계산',
		formulaOf: (kind) => `${kind}, 수 하나하나`,
		term: (row, column, value) => `${value}, ${row}행 ${column}열`,
		probability: (percent) => `확률 ${percent}퍼센트`,
		took: '선택됨',
		leftOut: '패딩, 계산에서 제외',
		countedZero: '패딩의 0, 계산에 포함',
		numbers: (count) => `수 ${count}개`,
		fewer: '접기',
		draws: '다음에서 뽑기:',
		expected: (mean) => `여러 번 뽑으면 평균은 ${mean}입니다. 확률 × 값을 모두 더한 값입니다.`,
		negative: '0보다 작은 값은 ReLU를 지난 것처럼 0으로 봅니다.',
		nothingToDraw: '0보다 큰 값이 없으므로 결과는 0입니다.',
		wholeInput: (count) => `특성 맵의 모든 칸 ${count}개`,
		result: (value) => `결과는 ${value}`,
		inputSize: '입력 크기',
		poolSize: '창 크기',
		stride: '스트라이드',
		padding: '패딩',
		added: (before, after) => {
			if (before !== after) return `위와 왼쪽에 ${before}칸, 아래와 오른쪽에 ${after}칸`;
			return before === 0 ? '없음: 꼭 맞습니다' : `양쪽에 P = ${before}칸씩`;
		},
		same: '패딩 “same”',
		sameNote:
			'TensorFlow의 방식입니다. 출력이 N/S(올림)칸이 되도록 패딩하며, 홀수로 남는 한 칸은 아래쪽과 오른쪽에 덧붙입니다. 평균에는 이 칸을 세지 않습니다.',
		divisor: '평균에서 나누는 수',
		divisorNote: (inside, all) => `이 창에 든 입력 칸은 ${inside}개, 패딩까지 세면 ${all}개입니다.`,
		divisors: { inside: '입력 칸만 (TensorFlow)', all: '패딩 포함 (PyTorch 기본값)' },
		drawAgain: '다시 뽑기',
		preset: '입력',
		presets: {
			example: '풀이 예제, 4×4',
			window: '창 하나, 2×2',
			digit: '숫자 그림, 10×10',
			dot: '점 하나',
			checks: '체크무늬',
			signed: '음수가 있는 입력',
			equal: '모두 같은 값',
		},
		custom: '직접 입력한 값',
		reset: '예제로 되돌리기',
		settings: '설정',
		outputSize: (side, unread) =>
			`창을 옮기는 풀링의 출력은 모두 ${side}×${side}입니다.` +
			(unread > 0 ? ` 행과 열 ${unread}개씩은 한 번도 읽히지 않습니다.` : ''),
		nothingLearned: '파라미터 0개: 학습하는 것이 없습니다.',
		place: (row, column) => `${row}행 ${column}열`,
		stepped: (row, column, values) => `${row}행 ${column}열: ${values}.`,
		hint: '칸이나 수를 가리키면 관련된 칸이 함께 표시됩니다. 입력의 숫자는 클릭한 다음 값을 입력해 바꿀 수 있습니다.',
		shiftTitle: '입력을 한 픽셀 옮기기',
		shiftHint:
			'방향을 고르고, 풀링한 칸 가운데 몇 개가 달라지는지 확인하십시오. 입력이 떠난 가장자리는 0으로 채웁니다.',
		shiftNone: '옮기지 않음',
		direction: (down, right) => ARROWS_KO[down + 1]?.[right + 1] ?? '',
		shiftTable: {
			head: ['', '달라진 칸', '평균 변화량', '여덟 방향: 달라진 비율', '여덟 방향: 평균 변화량'],
			input: '입력',
			of: (changed, total) => `${total}칸 중 ${changed}칸`,
		},
		lost: (count) => `0이 아닌 수 ${count}개가 가장자리 밖으로 밀려나, 전역 평균까지 달라집니다.`,
		shiftNote: '모서리가 접힌 칸이 달라진 칸이며, 평균 변화량은 모든 칸에 대한 평균입니다.',
		sameDraws: '확률적 풀링은 옮기기 전과 후에 같은 난수를 사용합니다.',
		was: (value) => `이전 값 ${value}`,
		beforeShift: (kind) => `${kind}, 옮기기 전`,
		question: {
			max: (row, column) => `최대 풀링에서 ${row}행 ${column}열에는 어떤 값이 들어갑니까?`,
			average: (row, column) => `평균 풀링에서 ${row}행 ${column}열에는 어떤 값이 들어갑니까?`,
			min: (row, column) => `최소 풀링에서 ${row}행 ${column}열에는 어떤 값이 들어갑니까?`,
		},
		counting: { inside: '입력 칸만 셉니다.', all: '패딩의 0도 셉니다.' },
		finished: '마지막 창까지 계산했습니다.',
		slips: {
			'took-max': '창의 최댓값입니다. 묻는 것은 다른 풀링입니다.',
			'took-average': '창의 평균입니다. 묻는 것은 다른 풀링입니다.',
			'took-min': '창의 최솟값입니다. 묻는 것은 다른 풀링입니다.',
			'not-divided': '더하기만 한 값입니다. 평균은 합을 칸의 개수로 나눕니다.',
			'divided-by-side': '창의 한 변으로 나누었습니다. 창에는 한 변 × 한 변만큼의 칸이 있습니다.',
			'padding-counted': '창의 모든 칸 수로 나누었습니다. 여기서는 패딩을 세지 않습니다.',
			'padding-left-out': '패딩을 빼고 나누었습니다. 여기서는 패딩의 0도 나누는 수에 들어갑니다.',
			'padding-won': '패딩의 0입니다. 패딩은 뽑히지 않습니다. 입력의 칸끼리만 비교합니다.',
			'stride-ignored': '다른 위치의 창입니다. 이 스트라이드에서는 창이 한 번에 더 멀리 움직입니다.',
			'padding-ignored': '입력 안쪽에서 시작했습니다. 패딩이 있으면 첫 창은 입력보다 앞에서 시작합니다.',
			'row-off': '한 행 위나 아래에 있는 창의 값입니다.',
			'column-off': '한 열 왼쪽이나 오른쪽에 있는 창의 값입니다.',
			rounded: '소수점 아래도 그대로 두십시오. 평균은 반올림하지 않습니다.',
			middle: '가운데 값, 곧 중앙값입니다. 평균은 합을 칸의 개수로 나눈 값입니다.',
			'whole-input': '입력 전체를 보았습니다. 창 안의 칸만 계산합니다.',
		},
	},
});
