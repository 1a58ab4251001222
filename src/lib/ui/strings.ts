import { defineStrings } from '$lib/i18n/strings';

interface UiStrings {
	decrease: (label: string) => string;
	increase: (label: string) => string;
	notWhole: (min: string, max: string, kept: string) => string;
	notNumber: (min: string, max: string, kept: string) => string;
	dismiss: string;
	transport: string;
	toStart: string;
	stepBack: string;
	play: string;
	pause: string;
	stepForward: string;
	speed: string;
	step: string;
	stepOf: (step: number, count: number) => string;
	numbers: string;
	copyLink: string;
	copied: string;
	copyFailed: string;
	copyAs: string;
	copiedAs: (format: string) => string;
	copyTextFailed: string;
	copyText: string;
	copiedText: string;
	selectedText: string;
	qrWaiting: string;
	qrOf: (title: string) => string;
	qrSave: string;
	qrFailed: string;
	savePng: string;
	saveSvg: string;
	saveFailed: string;
	saved: (name: string) => string;
	yourAnswer: string;
	check: string;
	reveal: string;
	next: string;
	right: string;
	wrong: string;
	revealed: (answer: string) => string;
	enterNumber: string;
	on: string;
	off: string;
}

export const uiStrings = defineStrings<UiStrings>({
	en: {
		decrease: (label) => `Decrease ${label}`,
		increase: (label) => `Increase ${label}`,
		notWhole: (min, max, kept) => `Enter a whole number from ${min} to ${max}. Kept ${kept}.`,
		notNumber: (min, max, kept) => `Enter a number from ${min} to ${max}. Kept ${kept}.`,
		dismiss: 'Dismiss',
		transport: 'Steps',
		toStart: 'To the start',
		stepBack: 'One step back',
		play: 'Play',
		pause: 'Pause',
		stepForward: 'One step forward',
		speed: 'Speed',
		step: 'Step',
		stepOf: (step, count) => `Step ${step} of ${count}`,
		numbers: 'The numbers as tables',
		copyLink: 'Copy link',
		copied: 'Link copied',
		copyFailed: 'Copying is blocked here. This is the link:',
		copyAs: 'Copy the table as',
		copiedAs: (format) => `Copied as ${format}`,
		copyTextFailed: 'Copying is blocked here. This is the text:',
		copyText: 'Copy',
		copiedText: 'Copied',
		selectedText: 'Copying is blocked here. The text is selected: copy it with your keyboard.',
		qrWaiting: 'Drawing the code …',
		qrOf: (title) => `QR code: ${title}`,
		qrSave: 'Save the QR code (SVG)',
		qrFailed: 'This address is too long for a QR code, or the code could not be drawn.',
		savePng: 'PNG',
		saveSvg: 'SVG',
		saveFailed: 'The picture could not be made in this browser.',
		saved: (name) => `Saved as ${name}`,
		yourAnswer: 'Your answer',
		check: 'Check',
		reveal: 'Show me',
		next: 'Next question',
		right: 'Right.',
		wrong: 'Not yet.',
		revealed: (answer) => `The answer is ${answer}.`,
		enterNumber: 'Type a number first.',
		on: 'on',
		off: 'off',
	},
	ko: {
		decrease: (label) => `${label} 줄이기`,
		increase: (label) => `${label} 늘리기`,
		notWhole: (min, max, kept) => `${min}부터 ${max}까지의 정수를 입력하십시오. ${kept} 값을 유지했습니다.`,
		notNumber: (min, max, kept) => `${min}부터 ${max}까지의 수를 입력하십시오. ${kept} 값을 유지했습니다.`,
		dismiss: '닫기',
		transport: '단계',
		toStart: '처음으로',
		stepBack: '한 단계 뒤로',
		play: '재생',
		pause: '일시 정지',
		stepForward: '한 단계 앞으로',
		speed: '속도',
		step: '단계',
		stepOf: (step, count) => `${count}단계 중 ${step}단계`,
		numbers: '숫자를 표로 보기',
		copyLink: '링크 복사',
		copied: '링크를 복사했습니다',
		copyFailed: '여기서는 복사할 수 없습니다. 링크는 다음과 같습니다.',
		copyAs: '표 복사 형식',
		copiedAs: (format) => `${format} 형식으로 복사했습니다`,
		copyTextFailed: '여기서는 복사할 수 없습니다. 내용은 다음과 같습니다.',
		copyText: '복사',
		copiedText: '복사했습니다',
		selectedText: '여기서는 복사할 수 없습니다. 내용을 선택해 두었으니 키보드로 복사하십시오.',
		qrWaiting: '코드를 그리는 중…',
		qrOf: (title) => `QR 코드: ${title}`,
		qrSave: 'QR 코드 저장 (SVG)',
		qrFailed: '주소가 너무 길거나 코드를 그릴 수 없습니다.',
		savePng: 'PNG',
		saveSvg: 'SVG',
		saveFailed: '이 브라우저에서는 그림을 만들 수 없습니다.',
		saved: (name) => `${name} 파일로 저장했습니다`,
		yourAnswer: '답',
		check: '확인',
		reveal: '정답 보기',
		next: '다음 문제',
		right: '맞았습니다.',
		wrong: '아직 아닙니다.',
		revealed: (answer) => `정답은 ${answer}입니다.`,
		enterNumber: '먼저 수를 입력하십시오.',
		on: '켬',
		off: '끔',
	},
});
