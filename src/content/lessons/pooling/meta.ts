import type { LessonMeta } from '$lib/lessons/meta';

export default {
	order: 6,
	prerequisites: ['channels-and-filters'],
	demos: ['pooling'],
	sources: [
		{
			id: 'scherer2010',
			taken: { en: 'Maximum against average subsampling.', ko: '최대와 평균 서브샘플링의 비교.' },
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
	],
} satisfies LessonMeta;
