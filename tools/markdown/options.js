import remarkMath from 'remark-math';
import { remarkInlineTags } from './remark-inline-tags.js';
import { remarkKatex } from './remark-katex.js';
import { remarkParticles } from './remark-particles.js';
import { remarkSections } from './remark-sections.js';
import { remarkTiedWords } from './remark-tied-words.js';

/** @param {string} text */
const escapeHtml = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/**
 * A block of code. A line may be wider than the column, so the block can be scrolled by keyboard too. It is a string
 * expression, because Svelte would read braces in the code as its own.
 * @param {string} code @param {string | null | undefined} language
 */
function codeBlock(code, language) {
	const html = `<pre tabindex="0"><code class="language-${language ?? 'text'}" translate="no">${escapeHtml(code)}</code></pre>`;
	return `{@html ${JSON.stringify(html).replaceAll('</', '<\\/')}}`;
}

/** @type {import('mdsvex').MdsvexOptions} How lessons are turned into components. */
export const mdsvexOptions = {
	extensions: ['.md'],
	smartypants: false,
	highlight: { highlighter: codeBlock },
	remarkPlugins: [
		remarkInlineTags,
		remarkMath,
		remarkSections,
		remarkParticles,
		remarkKatex,
		remarkTiedWords,
	],
};
