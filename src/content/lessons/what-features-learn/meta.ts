import type { LessonMeta } from '$lib/lessons/meta';

export default {
	order: 10,
	prerequisites: ['lenet-5'],
	demos: ['features'],
	sources: [
		{
			id: 'zeiler2014',
			taken: { en: 'Patches that excite a unit most.', ko: '유닛을 가장 크게 활성화하는 조각.' },
		},
		{
			id: 'simonyan2014saliency',
			taken: { en: 'Gradient ascent on the input, and saliency.', ko: '입력에 대한 경사 상승과 현저성.' },
		},
	],
} satisfies LessonMeta;
