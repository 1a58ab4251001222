import remarkMath from 'remark-math';
import { remarkInlineTags } from './remark-inline-tags.js';
import { remarkKatex } from './remark-katex.js';
import { remarkSections } from './remark-sections.js';

/** @type {import('mdsvex').MdsvexOptions} How lessons are turned into components. */
export const mdsvexOptions = {
	extensions: ['.md'],
	smartypants: false,
	remarkPlugins: [remarkInlineTags, remarkMath, remarkSections, remarkKatex],
};
