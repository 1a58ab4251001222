import { LenetLab } from './lenet-lab.svelte';

let lab: LenetLab | undefined;

/** The one lab of a page in the browser: its drawing area and all the rest come to life apart and work on the same state. */
export const pageLab = (): LenetLab => (lab ??= new LenetLab());
