import type { LessonMeta } from '$lib/lessons/meta';

export default {
	order: 7,
	prerequisites: ['convolution'],
	demos: ['activation'],
	sources: [
		{
			id: 'lecun1998efficient',
			taken: { en: 'Why tanh and its scaled form.', ko: 'tanh와 그 크기를 조정한 형태를 쓰는 까닭.' },
		},
		{ id: 'nair2010', taken: { en: 'Rectified linear units.', ko: '정류 선형 유닛(ReLU).' } },
		{
			id: 'glorot2011',
			taken: {
				en: 'Rectifiers in deep networks, and zeros that stay zero.',
				ko: '깊은 신경망의 ReLU와 0에 머무는 유닛.',
			},
		},
		{ id: 'maas2013', taken: { en: 'The leaky rectifier.', ko: '리키 ReLU.' } },
		{ id: 'hinton2015', taken: { en: 'The temperature of the softmax.', ko: '소프트맥스의 온도.' } },
		{
			id: 'guo2017',
			taken: { en: 'Probabilities that are too sure of themselves.', ko: '지나치게 확신하는 확률.' },
		},
	],
} satisfies LessonMeta;
