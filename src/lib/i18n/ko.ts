import type { SiteStrings } from './en';

export const ko: SiteStrings = {
	siteName: 'Convoscope',
	tagline: '합성곱 신경망이 보는 것을 봅니다',
	skipToContent: '본문으로 건너뛰기',
	mainNavigation: '주 메뉴',
	home: '처음',
	demos: '데모',
	lenet: '살아 있는 LeNet-5',
	calculator: '계산기',
	lessons: '강의',
	glossary: '용어집',
	teachers: '가르치는 분께',
	about: '소개',
	otherLanguage: 'English',
	otherLanguageLabel: '이 페이지를 영어로 보기',
	theme: '화면 테마',
	themeSystem: '시스템',
	themeLight: '밝게',
	themeDark: '어둡게',
	footerOpen:
		'무료이고 공개되어 있으며 계정이 필요 없습니다. 그리거나 입력한 것은 이 기기를 떠나지 않습니다.',
	footerLicence: 'MIT 라이선스',
	notFoundTitle: '없는 페이지입니다',
	notFoundText: (path: string) =>
		`${path} 주소에는 아무것도 없습니다. 오래되었거나 잘못 입력된 주소일 수 있습니다.`,
	errorTitle: '문제가 생겼습니다',
	errorText: '이 페이지를 표시하지 못했습니다. 새로 고치면 대개 해결되며, 설정은 그대로 남아 있습니다.',
	reload: '새로 고침',
	goHome: '처음 페이지로',
};
