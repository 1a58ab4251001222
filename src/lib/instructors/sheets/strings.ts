import { defineStrings } from '$lib/i18n/strings';

/** Words of the question sheets. */
export const sheetStrings = defineStrings({
	en: {
		title: 'Question sheets',
		intro:
			'Choose lessons, or the demos you show, and how many variants you need, then print, or save as PDF from the print dialogue. All variants ask the same kinds of questions with other numbers. The answers come last, each variant’s on a page of its own. The same link makes the same sheet for ever.',
		lessons: 'Lessons and their demos',
		questionsEach: 'Questions a lesson',
		variants: 'Variants',
		seed: 'Number of the sheet',
		seedNote: 'Another number, other questions.',
		ways: 'With the way to each answer, on the answers’ pages',
		print: 'Print, or save as PDF',
		link: 'Link to this sheet',
		needsLesson: 'Choose at least one lesson.',
		sheet: (letter: string) => `Question sheet, variant ${letter}`,
		number: (seed: number) => `No. ${seed}`,
		name: 'Name',
		date: 'Date',
		answers: (letter: string) => `Answers, variant ${letter}`,
		answer: 'Answer',
		decimals: (places: number) => `to ${places} decimal places`,
		again: 'This sheet can be made again at',
		count: (variants: number, questions: number) =>
			`${variants === 1 ? '1 variant' : `${variants} variants`}, ${questions} questions each`,
		refused: 'Part of this link could not be used:',
	},
	ko: {
		title: '문제지',
		intro:
			'강의(또는 보여 줄 데모)와 필요한 벌 수를 고른 뒤 인쇄하거나, 인쇄 창에서 PDF로 저장하십시오. 모든 벌이 같은 종류의 문제를 다른 숫자로 묻습니다. 정답은 맨 뒤에 벌마다 따로 한 장씩 나옵니다. 같은 링크는 언제나 같은 문제지를 만듭니다.',
		lessons: '강의와 데모',
		questionsEach: '강의마다 문제 수',
		variants: '벌 수',
		seed: '문제지 번호',
		seedNote: '번호가 다르면 문제도 다릅니다.',
		ways: '정답 쪽에 풀이도 함께 싣기',
		print: '인쇄하거나 PDF로 저장',
		link: '이 문제지로 가는 링크',
		needsLesson: '강의를 하나 이상 고르십시오.',
		sheet: (letter: string) => `문제지 ${letter}형`,
		number: (seed: number) => `${seed}번`,
		name: '이름',
		date: '날짜',
		answers: (letter: string) => `정답 ${letter}형`,
		answer: '답',
		decimals: (places: number) => `소수점 아래 ${places}자리까지`,
		again: '같은 문제지를 다시 만드는 주소',
		count: (variants: number, questions: number) => `${variants}벌, 한 벌에 ${questions}문제`,
		refused: '이 링크에서 사용할 수 없는 값이 있습니다.',
	},
});
