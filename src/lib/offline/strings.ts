import { defineStrings } from '$lib/i18n/strings';

export const offlineStrings = defineStrings({
	en: {
		heading: 'Without a network',
		text: 'After one visit every lesson and demo opens without a network. For that, your browser keeps a copy of the site on this device: it fetches the copy in the background, and not where you have asked it to save data. The 60,000 training images are not part of it.',
		nothing: 'Nothing is kept on this device now.',
		amount: (files: string, megabytes: string) =>
			`Kept on this device now: ${megabytes} MB in ${files} files.`,
		impossible: 'This browser does not let the site keep anything here.',
		remove: 'Remove the copy',
		removed: 'The copy is gone, and none is made until you ask for it.',
		keep: 'Keep a copy',
		keeping: 'The copy is being fetched.',
	},
	ko: {
		heading: '네트워크 없이 쓰기',
		text: '한 번 방문하면 그 뒤로는 모든 강의와 데모가 네트워크 없이도 열립니다. 이를 위해 브라우저가 사이트의 사본을 이 기기에 저장합니다. 사본은 뒤에서 천천히 내려받으며, 데이터 절약을 켜 둔 기기에서는 내려받지 않습니다. 학습 이미지 60,000장은 사본에 들어가지 않습니다.',
		nothing: '지금 이 기기에 저장된 것이 없습니다.',
		amount: (files: string, megabytes: string) =>
			`지금 이 기기에 저장된 양: 파일 ${files}개, ${megabytes} MB.`,
		impossible: '이 브라우저에서는 사이트가 기기에 아무것도 저장할 수 없습니다.',
		remove: '사본 지우기',
		removed: '사본을 지웠습니다. 다시 요청할 때까지 새로 저장하지 않습니다.',
		keep: '사본 저장하기',
		keeping: '사본을 내려받고 있습니다.',
	},
});
