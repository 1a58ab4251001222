import type { DemoMeta } from '../demo';

export const meta = {
	id: 'output-size',
	title: { en: 'How big is the output?', ko: '출력은 얼마나 클까요?' },
	about: {
		en: 'Set sizes, stride and padding; see every place the window stands in, what three conventions answer, and what it costs.',
		ko: '크기, 스트라이드, 패딩을 정하고 창이 놓이는 모든 자리와 세 가지 규칙의 답, 그리고 드는 비용을 봅니다.',
	},
	asks: true,
} as const satisfies DemoMeta;
