/** What a lesson's Markdown may use. */
export { default as Aside } from './Aside.svelte';
export { default as Ask } from './Ask.svelte';
export { default as DemoFigure } from './DemoFigure.svelte';
export { default as InCode } from './InCode.svelte';
export { default as Misconception } from './Misconception.svelte';
export { default as Say } from './Say.svelte';
export { default as Term } from './Term.svelte';
export { linkFigure } from './link.svelte';
