import { visit } from 'unist-util-visit';
import { CLOSE, html, OPEN, tailOf, textNode } from './tied.js';

/** Forbids a line break where it stands, and is not seen. */
const WORD_JOINER = '\u2060';
const HANGUL = /^[가-힣]/;
/** A formula and what follows it are held on one line when they are no longer than this. */
const LONGEST = 14;

/**
 * Keeps a Korean particle on the line of the word it belongs to. After a closing bracket a browser may end a line before
 * Hangul, whatever `word-break` says: a word joiner forbids it in `합성곱(convolution)은`. After a formula, which is a box
 * of its own, that does not help: a short one goes into a `<span class="tied">` with what follows it without a space.
 * Runs before the formulas are rendered; `remarkTiedWords` does the same for a `<Say>`.
 */
export function remarkParticles() {
	/** @param {import('unist').Node} tree */
	return (tree) => {
		visit(tree, 'text', joinBrackets);
		visit(tree, (node) => {
			if ('children' in node) tieFormulas(/** @type {{ children: Inline[] }} */ (node).children);
		});
	};
}

/** @param {import('unist').Node} node @param {number | undefined} index @param {import('unist').Parent | undefined} parent */
function joinBrackets(node, index, parent) {
	const text = /** @type {Inline} */ (node);
	text.value = text.value.replace(/(?<=[)\]”’])(?=[가-힣])/g, WORD_JOINER);
	const before = /** @type {Inline | undefined} */ (parent?.children[(index ?? 0) - 1]);
	if (!before || before.type === 'text' || (before.type === 'html' && before.value !== '</Term>')) return;
	if (HANGUL.test(text.value)) text.value = WORD_JOINER + text.value;
}

/** Works backwards, so that what is put in moves nothing still to be looked at. @param {Inline[]} nodes changed in place */
function tieFormulas(nodes) {
	for (let index = nodes.length - 2; index >= 0; index--) {
		const [formula, after] = [nodes[index], nodes[index + 1]];
		if (formula?.type !== 'inlineMath' || after?.type !== 'text') continue;
		const tail = tailOf(after.value);
		if (tail === '' || formula.value.length + tail.length > LONGEST) continue;
		after.value = after.value.slice(tail.length);
		nodes.splice(index + 1, 0, textNode(tail), html(CLOSE));
		nodes.splice(index, 0, html(OPEN));
	}
}

/** @typedef {{ type: string, value: string }} Inline */
