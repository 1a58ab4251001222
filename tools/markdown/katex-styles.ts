/**
 * KaTeX's style sheet and fonts cut down to the formulas of this site: the whole of both would be a third of a lesson's
 * weight. Formulas are rendered at build time, so what they need is known: `virtual:katex.css`.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import postcss, { type AtRule, type Root } from 'postcss';
import subsetFont from 'subset-font';
import type { Plugin } from 'vite';
import { renderFormula } from './formula.js';

const NAME = 'virtual:katex.css';
const KATEX = dirname(createRequire(import.meta.url).resolve('katex/dist/katex.min.css'));
/** Rules about the page around a formula, not about what is in it. */
const ALWAYS = ['katex', 'katex-display', 'katex-html', 'katex-mathml'];

/** What is only read aloud is laid out too: plainly, or a browser looks for mathematical fonts and letters for it. */
const READ_ALOUD = '.katex .katex-mathml *{font:inherit;text-transform:none}';

/** What a set of formulas needs. */
export interface Needs {
	readonly classes: ReadonlySet<string>;
	readonly characters: string;
	/** Those in elements of these classes: their fonts need no others. */
	readonly charactersOf: Readonly<Record<string, string>>;
}

/** The class that asks for a font; a font that is not listed is for all the rest. */
const CLASS_OF_FONT: Readonly<Record<string, string>> = {
	'KaTeX_Math-Italic': 'mathnormal',
	'KaTeX_Math-BoldItalic': 'boldsymbol',
	'KaTeX_Main-Bold': 'mathbf',
	'KaTeX_Main-Italic': 'mathit',
	'KaTeX_Main-BoldItalic': 'mathbfit',
};

/** Every formula in Markdown, as remark-math finds them: `$…$` and `$$…$$`. */
export function formulasIn(markdown: string): string[] {
	const prose = markdown.replace(/<script[\s\S]*?<\/script>|```[\s\S]*?```|`[^`\n]*`/g, '');
	return [...prose.matchAll(/\$\$([\s\S]+?)\$\$|\$([^$\n]+)\$/g)].map(
		([, block, inline]) => block ?? inline ?? '',
	);
}

/** The classes and characters of rendered formulas. */
export function needsOf(formulas: readonly string[]): Needs {
	const html = formulas.map((tex) => renderFormula(tex, true).replace(/<math[\s\S]*?<\/math>/g, '')).join('');
	const classes = [...html.matchAll(/class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(/\s+/));
	const leaves = [...html.matchAll(/<span class="([^"]*)"[^>]*>([^<]+)/g)];
	const within = (name: string) =>
		lettersOf(
			leaves.filter(([, names = '']) => names.split(' ').includes(name)).map(([, , text = '']) => text),
		);
	return {
		classes: new Set([...ALWAYS, ...classes]),
		characters: lettersOf([html.replace(/<[^>]*>/g, '')]),
		charactersOf: Object.fromEntries(Object.values(CLASS_OF_FONT).map((name) => [name, within(name)])),
	};
}

/** Every character of some HTML text, once. */
function lettersOf(texts: readonly string[]): string {
	const text = texts.join('').replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>');
	return [...new Set(text)].sort().join('');
}

/** Leaves out every rule that no class in `needs` can match, and every font that no rule asks for. */
export function cutStyles(css: string, { classes }: Needs): Root {
	const root = postcss.parse(css);
	root.walkRules((rule) => {
		if (rule.parent?.type === 'atrule' && (rule.parent as AtRule).name.endsWith('keyframes')) return;
		const kept = rule.selectors.filter((selector) =>
			[...selector.matchAll(/\.([\w-]+)/g)].every(([, name = '']) => classes.has(name)),
		);
		if (kept.length === 0) rule.remove();
		else rule.selectors = kept;
	});
	const families = new Set<string>();
	root.walkDecls(/^font(-family)?$/, ({ value, parent }) => {
		if (parent?.type === 'rule') for (const [name] of value.matchAll(/KaTeX_\w+/g)) families.add(name);
	});
	root.walkAtRules('font-face', (face) => {
		const family = /font-family:\s*(KaTeX_\w+)/.exec(face.toString())?.[1] ?? '';
		if (!families.has(family)) face.remove();
	});
	return root;
}

/**
 * Where a formula's own font is not there (yet), the page's stands in: any other is looked for on the reader's machine, at
 * every size.
 */
export function fallBackOnText(root: Root): void {
	root.walkDecls(/^font(-family)?$/, (declaration) => {
		if (declaration.parent?.type !== 'rule') return;
		declaration.value = declaration.value.replace(/(KaTeX_\w+).*/, '$1,var(--font)');
	});
	root.append(READ_ALOUD);
}

async function writeFont(file: string, characters: string, folder: string): Promise<void> {
	const whole = readFileSync(join(KATEX, 'fonts', file));
	writeFileSync(join(folder, file), await subsetFont(whole, characters, { targetFormat: 'woff2' }));
}

/** Writes the fonts that have something to show; the rules of the others go. */
async function writeFonts(root: Root, { characters, charactersOf }: Needs, folder: string): Promise<void> {
	const work: Promise<void>[] = [];
	root.walkAtRules('font-face', (face) => {
		const file = /[\w-]+\.woff2/.exec(face.toString())?.[0] ?? '';
		const wanted = charactersOf[CLASS_OF_FONT[file.replace('.woff2', '')] ?? ''] ?? characters;
		if (!wanted) return void face.remove();
		face.walkDecls('src', (source) => void (source.value = `url(./${file}) format("woff2")`));
		work.push(writeFont(file, wanted, folder));
	});
	await Promise.all(work);
}

/** Writes the style sheet and its fonts below `cache`, once for each set of needs; its path. */
async function prepare(cache: string): Promise<string> {
	const css = readFileSync(join(KATEX, 'katex.min.css'), 'utf8');
	const texts = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) =>
		file.endsWith('.md'),
	);
	const formulas = texts.flatMap((file) => formulasIn(readFileSync(join('src', file), 'utf8')));
	const needs = needsOf(formulas);
	const root = cutStyles(css, needs);
	fallBackOnText(root);
	const stamp = createHash('sha256')
		.update(root.toString())
		.update(needs.characters)
		.update(JSON.stringify(needs.charactersOf))
		.digest('hex');
	const folder = join(cache, stamp.slice(0, 16));
	const sheet = join(folder, 'katex.css');
	if (existsSync(sheet)) return sheet;
	mkdirSync(folder, { recursive: true });
	await writeFonts(root, needs, folder);
	writeFileSync(sheet, root.toString());
	return sheet;
}

export function katexStyles(): Plugin {
	let cache = '';
	let sheet: Promise<string> | undefined;
	return {
		name: 'katex-styles',
		configResolved: ({ cacheDir }) => {
			cache = join(cacheDir, 'katex');
		},
		resolveId: (id) => (id === NAME ? (sheet ??= prepare(cache)) : undefined),
	};
}
