import type { DemoMeta } from '../demo';

export const meta = {
	id: 'channels',
	title: { en: 'Channels and filters', ko: '채널과 필터' },
	about: {
		en: 'Follow a filter through the whole depth of its input: products per channel, their sum, one bias, one map for each filter.',
		ko: '필터가 입력의 깊이 전체를 어떻게 읽는지 따라가 봅니다. 채널별 곱, 그 합, 편향 하나, 필터마다 특성 맵 하나입니다.',
	},
	asks: true,
} as const satisfies DemoMeta;
