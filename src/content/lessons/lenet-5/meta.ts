import type { LessonMeta } from '$lib/lessons/meta';

export default {
	order: 8,
	prerequisites: ['pooling', 'activations'],
	demos: ['lenet', 'activation'],
	sources: [
		{
			id: 'lecun1998',
			taken: {
				en: 'The network, its connection table and its output units.',
				ko: '신경망의 구조, 연결표, 출력 유닛.',
			},
		},
	],
} satisfies LessonMeta;
