import type { LessonMeta } from '$lib/lessons/meta';

export default {
	order: 1,
	prerequisites: [],
	demos: ['flatten'],
	sources: [
		{
			id: 'rosenblatt1958',
			taken: { en: 'The Mark I Perceptron and its rule of learning.', ko: '마크 I 퍼셉트론과 그 학습 규칙.' },
		},
		{ id: 'widrow1960', taken: { en: 'Adaline, and networks of it.', ko: '아달린과 그것을 이은 신경망.' } },
		{ id: 'rumelhart1986', taken: { en: 'Backpropagation.', ko: '역전파.' } },
		{
			id: 'lecun1998',
			taken: {
				en: 'The three ideas: local connections, shared weights, subsampling.',
				ko: '국소 연결, 가중치 공유, 서브샘플링이라는 세 가지 아이디어.',
			},
		},
		{
			id: 'hinton2006',
			taken: {
				en: 'Pre-training made deep networks trainable.',
				ko: '사전 학습으로 깊은 신경망을 학습시킬 수 있게 된 것.',
			},
		},
		{ id: 'krizhevsky2012', taken: { en: 'The result on ImageNet.', ko: '이미지넷에서의 결과.' } },
	],
} satisfies LessonMeta;
