import { defineStrings } from '$lib/i18n/strings';

export const islandStrings = defineStrings({
	en: { failed: 'This part could not be loaded. The text around it is whole; reloading the page may help.' },
	ko: {
		failed:
			'이 부분을 불러오지 못했습니다. 본문은 그대로 읽을 수 있으며, 페이지를 새로 고치면 나타날 수 있습니다.',
	},
});
