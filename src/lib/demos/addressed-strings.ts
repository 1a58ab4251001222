import { defineStrings } from '$lib/i18n/strings';

/** Words of a demo's own page alone: they are not in the files for other people's pages. */
export const addressedStrings = defineStrings({
	en: {
		missing:
			'What this link shows could not be loaded, and the figure is as it was before. Reloading the page may help.',
	},
	ko: {
		missing:
			'이 링크가 보여 줄 내용을 불러오지 못해 그림은 이전 그대로입니다. 페이지를 새로 고치면 나타날 수 있습니다.',
	},
});
