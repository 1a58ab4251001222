import type { LessonMeta } from '$lib/lessons/meta';

export default {
	order: 10,
	prerequisites: ['lenet-5'],
	demos: ['features'],
	sources: [
		{
			id: 'zeiler2014',
			taken: {
				en: 'The nine patches that excite a map most, and covering parts of the picture.',
				ko: '맵을 가장 크게 활성화하는 조각 아홉 개와, 그림의 일부를 가리는 방법.',
			},
		},
		{
			id: 'simonyan2014saliency',
			taken: {
				en: 'Saliency, and gradient ascent with a pull towards small pixels.',
				ko: '현저성, 그리고 픽셀을 작게 당기며 하는 경사 상승.',
			},
		},
		{ id: 'erhan2009', taken: { en: 'Activation maximisation.', ko: '활성화 최대화.' } },
		{
			id: 'yosinski2015',
			taken: { en: 'The blur as a regulariser.', ko: '흐리기를 이용한 규제.' },
		},
		{ id: 'mahendran2015', taken: { en: 'Total variation.', ko: '전변동.' } },
		{
			id: 'nguyen2015',
			taken: {
				en: 'Pictures that fool a network and nobody else.',
				ko: '사람은 속지 않는데 신경망만 속는 그림.',
			},
		},
		{
			id: 'olah2017',
			taken: { en: 'What features of large networks look like.', ko: '큰 신경망의 특성이 어떤 모습인지.' },
		},
		{
			id: 'adebayo2018',
			taken: { en: 'How saliency maps can mislead.', ko: '현저성 맵에 속을 수 있는 까닭.' },
		},
		{
			id: 'geirhos2019',
			taken: {
				en: 'Texture rather than shape in colour networks.',
				ko: '컬러 신경망이 모양보다 질감을 보는 경향.',
			},
		},
	],
} satisfies LessonMeta;
