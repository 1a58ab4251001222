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
		{
			id: 'luo2016',
			taken: {
				en: 'The effective receptive field: its shape, its growth with depth, and how it is measured.',
				ko: '유효 수용 영역의 모양, 깊이에 따라 커지는 정도, 재는 방법.',
			},
		},
		{
			id: 'hubel1962',
			taken: {
				en: 'The receptive fields of neurons that the words come from.',
				ko: '이 말의 유래가 된 신경 세포의 수용 영역.',
			},
		},
		{
			id: 'simonyan2015',
			taken: { en: 'Three 3×3 layers in place of one 7×7.', ko: '7×7 한 층을 대신하는 3×3 세 층.' },
		},
		{
			id: 'he2016',
			taken: { en: 'Blocks with skip connections.', ko: '스킵 연결(skip connection)이 있는 블록.' },
		},
		{
			id: 'yu2016',
			taken: {
				en: 'Dilated filters that keep the size of the map.',
				ko: '특성 맵의 크기를 유지하는 팽창 필터.',
			},
		},
	],
} satisfies LessonMeta;
