import { defineStrings } from '$lib/i18n/strings';

interface MistakesStrings {
	title: string;
	description: string;
	intro: (count: number) => string;
	how: string;
	table: string;
	written: string;
	readAs: (digit: number) => string;
	row: (digit: number) => string;
	writtenAs: (digit: number, count: number) => string;
	says: (digit: number, percent: string) => string;
	right: (digit: number, percent: string) => string;
	compare: string;
	open: (label: number, predicted: number, index: number) => string;
}

/** Words of the gallery of mistakes. */
export const mistakesStrings = defineStrings<MistakesStrings>({
	en: {
		title: 'The network’s mistakes',
		description:
			'All test images that the LeNet-5 of this site reads wrongly, each opening in the live laboratory.',
		intro: (count) =>
			`Of the 10,000 test images of MNIST this site’s LeNet-5 reads ${count} wrongly. Here are all of them. Choose one to open it in the laboratory.`,
		how: 'Under each picture: what the network says and how sure it is, and the probability it leaves for the right digit. The surest mistakes come first.',
		table: 'How often each digit is read as which other',
		written: 'written as',
		readAs: (digit) => `read as ${digit}`,
		row: (digit) => `a ${digit}`,
		writtenAs: (digit, count) => `Written as a ${digit}: ${count}`,
		says: (digit, percent) => `says ${digit}, ${percent}`,
		right: (digit, percent) => `${digit}: ${percent}`,
		compare: 'Compare two digits layer by layer',
		open: (label, predicted, index) =>
			`A ${label} read as ${predicted}, test image ${index}: open in the laboratory`,
	},
	ko: {
		title: '신경망이 틀린 숫자',
		description:
			'이 사이트의 LeNet-5가 잘못 읽은 테스트 이미지를 모두 모았습니다. 하나씩 실험실에서 열어 볼 수 있습니다.',
		intro: (count) =>
			`MNIST 테스트 이미지 10,000장 가운데 이 사이트의 LeNet-5가 잘못 읽는 것은 ${count}장입니다. 여기에 모두 있습니다. 하나를 고르면 실험실에서 열립니다.`,
		how: '그림 아래에는 신경망의 답과 그 확률, 그리고 맞는 숫자에 남은 확률이 있습니다. 가장 자신 있게 틀린 것부터 나옵니다.',
		table: '어느 숫자를 어느 숫자로 몇 번 읽었는가',
		written: '쓴 숫자',
		readAs: (digit) => `읽은 숫자 ${digit}`,
		row: (digit) => `숫자 ${digit}`,
		writtenAs: (digit, count) => `숫자 ${digit}: ${count}장`,
		says: (digit, percent) => `신경망의 답 ${digit}, ${percent}`,
		right: (digit, percent) => `${digit}: ${percent}`,
		compare: '두 숫자를 층마다 비교하기',
		open: (label, predicted, index) =>
			`쓴 숫자 ${label}, 읽은 숫자 ${predicted}, 테스트 이미지 ${index}: 실험실에서 열기`,
	},
});
