import { defineStrings } from '$lib/i18n/strings';

/** The frame of the lesson plans. */
export const planStrings = defineStrings({
	en: {
		title: 'Lesson plans',
		intro:
			'One class for each lesson: what students can do afterwards, what happens when, what to ask, and what they are likely to get wrong. Every figure opens in the state the step needs; a projector and one phone for two students are enough.',
		planFor: (title: string) => `Lesson plan: ${title}`,
		minutes: (minutes: number) => `${minutes} minutes`,
		lesson: (number: number) => `Lesson ${number}`,
		aims: 'Aims',
		aimsLead: 'At the end students can',
		before: 'Beforehand',
		steps: 'Steps',
		figure: 'Open the figure',
		setUp: 'Set it up for your page',
		questions: 'Questions to ask',
		answer: 'Answer',
		misconceptions: 'What students tend to think',
		further: 'For those who want more',
		read: 'The lesson to read',
		sheet: 'A question sheet on this lesson',
		allPlans: 'All lesson plans',
		print: 'Print this plan',
	},
	ko: {
		title: '수업 계획',
		intro:
			'강의 하나에 수업 한 번입니다. 수업을 마치면 무엇을 할 수 있는지, 언제 무엇을 하는지, 무엇을 물을지, 어디에서 틀리기 쉬운지 적었습니다. 그림은 그 단계에 맞는 상태로 열립니다. 프로젝터 한 대와 학생 두 명당 휴대전화 한 대면 충분합니다.',
		planFor: (title: string) => `수업 계획: ${title}`,
		minutes: (minutes: number) => `${minutes}분`,
		lesson: (number: number) => `${number}강`,
		aims: '목표',
		aimsLead: '수업을 마치면 학생은 다음을 할 수 있습니다.',
		before: '준비',
		steps: '진행',
		figure: '그림 열기',
		setUp: '내 페이지에 넣을 수 있게 설정하기',
		questions: '던질 질문',
		answer: '답',
		misconceptions: '학생이 흔히 하는 생각',
		further: '더 하고 싶은 학생에게',
		read: '읽을 강의',
		sheet: '이 강의의 문제지',
		allPlans: '모든 수업 계획',
		print: '이 계획 인쇄',
	},
});
