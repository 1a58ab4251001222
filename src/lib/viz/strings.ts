import { defineStrings } from '$lib/i18n/strings';

export interface VizStrings {
	/** "minus", for voices that skip the sign */
	minus: string;
	cell: (name: string, row: number, column: number, value: string) => string;
	empty: string;
	padding: string;
	unread: string;
	editCell: (name: string, row: number, column: number) => string;
	notANumber: (min: string, max: string, kept: string) => string;
	times: (input: string, weight: string) => string;
	plusBias: (bias: string) => string;
	formula: string;
	equals: (result: string) => string;
	unknown: string;
	showTerms: (count: number, sum: string) => string;
	hideTerms: string;
	picture: (name: string, rows: number, columns: number) => string;
	/** a number of hundredths: Korean writes the sign close */
	percent: (number: string) => string;
}

export const vizStrings = defineStrings<VizStrings>({
	en: {
		minus: 'minus',
		cell: (name, row, column, value) => `${name}, row ${row}, column ${column}, ${value}`,
		empty: 'not computed yet',
		padding: 'padding',
		unread: 'never read',
		editCell: (name, row, column) => `New value for ${name}, row ${row}, column ${column}`,
		notANumber: (min, max, kept) => `Enter a number from ${min} to ${max}. Kept ${kept}.`,
		times: (input, weight) => `${input} times ${weight}`,
		plusBias: (bias) => `plus bias ${bias}`,
		formula: 'The sum, term by term',
		equals: (result) => `equals ${result}`,
		unknown: 'unknown',
		showTerms: (count, sum) => `${count} more products, together ${sum}`,
		hideTerms: 'Fewer products',
		picture: (name, rows, columns) => `${name}, ${rows} by ${columns}`,
		percent: (number) => `${number}\u00A0%`,
	},
	ko: {
		minus: '마이너스',
		cell: (name, row, column, value) => `${name}, ${row}행 ${column}열, ${value}`,
		empty: '아직 계산하지 않음',
		padding: '패딩',
		unread: '읽히지 않음',
		editCell: (name, row, column) => `${name} ${row}행 ${column}열의 새 값`,
		notANumber: (min, max, kept) => `${min}부터 ${max}까지의 수를 입력하십시오. ${kept} 값을 유지했습니다.`,
		times: (input, weight) => `${input} 곱하기 ${weight}`,
		plusBias: (bias) => `더하기 편향 ${bias}`,
		formula: '항별로 쓴 합',
		equals: (result) => `결과는 ${result}`,
		unknown: '미정',
		showTerms: (count, sum) => `곱 ${count}개 더 보기 (합 ${sum})`,
		hideTerms: '곱 접기',
		picture: (name, rows, columns) => `${name}, ${rows}×${columns}`,
		percent: (number) => `${number}%`,
	},
});
