import { expect, it, vi } from 'vitest';
import { demosIn, unusedStyles } from './styles.server';

vi.mock('$app/environment', () => ({ building: false, dev: false }));

const modules = {
	files: {
		'src/lib/demos/pooling/Pooling.svelte': 'pooling.js',
		'src/lib/demos/padding/Padding.svelte': 'padding.js',
		'src/lib/demos/output-size/LetterFormula.svelte': 'letters.js',
		'src/lib/demos/padding/PaddingFormula.svelte': 'letters.js',
		'src/lib/viz/NumberGrid.svelte': 'figure.js',
		'src/lib/demos/stack/Stack.svelte': 'figure.js',
	},
	imports: {},
	styles: {
		'pooling.js': ['pooling.css', 'shared.css'],
		'padding.js': ['padding.css', 'shared.css'],
		'letters.js': ['letters.css'],
		'figure.js': ['figure.css'],
		'nobody.js': ['nobody.css'],
	},
};

it('leaves out only what belongs to demos that are not in the page', () => {
	expect(unusedStyles(new Set(['padding']), modules)).toEqual(['pooling.css']);
	expect(unusedStyles(new Set(['pooling']), modules)).toEqual(['padding.css', 'letters.css']);
	expect(unusedStyles(new Set(), modules).sort()).toEqual([
		...['letters.css', 'padding.css', 'pooling.css', 'shared.css'],
	]);
});

it('finds every demo that islands of a page show', () => {
	const html = `<div data-island="figure" data-props="{&quot;id&quot;:&quot;output-size&quot;,&quot;hide&quot;:[]}">
		<div data-island="demo" data-props="{&quot;id&quot;:&quot;padding&quot;}">`;
	expect(demosIn(html)).toEqual(new Set(['output-size', 'padding']));
});
