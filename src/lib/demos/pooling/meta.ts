import type { DemoMeta } from '../demo';

export const meta = {
	id: 'pooling',
	title: { en: 'Five kinds of pooling', ko: '다섯 가지 풀링' },
	about: {
		en: 'Pool one input five ways in step, see which cell won, then shift the input by a pixel and count what changes.',
		ko: '입력 하나를 다섯 가지 방법으로 나란히 풀링하고, 어느 칸이 뽑혔는지 확인한 뒤, 입력을 한 픽셀 옮겨 달라지는 칸을 세어 봅니다.',
	},
	asks: true,
} as const satisfies DemoMeta;
