import { Part, whenAsked, whenSet } from '../part';

export const controls = new Part(() => import('./ConvolutionControls.svelte'), whenSet);
export const question = new Part(() => import('./ConvolutionQuestion.svelte'), whenAsked);
