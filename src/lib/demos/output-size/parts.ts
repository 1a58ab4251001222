import { Part, unlessHidden, whenAsked } from '../part';

export const planes = new Part(
	'demos/output-size/Planes.svelte',
	() => import('./Planes.svelte'),
	unlessHidden('planes'),
);
export const rules = new Part(
	'demos/output-size/Conventions.svelte',
	() => import('./Conventions.svelte'),
	unlessHidden('rules'),
);
export const costs = new Part(
	'demos/output-size/Costs.svelte',
	() => import('./Costs.svelte'),
	unlessHidden('costs'),
);
export const code = new Part(
	'lessons/InCode.svelte',
	() => import('$lib/lessons/InCode.svelte'),
	unlessHidden('code'),
);
export const question = new Part(
	'demos/output-size/SizeQuestion.svelte',
	() => import('./SizeQuestion.svelte'),
	whenAsked,
);
