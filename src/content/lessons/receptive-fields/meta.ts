import type { LessonMeta } from '$lib/lessons/meta';

export default {
	order: 9,
	prerequisites: ['lenet-5'],
	demos: ['receptive-field'],
	sources: [
		{
			id: 'araujo2019',
			taken: { en: 'The recurrence and the treatment of padding.', ko: '점화식과 패딩의 처리.' },
		},
		{ id: 'luo2016', taken: { en: 'The effective receptive field.', ko: '유효 수용 영역.' } },
	],
} satisfies LessonMeta;
