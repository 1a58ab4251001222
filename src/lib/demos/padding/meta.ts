import type { DemoMeta } from '../demo';

export const meta = {
	id: 'padding',
	title: { en: 'Cells around the border', ko: '테두리에 덧붙이는 칸' },
	about: {
		en: 'Put a frame around an image and see what it does to the size, to the border, and to how often each pixel is read.',
		ko: '이미지에 테두리를 두르고, 크기와 가장자리의 값과 픽셀마다 읽히는 횟수가 어떻게 달라지는지 확인합니다.',
	},
	asks: true,
} as const satisfies DemoMeta;
