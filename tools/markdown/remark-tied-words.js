import { visit } from 'unist-util-visit';
import { CLOSE, html, OPEN, tailOf, textNode } from './tied.js';

const OPENING = '<Say ';
const CLOSING = '</Say>';

/**
 * Keeps what follows a `<Say>` without a space on its line. A button is a box of its own, after which a line may end:
 * a full stop, or in Korean a particle, would begin the next one. Both go into `<span class="tied">`, which does not break.
 */
export function remarkTiedWords() {
	/** @param {import('unist').Node} tree */
	return (tree) => {
		visit(tree, (node) => {
			const { children } = /** @type {{ children?: Inline[] }} */ (node);
			if (children?.some(({ value }) => value === CLOSING)) tie(children);
		});
	};
}

/**
 * Works backwards, so that what is put in moves nothing that is still to be looked at.
 * @param {Inline[]} children changed in place
 */
function tie(children) {
	for (let index = children.length - 2; index > 0; index--) {
		const after = children[index + 1];
		if (children[index]?.value !== CLOSING || after?.type !== 'text') continue;
		const text = after.value ?? '';
		const tail = tailOf(text);
		const start = children.findLastIndex(({ value }, at) => at < index && value?.includes(OPENING));
		if (tail === '' || start < 0) continue;
		children.splice(index + 1, 1, textNode(tail), html(CLOSE), textNode(text.slice(tail.length)));
		open(children, start);
	}
}

/**
 * Braces keep Markdown from seeing the opening tag as HTML: it stands somewhere in a text.
 * @param {Inline[]} children changed in place @param {number} start where the opening tag is
 */
function open(children, start) {
	const { value = '' } = children[start] ?? {};
	const at = value.lastIndexOf(OPENING);
	children.splice(start, 1, textNode(value.slice(0, at)), html(OPEN), textNode(value.slice(at)));
}

/** @typedef {{ type: string, value?: string }} Inline */
