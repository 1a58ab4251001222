import katex from 'katex';

/**
 * A formula as finished HTML and MathML. Throws for bad TeX, and for commands that could bring in links or pictures.
 * @param {string} tex @param {boolean} displayMode
 */
export function renderFormula(tex, displayMode) {
	return katex.renderToString(tex, {
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
}
