import { DEMOS, type DemoId } from '$lib/demos/registry';
import type { Locale } from '$lib/i18n/locale';
import type { SheetLesson } from './sheet';

/** The lesson whose questions are on what a demo shows. */
const LESSONS: Readonly<Partial<Record<DemoId, SheetLesson>>> = {
	convolution: 'convolution',
	kernels: 'convolution',
	'output-size': 'stride-and-output-size',
	padding: 'padding',
	channels: 'channels-and-filters',
	pooling: 'pooling',
	activation: 'activations',
	lenet: 'lenet-5',
	'receptive-field': 'receptive-fields',
	features: 'what-features-learn',
};

const lessonOf = (id: string) => (LESSONS as Readonly<Record<string, SheetLesson | undefined>>)[id];

/** The query of a question sheet on a demo; nothing for a demo without questions. */
export function sheetQueryFor(id: string): string | undefined {
	const lesson = lessonOf(id);
	return lesson && `?v=1&lessons=${lesson}`;
}

/** The demos a lesson's questions are on, by their titles. */
export const demosAskedIn = (lesson: string, locale: Locale): string[] =>
	DEMOS.filter(({ id }) => lessonOf(id) === lesson).map(({ title }) => title[locale]);
