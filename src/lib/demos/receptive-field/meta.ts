import type { DemoMeta } from '../demo';

export const meta = {
	id: 'receptive-field',
	title: { en: 'What a unit can see', ko: '유닛이 보는 범위' },
	about: {
		en: 'Stack layers, point at any unit, and see how far its view of the input reaches and why; with 24 well-known networks to start from.',
		ko: '층을 쌓고 아무 유닛이나 가리켜, 그 유닛이 입력의 어디까지 보는지와 그 까닭을 확인합니다. 잘 알려진 신경망 24개에서 시작할 수 있습니다.',
	},
	asks: true,
} as const satisfies DemoMeta;
