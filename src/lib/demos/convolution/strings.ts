import { defineStrings } from '$lib/i18n/strings';
import type { ImagePreset, KernelPreset } from './presets';
import type { SlipName } from './slips';

interface ConvolutionStrings {
	title: string;
	/** for figures that show only some parts */
	titles: Record<'shared' | 'turned', string>;
	summary: (s: {
		n: number;
		f: number;
		stride: number;
		padding: number;
		dilation: number;
		side: number;
		row: number;
		column: number;
		value: string;
	}) => string;
	input: string;
	paddedInput: string;
	kernel: string;
	output: string;
	inputSize: string;
	kernelSize: string;
	stride: string;
	padding: string;
	dilation: string;
	bias: string;
	flip: string;
	flipNote: string;
	image: string;
	custom: string;
	outputSize: (side: number, unread: number) => string;
	place: (row: number, column: number) => string;
	stepped: (row: number, column: number, products: number, value: string) => string;
	position: string;
	hint: string;
	reset: string;
	settings: string;
	images: Record<ImagePreset, string>;
	kernels: Record<KernelPreset, string>;
	question: (row: number, column: number) => string;
	explanation: (sum: string) => string;
	finished: string;
	slips: Record<Exclude<SlipName, 'term-missed'>, string>;
	termMissed: (input: string, weight: string) => string;
}

