import { defineStrings } from '$lib/i18n/strings';

interface EmbedStrings {
	siteName: string;
	/** leads to the same figure on the site */
	openOnSite: string;
	needsScript: string;
}

export const embedStrings = defineStrings<EmbedStrings>({
	en: {
		siteName: 'Convoscope',
		openOnSite: 'Open in Convoscope',
		needsScript: 'This figure moves and answers only with JavaScript.',
	},
	ko: {
		siteName: 'Convoscope',
		openOnSite: 'Convoscope에서 열기',
		needsScript: '이 그림을 움직이려면 자바스크립트가 필요합니다.',
	},
});
