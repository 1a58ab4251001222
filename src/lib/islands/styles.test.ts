import { expect, it, vi } from 'vitest';
import { neededStyles, unusedStyles } from './styles.server';

vi.mock('$app/environment', () => ({ building: false, dev: false }));

vi.mock('$app/paths', () => ({ base: '' }));

const modules = {
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

it('leaves out only what belongs to demos that are not in the page', () => {
	expect(unusedStyles(['src/lib/demos/padding/index.ts'], modules)).toEqual(['pooling.css']);
	expect(unusedStyles(['src/lib/demos/pooling/index.ts'], modules)).toEqual(['padding.css', 'letters.css']);
	expect(unusedStyles([], modules).sort()).toEqual([
		'letters.css',
		'padding.css',
		'pooling.css',
		'shared.css',
	]);
});

it('asks for the sheets of everything an island’s code imports', () => {
	expect(neededStyles(['src/lib/demos/padding/index.ts'], modules)).toEqual([
		...['padding.css', 'shared.css', 'letters.css', 'figure.css'],
	]);
	expect(neededStyles(['src/nowhere.ts'], modules)).toEqual([]);
});
