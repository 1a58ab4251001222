import { Part, unlessHidden, whenAsked } from '../part';

export const grids = new Part(
	'demos/padding/PaddingGrids.svelte',
	() => import('./PaddingGrids.svelte'),
	unlessHidden('input'),
);
export const formula = new Part(
	'demos/padding/PaddingFormula.svelte',
	() => import('./PaddingFormula.svelte'),
	unlessHidden('formula'),
);
export const layers = new Part(
	'demos/padding/LayerSizes.svelte',
	() => import('./LayerSizes.svelte'),
	unlessHidden('layers'),
);
export const question = new Part(
	'demos/padding/PaddingQuestion.svelte',
	() => import('./PaddingQuestion.svelte'),
	whenAsked,
);
