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
		{
			id: 'krizhevsky2012',
			taken: {
				en: 'AlexNet’s first layer as the paper prints it, whose numbers do not divide.',
				ko: '논문에 적힌 AlexNet의 첫 층. 적힌 숫자로는 나누어떨어지지 않습니다.',
			},
		},
		{
			id: 'kerasDocs',
			taken: {
				en: 'What valid and same mean for a layer, and that strides and dilation exclude each other.',
				ko: '층에서 valid와 same이 뜻하는 것, 스트라이드와 팽창을 함께 쓸 수 없다는 것.',
			},
		},
		{ id: 'pytorchDocs', taken: { en: 'The floor in the formula of Conv2d.', ko: 'Conv2d 공식의 내림.' } },
	],
} satisfies LessonMeta;
