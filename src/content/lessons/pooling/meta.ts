import type { LessonMeta } from '$lib/lessons/meta';

export default {
	order: 6,
	prerequisites: ['channels-and-filters'],
	demos: ['pooling'],
	sources: [
		{
			id: 'lecun1998',
			taken: {
				en: 'Subsampling by averages, with a learned factor and bias for every map.',
				ko: '특성 맵마다 학습되는 계수와 편향을 둔 평균 서브샘플링.',
			},
		},
		{
			id: 'scherer2010',
			taken: { en: 'Maximum against average subsampling.', ko: '최대와 평균 서브샘플링의 비교.' },
		},
		{
			id: 'krizhevsky2012',
			taken: { en: 'Overlapping windows: 3×3 with stride 2.', ko: '겹치는 창: 3×3, 스트라이드 2.' },
		},
		{ id: 'zeiler2013', taken: { en: 'Stochastic pooling.', ko: '확률적 풀링.' } },
		{ id: 'lin2014', taken: { en: 'Global average pooling.', ko: '전역 평균 풀링.' } },
		{
			id: 'springenberg2015',
			taken: { en: 'A strided convolution in place of pooling.', ko: '풀링을 대신하는 스트라이드 합성곱.' },
		},
		{
			id: 'zhang2019',
			taken: { en: 'How far pooling is from shift invariance.', ko: '풀링이 이동 불변성과 얼마나 먼지.' },
		},
		{
			id: 'kerasDocs',
			taken: {
				en: 'pool_size, strides and padding of the pooling layers.',
				ko: '풀링층의 pool_size, strides, padding.',
			},
		},
		{
			id: 'pytorchDocs',
			taken: {
				en: 'count_include_pad, and padding of at most half a window.',
				ko: 'count_include_pad, 그리고 창의 절반까지만 허용되는 패딩.',
			},
		},
	],
} satisfies LessonMeta;
