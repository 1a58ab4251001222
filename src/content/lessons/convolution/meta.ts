import type { LessonMeta } from '$lib/lessons/meta';

export default {
	order: 2,
	prerequisites: ['why-convolution'],
	demos: ['convolution', 'kernels'],
	sources: [
		{
			id: 'dumoulin2016',
			taken: {
				en: 'The drawing of a window that slides, and the terms.',
				ko: '미끄러지는 창의 그림과 용어.',
			},
		},
		{
			id: 'goodfellow2016',
			taken: { en: 'Chapter 9: convolution and cross-correlation.', ko: '9장, 합성곱과 교차 상관.' },
		},
	],
} satisfies LessonMeta;
