import type { DemoMeta } from '../demo';

export const meta = {
	id: 'activation',
	title: { en: 'Activation functions', ko: '활성화 함수' },
	about: {
		en: 'Move a point along an activation and its slope, run a whole map through it, turn ten logits into probabilities, and see what two layers in a row come to.',
		ko: '활성화 함수와 그 기울기를 따라 점을 움직이고, 특성 맵 전체에 적용해 보고, 로짓 열 개를 확률로 바꾸고, 층 두 개를 이으면 무엇이 되는지 확인합니다.',
	},
	asks: true,
} as const satisfies DemoMeta;
