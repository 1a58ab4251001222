import { Part, whenAsked, whenSet } from '../part';

export const controls = new Part(
	'demos/receptive-field/FieldControls.svelte',
	() => import('./FieldControls.svelte'),
	whenSet,
);
export const question = new Part(
	'demos/receptive-field/FieldQuestion.svelte',
	() => import('./FieldQuestion.svelte'),
	whenAsked,
);
