import { Part, unlessHidden, whenAsked, whenSet } from '../part';

export const volume = new Part(
	'demos/channels/VolumePicture.svelte',
	() => import('./VolumePicture.svelte'),
	unlessHidden('volume'),
);
export const count = new Part(
	'demos/channels/ParameterCount.svelte',
	() => import('./ParameterCount.svelte'),
	unlessHidden('count'),
);
export const layers = new Part(
	'demos/channels/LayerList.svelte',
	() => import('./LayerList.svelte'),
	unlessHidden('layers'),
);
export const stacks = new Part(
	'demos/channels/StackComparison.svelte',
	() => import('./StackComparison.svelte'),
	unlessHidden('stacks'),
);
export const controls = new Part(
	'demos/channels/ChannelsControls.svelte',
	() => import('./ChannelsControls.svelte'),
	whenSet,
);
export const question = new Part(
	'demos/channels/ChannelsQuestion.svelte',
	() => import('./ChannelsQuestion.svelte'),
	whenAsked,
);
