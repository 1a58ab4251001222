import type { LessonMeta } from '$lib/lessons/meta';

export default {
	order: 5,
	prerequisites: ['padding'],
	demos: ['channels'],
	sources: [
		{ id: 'lin2014', taken: { en: 'The 1×1 convolution.', ko: '1×1 합성곱.' } },
		{
			id: 'simonyan2015',
			taken: { en: 'Two 3×3 layers in place of one of 5×5.', ko: '5×5 한 층을 대신하는 3×3 두 층.' },
		},
	],
} satisfies LessonMeta;
