import { Part, whenAsked } from '../part';

export const question = new Part(
	'demos/kernels/KernelsQuestion.svelte',
	() => import('./KernelsQuestion.svelte'),
	whenAsked,
);
