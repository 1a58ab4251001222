import type { LessonMeta } from '$lib/lessons/meta';

export default {
	order: 12,
	prerequisites: ['lenet-5'],
	demos: ['backprop', 'training'],
	sources: [
		{ id: 'rumelhart1986', taken: { en: 'Backpropagation.', ko: '역전파.' } },
		{ id: 'kingma2015', taken: { en: 'Adam.', ko: 'Adam.' } },
		{ id: 'srivastava2014', taken: { en: 'Dropout.', ko: '드롭아웃.' } },
		{ id: 'lecun1998', taken: { en: 'The data.', ko: '데이터.' } },
	],
} satisfies LessonMeta;
