import { defineStrings } from '$lib/i18n/strings';

interface DemoStrings {
	demos: string;
	demosTitle: string;
	demosIntro: string;
	open: string;
	asks: string;
	refused: string;
	refusedValue: (name: string, given: string, used: string) => string;
	askOn: string;
	askOff: string;
	forTeachers: string;
	allDemos: string;
	share: string;
	embed: string;
	shareFailed: string;
}

/** Words of the pages around the demos. */
export const demoStrings = defineStrings<DemoStrings>({
	en: {
		demos: 'Demos',
		demosTitle: 'Demos: one idea each, with your numbers',
		demosIntro:
			'Each figure computes what it shows. Change a number, step through, point at a cell; the link in the address bar keeps your settings.',
		open: 'Open',
		asks: 'Can ask first',
		refused: 'Part of this link could not be used:',
		refusedValue: (name, given, used) =>
			used === '' ? `${name} (${given}) was left out` : `${name} = ${given}; using ${used}`,
		askOn: 'Ask me first: predict, then see',
		askOff: 'Show everything at once',
		forTeachers: 'For teachers: what is computed, what is simplified',
		allDemos: 'All demos',
		share: 'Share',
		embed: 'Embed',
		shareFailed: 'This could not be loaded. Reloading the page usually helps.',
	},
	ko: {
		demos: '데모',
		demosTitle: '데모: 한 번에 한 가지 개념, 직접 고른 숫자로',
		demosIntro:
			'모든 그림은 보이는 값을 실제로 계산합니다. 숫자를 바꾸고, 한 단계씩 진행하고, 칸을 가리켜 보십시오. 설정은 주소창의 링크에 남습니다.',
		open: '열기',
		asks: '먼저 예측하기',
		refused: '이 링크에서 사용할 수 없는 값이 있습니다.',
		refusedValue: (name, given, used) =>
			used === ''
				? `${name} (${given}): 사용하지 않았습니다`
				: `${name} = ${given}: 대신 ${used} 값을 사용합니다`,
		askOn: '먼저 예측하고 확인하기',
		askOff: '모두 바로 보기',
		forTeachers: '가르치는 분께: 무엇을 계산하고 무엇을 단순화했는지',
		allDemos: '모든 데모',
		share: '공유',
		embed: '내 페이지에 넣기',
		shareFailed: '불러오지 못했습니다. 새로 고치면 대개 해결됩니다.',
	},
});
