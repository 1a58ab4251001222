import type { LessonMeta } from '$lib/lessons/meta';

export default {
	order: 11,
	prerequisites: ['lenet-5'],
	demos: ['architecture'],
	sources: [
		{ id: 'lecun1998', taken: { en: 'The counts of LeNet-5.', ko: 'LeNet-5의 파라미터 수.' } },
		{
			id: 'simonyan2015',
			taken: { en: 'The pattern of small filters in a row.', ko: '작은 필터를 잇는 양식.' },
		},
	],
} satisfies LessonMeta;
