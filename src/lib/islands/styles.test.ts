import { expect, it, vi } from 'vitest';
import { concerns, neededStyles, partFonts } from './styles.server';

vi.mock('$app/environment', () => ({ building: false, dev: false }));

vi.mock('$app/paths', () => ({ base: '' }));

const modules = {
	workers: [],
	files: {
		'src/lib/demos/pooling/index.ts': 'pooling.js',
		'src/lib/demos/padding/index.ts': 'padding.js',
		'src/lib/demos/output-size/LetterFormula.svelte': 'letters.js',
		'src/lib/viz/NumberGrid.svelte': 'figure.js',
		'src/lib/demos/stack/Stack.svelte': 'figure.js',
	},
	imports: { 'padding.js': ['letters.js', 'figure.js'], 'pooling.js': ['figure.js'] },
	styles: {
		'pooling.js': ['pooling.css', 'shared.css'],
		'padding.js': ['padding.css', 'shared.css'],
		'letters.js': ['letters.css'],
		'figure.js': ['figure.css'],
		'nobody.js': ['nobody.css'],
	},
};

it('keeps a sheet that can say something about the page', () => {
	const page = new Set(['s-aaa1', 's-bbb2']);
	expect(concerns('.x.s-bbb2{color:red}.y.s-ccc3{color:red}', page)).toBe(true);
	expect(concerns('.x.s-ccc3{color:red}', page)).toBe(false);
	expect(concerns('body{margin:0}', page)).toBe(true);
});

it('takes the fonts of formulas aside, and nothing else', () => {
	const font = (family: string) => `@font-face{font-family:${family};src:url(a.woff2)}`;
	const css = `.katex{font:1em KaTeX_Main}${font('KaTeX_Main')}p{margin:0}${font('Other')}${font('KaTeX_Math')}`;
	expect(partFonts(css)).toEqual({
		styles: `.katex{font:1em KaTeX_Main}p{margin:0}${font('Other')}`,
		fonts: font('KaTeX_Main') + font('KaTeX_Math'),
	});
	expect(partFonts('p{margin:0}').fonts).toBe('');
});

it('asks for the sheets of everything an island’s code imports', () => {
	expect(neededStyles(['src/lib/demos/padding/index.ts'], modules)).toEqual([
		...['padding.css', 'shared.css', 'letters.css', 'figure.css'],
	]);
	expect(neededStyles(['src/nowhere.ts'], modules)).toEqual([]);
});
