import { Part, whenAsked, whenSet } from '../part';

export const controls = new Part(() => import('./ChannelsControls.svelte'), whenSet);
export const question = new Part(() => import('./ChannelsQuestion.svelte'), whenAsked);
