import type { DemoId } from '$lib/demos/registry';
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

/** The query of a question sheet on a demo; nothing for a demo without questions. */
export function sheetQueryFor(id: string): string | undefined {
	const lesson = (LESSONS as Readonly<Record<string, SheetLesson | undefined>>)[id];
	return lesson && `?v=1&lessons=${lesson}`;
}
