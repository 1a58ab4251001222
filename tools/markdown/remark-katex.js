import katex from 'katex';
import { visit } from 'unist-util-visit';

/**
 * Renders every `$…$` and `$$…$$` at build time, so that pages carry finished HTML and MathML and no KaTeX script.
 * Bad TeX throws and stops the build. The HTML is passed through a Svelte string expression, because TeX braces
 * would otherwise be read as expressions.
 */
export function remarkKatex() {
	/** @param {import('unist').Node} tree */
	return (tree) => {
		visit(tree, ['math', 'inlineMath'], (node) => {
			const displayMode = node.type === 'math';
			const tex = /** @type {import('unist').Literal & { value: string }} */ (node).value;
			const html = katex.renderToString(tex, {
				displayMode,
				output: 'htmlAndMathml',
				throwOnError: true,
				strict: 'error',
				trust: ({ command }) => {
					throw new Error(`${command} is not allowed in formulas`);
				},
				maxExpand: 1000,
				maxSize: 20,
			});
			const focusable = displayMode ? `<div class="math" role="group" tabindex="0">${html}</div>` : html;
			Object.assign(node, {
				type: 'html',
				value: `{@html ${JSON.stringify(focusable).replaceAll('</', '<\\/')}}`,
			});
		});
	};
}
