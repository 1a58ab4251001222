/** Components that stand in running text; every other one is a block of its own. */
const INLINE = /^ {0,3}<(?:Term|Say)\b/;

/**
 * Lets a paragraph begin with a word that is a component: `<Term id="stride" /> is …`. Markdown takes such a line for a
 * block of HTML and would leave the whole paragraph as it is, emphasis, formulas and all.
 * @this {{ Parser: { prototype: { blockTokenizers: Record<string, BlockTokenizer>, blockMethods: string[] } } }}
 */
export function remarkInlineTags() {
	const { blockTokenizers, blockMethods } = this.Parser.prototype;
	for (const name of blockMethods.filter((method) => /html|svelte/i.test(method))) {
		const tokenize = blockTokenizers[name];
		if (!tokenize) continue;
		blockTokenizers[name] = function (eat, value, silent) {
			return INLINE.test(value) ? undefined : tokenize.call(this, eat, value, silent);
		};
	}
}

/** @typedef {(this: unknown, eat: unknown, value: string, silent?: boolean) => unknown} BlockTokenizer */
