import type { DemoMeta } from '../demo';

export const meta = {
	id: 'features',
	title: { en: 'What features learn', ko: '신경망은 어떤 특성을 배울까요?' },
	about: {
		en: 'Look at the filters of the live LeNet-5 and at what excites them, climb to a unit’s favourite picture, ask a decision for its reasons, and break the network.',
		ko: '실행 중인 LeNet-5의 필터와 그 필터를 가장 크게 활성화하는 조각을 보고, 유닛이 가장 좋아하는 그림을 만들고, 판단의 근거를 묻고, 신경망을 망가뜨려 봅니다.',
	},
	asks: false,
} as const satisfies DemoMeta;
