import type { LessonMeta } from '$lib/lessons/meta';

export default {
	order: 3,
	prerequisites: ['convolution'],
	demos: ['output-size'],
	sources: [
		{
			id: 'dumoulin2016',
			taken: {
				en: 'The relation between input size, filter, stride, padding and output size.',
				ko: '입력 크기, 필터, 스트라이드, 패딩과 출력 크기의 관계.',
			},
		},
		{
			id: 'tensorflowDocs',
			taken: { en: 'How many cells SAME adds, and where.', ko: 'SAME이 몇 칸을 어디에 덧붙이는지.' },
		},
		{ id: 'pytorchDocs', taken: { en: 'The floor in the formula of Conv2d.', ko: 'Conv2d 공식의 내림.' } },
	],
} satisfies LessonMeta;
