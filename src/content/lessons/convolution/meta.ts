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
		{
			id: 'sobel1968',
			taken: { en: 'The kernels named after Sobel.', ko: '소벨의 이름이 붙은 커널.' },
		},
		{
			id: 'prewitt1970',
			taken: { en: 'The kernels named after Prewitt.', ko: '프리윗의 이름이 붙은 커널.' },
		},
		{
			id: 'chellapilla2006',
			taken: {
				en: 'Convolution as one product of matrices (im2col).',
				ko: '합성곱을 행렬곱 하나로 바꾸는 방법(im2col).',
			},
		},
		{
			id: 'lecun1998',
			taken: { en: 'MNIST, from which the digit comes.', ko: '숫자 그림을 가져온 MNIST.' },
		},
	],
} satisfies LessonMeta;
