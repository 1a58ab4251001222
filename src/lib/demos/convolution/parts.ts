import { Part, whenAsked, whenSet } from '../part';

export const controls = new Part(
	'demos/convolution/ConvolutionControls.svelte',
	() => import('./ConvolutionControls.svelte'),
	whenSet,
);
export const question = new Part(
	'demos/convolution/ConvolutionQuestion.svelte',
	() => import('./ConvolutionQuestion.svelte'),
	whenAsked,
);
