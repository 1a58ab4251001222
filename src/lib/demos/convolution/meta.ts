import type { DemoMeta } from '../demo';

export const meta = {
	id: 'convolution',
	title: { en: 'The sliding window', ko: '미끄러지는 창' },
	about: {
		en: 'Slide a kernel over an image and watch every product, every sum and every output cell.',
		ko: '커널을 이미지 위에서 움직이며 곱과 합, 출력의 한 칸 한 칸을 확인합니다.',
	},
	asks: true,
} as const satisfies DemoMeta;
