import remarkMath from 'remark-math';
import { remarkKatex } from './remark-katex.js';

/** @type {import('mdsvex').MdsvexOptions} How lessons are turned into components. */
export const mdsvexOptions = {
	extensions: ['.md'],
	smartypants: false,
	remarkPlugins: [remarkMath, remarkKatex],
};
