import { visit } from 'unist-util-visit';
import { renderFormula } from './formula.js';

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
			const html = renderFormula(tex, displayMode);
			const focusable = displayMode ? `<div class="math" role="group" tabindex="0">${html}</div>` : html;
			Object.assign(node, {
				type: 'html',
				value: `{@html ${JSON.stringify(focusable).replaceAll('</', '<\\/')}}`,
			});
		});
	};
}
