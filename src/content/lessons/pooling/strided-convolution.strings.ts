import { defineStrings } from '$lib/i18n/strings';
import type { Preset } from './strided-convolution';

interface Words {
	title: string;
	summary: (row: number, column: number, max: string, average: string, convolution: string) => string;
	input: string;
	maps: Record<'max' | 'average' | 'convolution', string>;
	weights: string;
	fixed: string;
	learned: (parameters: number) => string;
	choose: string;
	presets: Record<Preset, string>;
	isAverage: string;
	isNoPooling: string;
}

export const strings = defineStrings<Words>({
	en: {
		title: 'Pooling against a convolution with stride 2',
		summary: (row, column, max, average, convolution) =>
			`Window at row ${row}, column ${column}: maximum ${max}, average ${average}, convolution ${convolution}.`,
		input: 'Input',
		maps: { max: 'Max pooling', average: 'Average pooling', convolution: 'Convolution, stride 2' },
		weights: 'Its weights',
		fixed: 'Fixed rule, 0 parameters.',
		learned: (parameters) => `Learned: ${parameters} parameters with the bias (0 here).`,
		choose: 'Weights that training might find',
		presets: {
			quarter: 'All ¼',
			corner: 'One cell of four',
			vertical: 'Right minus left',
			horizontal: 'Bottom minus top',
		},
		isAverage: 'With these weights the convolution is average pooling, number for number.',
		isNoPooling:
			'No pooling does this. But no four weights give the maximum either: which cell wins depends on the input.',
	},
	ko: {
		title: '풀링과 스트라이드 2 합성곱의 비교',
		summary: (row, column, max, average, convolution) =>
			`${row}행 ${column}열의 창: 최대 ${max}, 평균 ${average}, 합성곱 ${convolution}.`,
		input: '입력',
		maps: { max: '최대 풀링', average: '평균 풀링', convolution: '스트라이드 2 합성곱' },
		weights: '합성곱의 가중치',
		fixed: '정해진 규칙, 파라미터 0개.',
		learned: (parameters) => `학습하는 값: 편향(여기서는 0)까지 파라미터 ${parameters}개.`,
		choose: '학습으로 얻을 수 있는 가중치',
		presets: {
			quarter: '모두 ¼',
			corner: '네 칸 중 한 칸',
			vertical: '오른쪽 빼기 왼쪽',
			horizontal: '아래 빼기 위',
		},
		isAverage: '이 가중치를 쓴 합성곱은 평균 풀링과 숫자 하나까지 같습니다.',
		isNoPooling:
			'이런 일을 하는 풀링은 없습니다. 반대로 가중치 네 개를 어떻게 골라도 최대는 되지 않습니다. 어느 칸이 이기는지는 입력에 따라 달라지기 때문입니다.',
	},
});
