import type { DemoMeta } from '../demo';

export const meta = {
	id: 'lenet',
	title: { en: 'Inside LeNet-5', ko: 'LeNet-5 들여다보기' },
	about: {
		en: 'A trained LeNet-5 runs in the page: draw a digit, see every layer answer, and follow any number back, product by product, to the pixels.',
		ko: '학습된 LeNet-5가 페이지 안에서 실행됩니다. 숫자를 그려 모든 층의 반응을 보고, 어떤 수든 곱 하나하나를 거쳐 픽셀까지 거슬러 올라갑니다.',
	},
	asks: false,
} as const satisfies DemoMeta;
