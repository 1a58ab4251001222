import { Part, unlessHidden, whenAsked, whenSet } from '../part';

export const controls = new Part(
	'demos/pooling/PoolingControls.svelte',
	() => import('./PoolingControls.svelte'),
	whenSet,
);
export const experiment = new Part(
	'demos/pooling/ShiftPanel.svelte',
	() => import('./ShiftPanel.svelte'),
	unlessHidden('experiment'),
);
export const question = new Part(
	'demos/pooling/PoolingQuestion.svelte',
	() => import('./PoolingQuestion.svelte'),
	whenAsked,
);
