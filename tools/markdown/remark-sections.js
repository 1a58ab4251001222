import { visit } from 'unist-util-visit';

/** Words a minute of reading: 200 in English; Korean is counted in syllables, 500 a minute. */
const ENGLISH_WORDS = 200;
const KOREAN_SYLLABLES = 500;
/** Seconds to take in a display formula, and to try a figure once. */
const FORMULA_SECONDS = 15;
const FIGURE_SECONDS = 45;

/**
 * Gives headings the id written after them (`## Title {#id}`) and puts into the front matter what a page needs to
 * know of its own text: `contents: { sections: [{ id, title, depth }], minutes, formulas, terms, demos }`.
 * A heading of depth 2 or 3 in a lesson without an id, or two with the same id, stop the build.
 * Runs before the maths is rendered.
 */
export function remarkSections() {
	/** @param {import('unist').Node} tree @param {{ data: { fm?: Record<string, unknown> }, filename?: string }} file */
	return (tree, file) => {
		const inLesson = (file.filename ?? '').replaceAll('\\', '/').includes('/content/lessons/');
		const sections = collectSections(tree, inLesson, file.filename ?? 'markdown');
		const counts = countText(tree);
		const minutes =
			counts.words / ENGLISH_WORDS +
			counts.syllables / KOREAN_SYLLABLES +
			(counts.displayFormulas * FORMULA_SECONDS + counts.demos.length * FIGURE_SECONDS) / 60;
		file.data.fm = {
			...file.data.fm,
			contents: {
				sections,
				minutes: Math.max(1, Math.round(minutes)),
				formulas: counts.formulas,
				terms: [...new Set(counts.terms)],
				demos: [...new Set(counts.demos)],
			},
		};
	};
}

/** @param {import('unist').Node} tree @param {boolean} idsRequired @param {string} filename */
function collectSections(tree, idsRequired, filename) {
	/** @type {{ id: string, title: string, depth: number }[]} */
	const sections = [];
	visit(tree, 'heading', (node) => {
		const heading =
			/** @type {import('unist').Parent & { depth: number, data?: Record<string, unknown> }} */ (node);
		const id = takeId(heading);
		if (!id && !idsRequired) return;
		const title = textOf(heading, filename).trim();
		if (!id) {
			if (idsRequired && (heading.depth === 2 || heading.depth === 3)) {
				throw new Error(`${filename}: the heading "${title}" needs an id: ## ${title} {#an-id}`);
			}
			return;
		}
		if (sections.some((section) => section.id === id)) {
			throw new Error(`${filename}: the id "${id}" is given to two headings`);
		}
		heading.data = { ...heading.data, hProperties: { id } };
		sections.push({ id, title, depth: heading.depth });
	});
	return sections;
}

/** Takes ` {#id}` off the end of a heading. @param {import('unist').Parent} heading */
function takeId(heading) {
	const last = /** @type {import('unist').Literal & { value: string } | undefined} */ (
		heading.children.at(-1)
	);
	if (last?.type !== 'text') return undefined;
	const match = last.value.match(/^(.*?)\s*\{#([a-z0-9]+(?:-[a-z0-9]+)*)\}\s*$/s);
	if (!match) return undefined;
	last.value = match[1] ?? '';
	return match[2];
}

/** @param {import('unist').Node} node @param {string} filename @returns {string} */
function textOf(node, filename) {
	if (node.type === 'math' || node.type === 'inlineMath') {
		throw new Error(
			`${filename}: a heading must hold no formula; the table of contents shows it as plain text`,
		);
	}
	if ('value' in node && node.type !== 'html') return String(node.value);
	const children = 'children' in node ? /** @type {import('unist').Node[]} */ (node.children) : [];
	return children.map((child) => textOf(child, filename)).join('');
}

/** @param {import('unist').Node} tree */
function countText(tree) {
	const counts = { words: 0, syllables: 0, formulas: 0, displayFormulas: 0 };
	/** @type {string[]} */
	const terms = [];
	/** @type {string[]} */
	const demos = [];
	visit(tree, (node) => {
		const value = 'value' in node ? String(node.value) : '';
		if (node.type === 'text' || node.type === 'inlineCode') {
			const words = value.replace(/<[^>]*>/g, ' ');
			counts.syllables += words.match(/\p{Script=Hangul}/gu)?.length ?? 0;
			counts.words += words.match(/[\p{Script=Latin}\d][\p{Script=Latin}\d'’.,-]*/gu)?.length ?? 0;
		} else if (node.type === 'math' || node.type === 'inlineMath') {
			counts.formulas += 1;
			if (node.type === 'math') counts.displayFormulas += 1;
		}
		// A tag whose attributes hold spaces in braces is text to Markdown, any other is HTML.
		if (node.type === 'html' || node.type === 'text') {
			for (const [, id] of value.matchAll(/<Term\b[^>]*?\bid="([^"]+)"/g)) terms.push(id ?? '');
			for (const [, id] of value.matchAll(/<DemoFigure\b[^>]*?\bid="([^"]+)"/g)) demos.push(id ?? '');
		}
	});
	return { ...counts, terms, demos };
}
