/** The words of the site's frame. English is the source; `ko.ts` must hold every one of them. */
export const en = {
	siteName: 'Convoscope',
	tagline: 'See what a convolutional neural network sees',
	skipToContent: 'Skip to content',
	mainNavigation: 'Main',
	home: 'Home',
	demos: 'Demos',
	lenet: 'LeNet-5, live',
	lessons: 'Lessons',
	glossary: 'Glossary',
	about: 'About',
	otherLanguage: '한국어',
	otherLanguageLabel: 'Read this page in Korean',
	theme: 'Theme',
	themeSystem: 'System',
	themeLight: 'Light',
	themeDark: 'Dark',
	footerOpen: 'Free, open and without an account. Nothing you draw or type leaves your device.',
	footerLicence: 'MIT licence',
	notFoundTitle: 'This page does not exist',
	notFoundText: (path: string) => `There is nothing at ${path}. The address may be old or mistyped.`,
	errorTitle: 'Something went wrong',
	errorText: 'This page could not be shown. Reloading usually helps; your settings are kept.',
	reload: 'Reload',
	goHome: 'Go to the home page',
};

export type SiteStrings = typeof en;