export const strings = defineStrings<ConvolutionStrings>({
	en: {
		title: 'A kernel slides over an image',
		titles: { shared: 'One kernel in every place', turned: 'The kernel as it is, and turned' },
		summary: ({ n, f, stride, padding, dilation, side, row, column, value }) =>
			`Kernel ${f}×${f} over input ${n}×${n}, stride ${stride}, padding ${padding}` +
			`${dilation > 1 ? `, dilation ${dilation}` : ''}: output ${side}×${side}. Row ${row}, column ${column} is ${value}.`,
		input: 'Input',
		paddedInput: 'Padded input',
		kernel: 'Kernel',
		output: 'Output',
		inputSize: 'Input size',
		kernelSize: 'Kernel size',
		stride: 'Stride',
		padding: 'Padding',
		dilation: 'Dilation',
		bias: 'Bias',
		flip: 'Turn the kernel (true convolution)',
		flipNote:
			'Libraries do not turn it: what they call convolution is cross-correlation. Turned, the weights lie on the window rotated by 180°.',
		image: 'Image',
		custom: 'Your own numbers',
		outputSize: (side, unread) =>
			`Output ${side} by ${side}.` +
			(unread > 0
				? ` ${unread} ${unread === 1 ? 'row and column are' : 'rows and columns are'} never read.`
				: ''),
		place: (row, column) => `Row ${row}, column ${column}`,
		stepped: (row, column, products, value) =>
			`Row ${row}, column ${column}. Sum of ${products} ${products === 1 ? 'product' : 'products'}, ${value}.`,
		position: 'Kernel position',
		hint: 'Point at any cell or term to see what belongs to it. Click a number of the input or kernel, then type to change it.',
		reset: 'Back to the example',
		settings: 'Settings',
		images: {
			example: 'Worked example',
			dot: 'One dot',
			edge: 'Vertical edge',
			diagonal: 'Diagonal',
			ramp: 'Ramp',
			checks: 'Chequered',
			ones: 'All ones',
		},
		kernels: {
			example: 'Worked example',
			identity: 'Identity',
			ones: 'Sum (all ones)',
			vertical: 'Vertical edges (Prewitt)',
			horizontal: 'Horizontal edges (Prewitt)',
			laplacian: 'Laplacian',
			corner: 'Shift (one corner)',
		},
		question: (row, column) => `What will stand in row ${row}, column ${column} of the output?`,
		explanation: (sum) => sum,
		finished: 'That was the last cell: the output is complete.',
		slips: {
			flipped:
				'That is the value with the kernel turned the other way. Look at the switch that turns the kernel.',
			'no-bias': 'The bias is not in it, or has the wrong sign. It is added once to the sum.',
			'sum-of-window': 'You added the numbers of the window. Each must first be multiplied by its weight.',
			'sum-of-weights': 'You added the weights. Each must be multiplied by the number under it.',
			added: 'You added inputs and weights. Multiply each pair, then add the products.',
			'stride-ignored':
				'That window is somewhere else: a stride larger than 1 moves it further with every step.',
			'dilation-ignored':
				'You read neighbouring cells. With dilation the kernel leaves gaps between the cells it reads.',
			'padding-ignored':
				'You started inside the image. With padding the first window begins in the border of zeros.',
			'row-off': 'That is the window one row above or below.',
			'column-off': 'That is the window one column to the left or right.',
			'signs-ignored': 'Mind the signs: a product with one negative factor is negative.',
			maximum: 'That is the largest number in the window: max pooling. A convolution adds products.',
			average:
				'You divided by the number of cells. A convolution only adds; dividing would belong into the weights.',
		},
		termMissed: (input, weight) => `One product is missing: ${input} × ${weight}.`,
	},
	ko: {
		title: '커널이 이미지 위를 미끄러집니다',
		titles: { shared: '모든 자리에 같은 커널', turned: '그대로 둔 커널과 돌린 커널' },
		summary: ({ n, f, stride, padding, dilation, side, row, column, value }) =>
			`입력 ${n}×${n}, 커널 ${f}×${f}, 스트라이드 ${stride}, 패딩 ${padding}` +
			`${dilation > 1 ? `, 팽창 ${dilation}` : ''}일 때 출력은 ${side}×${side}입니다. ${row}행 ${column}열의 값: ${value}.`,
		input: '입력',
		paddedInput: '패딩한 입력',
		kernel: '커널',
		output: '출력',
		inputSize: '입력 크기',
		kernelSize: '커널 크기',
		stride: '스트라이드',
		padding: '패딩',
		dilation: '팽창(dilation)',
		bias: '편향',
		flip: '커널 뒤집기 (수학의 합성곱)',
		flipNote:
			'라이브러리는 커널을 뒤집지 않습니다. 흔히 합성곱이라고 부르는 연산은 교차 상관(cross-correlation)입니다. 뒤집으면 가중치가 180° 돌아간 채로 창에 놓입니다.',
		image: '이미지',
		custom: '직접 입력한 값',
		outputSize: (side, unread) =>
			`출력은 ${side}×${side}입니다.` +
			(unread > 0 ? ` 행과 열 ${unread}개씩은 한 번도 읽히지 않습니다.` : ''),
		place: (row, column) => `${row}행 ${column}열`,
		stepped: (row, column, products, value) => `${row}행 ${column}열. 곱 ${products}개의 합 ${value}.`,
		position: '커널 위치',
		hint: '칸이나 항을 가리키면 관련된 칸이 함께 표시됩니다. 입력이나 커널의 숫자는 클릭한 다음 값을 입력해 바꿀 수 있습니다.',
		reset: '예제로 되돌리기',
		settings: '설정',
		images: {
			example: '풀이 예제',
			dot: '점 하나',
			edge: '세로 경계',
			diagonal: '대각선',
			ramp: '점점 밝아짐',
			checks: '체크무늬',
			ones: '모두 1',
		},
		kernels: {
			example: '풀이 예제',
			identity: '항등',
			ones: '합 (모두 1)',
			vertical: '세로 경계 (프리윗)',
			horizontal: '가로 경계 (프리윗)',
			laplacian: '라플라시안',
			corner: '이동 (한 모서리)',
		},
		question: (row, column) => `출력의 ${row}행 ${column}열에는 어떤 값이 들어갑니까?`,
		explanation: (sum) => sum,
		finished: '마지막 칸까지 계산했습니다. 출력이 완성되었습니다.',
		slips: {
			flipped: '커널을 반대 방향으로 놓았을 때의 값입니다. 커널 뒤집기 설정을 확인하십시오.',
			'no-bias': '편향이 빠졌거나 부호가 바뀌었습니다. 편향은 합에 한 번 더합니다.',
			'sum-of-window': '창 안의 수를 그냥 더했습니다. 먼저 각 수에 가중치를 곱해야 합니다.',
			'sum-of-weights': '가중치만 더했습니다. 각 가중치에 그 아래의 수를 곱해야 합니다.',
			added: '입력과 가중치를 더했습니다. 짝끼리 곱한 다음 그 곱들을 더합니다.',
			'stride-ignored': '다른 위치의 창입니다. 스트라이드가 1보다 크면 창이 한 번에 더 멀리 움직입니다.',
			'dilation-ignored': '이웃한 칸을 읽었습니다. 팽창이 있으면 커널은 칸 사이를 건너뛰며 읽습니다.',
			'padding-ignored':
				'이미지 안쪽에서 시작했습니다. 패딩이 있으면 첫 창은 0으로 채운 테두리에서 시작합니다.',
			'row-off': '한 행 위나 아래에 있는 창의 값입니다.',
			'column-off': '한 열 왼쪽이나 오른쪽에 있는 창의 값입니다.',
			'signs-ignored': '부호에 주의하십시오. 한쪽만 음수이면 곱은 음수입니다.',
			maximum: '창에서 가장 큰 수, 곧 최대 풀링의 값입니다. 합성곱은 곱을 더합니다.',
			average: '칸의 개수로 나누었습니다. 합성곱은 더하기만 합니다. 나누려면 가중치에 반영해야 합니다.',
		},
		termMissed: (input, weight) => `곱 하나가 빠졌습니다: ${input} × ${weight}.`,
	},
});
