import { defineStrings } from '$lib/i18n/strings';

/** Words for taking a demo elsewhere: under every demo, and on the instructors' page. */
export const shareStrings = defineStrings({
	en: {
		link: 'Link to this page, as it stands',
		copyLink: 'Copy the link',
		send: 'Send …',
		snippet: 'HTML for your page',
		snippetNote:
			'Paste it where your page takes HTML. The figure comes without this site around it; nobody who uses it is counted or recorded.',
		copySnippet: 'Copy the HTML',
		address: 'Address of the figure alone',
		addressNote:
			'For tools that take only an address: Notion, Google Sites, a Moodle URL, a frame in your slides.',
		copyAddress: 'Copy the address',
		offline: 'Save as one file for offline use (HTML)',
		offlineSaved: (name: string) => `Saved as ${name}`,
		offlineFailed: 'The file could not be fetched. Check your connection and try again.',
		configure: 'Choose what readers see and can change',
		linkText: (title: string) => `${title} (Convoscope)`,
	},
	ko: {
		link: '지금 상태 그대로 이 페이지로 가는 링크',
		copyLink: '링크 복사',
		send: '보내기…',
		snippet: '내 페이지에 넣을 HTML',
		snippetNote:
			'페이지에서 HTML을 입력하는 곳에 붙여 넣으십시오. 사이트의 다른 부분 없이 그림만 나타나며, 사용하는 사람을 세거나 기록하지 않습니다.',
		copySnippet: 'HTML 복사',
		address: '그림만 여는 주소',
		addressNote:
			'주소만 받는 도구에 씁니다. Notion, Google 사이트 도구, Moodle의 URL, 슬라이드의 프레임 등입니다.',
		copyAddress: '주소 복사',
		offline: '오프라인용 파일 하나로 저장 (HTML)',
		offlineSaved: (name: string) => `${name} 파일로 저장했습니다`,
		offlineFailed: '파일을 가져오지 못했습니다. 연결을 확인하고 다시 시도하십시오.',
		configure: '읽는 사람이 보고 바꿀 수 있는 것 정하기',
		linkText: (title: string) => `${title} (Convoscope)`,
	},
});
