import type { DemoMeta } from '../demo';

export const meta = {
	id: 'kernels',
	title: { en: 'One picture, many kernels', ko: '사진 한 장, 여러 커널' },
	about: {
		en: 'Lay a kernel over a picture, your own if you like, and see what nine numbers make of it.',
		ko: '사진에 커널을 씌워 숫자 아홉 개가 무엇을 바꾸는지 봅니다. 직접 고른 사진도 쓸 수 있습니다.',
	},
	asks: true,
} as const satisfies DemoMeta;
