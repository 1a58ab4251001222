import { Part, unlessHidden, whenAsked } from '../part';

export const curve = new Part(
	'demos/activation/CurvePanel.svelte',
	() => import('./CurvePanel.svelte'),
	unlessHidden('curve'),
);
export const map = new Part(
	'demos/activation/MapPanel.svelte',
	() => import('./MapPanel.svelte'),
	unlessHidden('curve', 'map'),
);
export const softmax = new Part(
	'demos/activation/SoftmaxPanel.svelte',
	() => import('./SoftmaxPanel.svelte'),
	unlessHidden('softmax'),
);
export const layers = new Part(
	'demos/activation/LayersPanel.svelte',
	() => import('./LayersPanel.svelte'),
	unlessHidden('layers'),
);
export const question = new Part(
	'demos/activation/ActivationQuestion.svelte',
	() => import('./ActivationQuestion.svelte'),
	whenAsked,
);
