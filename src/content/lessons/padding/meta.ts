import type { LessonMeta } from '$lib/lessons/meta';

export default {
	order: 4,
	prerequisites: ['stride-and-output-size'],
	demos: ['padding'],
	sources: [
		{ id: 'dumoulin2016', taken: { en: 'The cases of padding.', ko: '패딩의 여러 경우.' } },
		{
			id: 'tensorflowDocs',
			taken: {
				en: 'The rule of SAME with a stride and with an even filter.',
				ko: '스트라이드가 있거나 필터가 짝수일 때의 SAME 규칙.',
			},
		},
		{
			id: 'pytorchDocs',
			taken: { en: 'padding_mode: zeros, reflect, replicate, circular.', ko: 'padding_mode의 네 가지 방식.' },
		},
		{
			id: 'lecun1998',
			taken: {
				en: 'The 32×32 input around a digit of 20×20 in a field of 28×28.',
				ko: '28×28 안의 20×20 숫자를 둘러싼 32×32 입력.',
			},
		},
		{
			id: 'islam2020',
			taken: {
				en: 'Zeros at the border tell a network where it is.',
				ko: '테두리의 0이 신경망에 위치를 알려 준다는 것.',
			},
		},
	],
} satisfies LessonMeta;
