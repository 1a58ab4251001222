import { expect, it, vi } from 'vitest';
import { islandsIn, scriptsOf, withScripts } from './scripts.server';

vi.mock('$app/environment', () => ({ building: false, dev: false }));
vi.mock('$app/paths', () => ({ base: '' }));

const modules = {
	files: { 'en.md': 'a.js', 'b.ts': 'b.js', 'other.md': 'd.js' },
	styles: {},
	parts: {},
	workers: [],
	imports: { 'a.js': ['b.js', 'c.js'], 'b.js': ['c.js'], 'c.js': ['a.js'], 'd.js': [] },
};

it('finds all a source needs, each once, and nothing else', () => {
	expect(scriptsOf(['en.md', 'b.ts', 'missing'], modules)).toEqual(['a.js', 'b.js', 'c.js']);
});

it('asks for nothing outside a build', () => {
	expect(scriptsOf(['en.md'])).toEqual([]);
});

it('finds where the code of every island with a picture begins', () => {
	const html = `<div data-island="contents" data-props="{}"></div>
		<div data-island="figure" data-props="{&quot;id&quot;:&quot;output-size&quot;,&quot;hide&quot;:[]}"></div>
		<div data-island="part" data-props="{&quot;file&quot;:&quot;convolution/FilterSize&quot;}"></div>
		<div data-island="demo" data-props="{&quot;id&quot;:&quot;calculator&quot;}"></div>`;
	expect(islandsIn(html)).toEqual([
		['src/lib/lessons/LessonFigure.svelte', 'src/lib/demos/output-size/index.ts'],
		['src/content/lessons/convolution/FilterSize.svelte'],
		['src/lib/demos/AddressedDemo.svelte', 'src/lib/demos/stack/calculator.ts'],
	]);
	expect(islandsIn('<p>words</p>')).toEqual([]);
});

it('names the parts of a demo that are on show, and no others', () => {
	const parts = ['PoolingControls', 'PoolingQuestion'].map((name) => `src/lib/demos/pooling/${name}.svelte`);
	const built = { ...modules, parts: { 'src/lib/demos/pooling/parts.ts': parts } };
	const figure = (props: string) =>
		islandsIn(
			`<div data-island="figure" data-props="{&quot;id&quot;:&quot;pooling&quot;${props}}">`,
			built,
		)[0]?.slice(2);
	expect(figure('')).toEqual(parts.slice(0, 1));
	expect(figure(',&quot;ask&quot;:true')).toEqual(parts);
	expect(figure(',&quot;hide&quot;:[&quot;presets&quot;,&quot;controls&quot;]')).toEqual([]);
});

it('leaves a page with a router as it is; names the scripts of every other in its head and starts them at its end', () => {
	const page = '<body><script>__sveltekit_1 = {}</script></body>';
	expect(withScripts(page)).toBe(page);
	const started = withScripts('<head></head><body><p>words</p></body>');
	expect(started).toMatch(/<script type="module".*<\/script>\s*<\/body>/);
	expect(started.indexOf('<script')).toBeGreaterThan(started.indexOf('words'));
});
