import { expect, it, vi } from 'vitest';
import { islandsIn, scriptsOf, withScripts, withFigureAwaited } from './scripts.server';

vi.mock('$app/environment', () => ({ building: false, dev: false }));
vi.mock('$app/paths', () => ({ base: '' }));

const modules = {
	files: { 'en.md': 'a.js', 'b.ts': 'b.js', 'other.md': 'd.js' },
	styles: {},
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
		<div data-island="figure" data-props="{&quot;id&quot;:&quot;receptive-field&quot;,&quot;hide&quot;:[&quot;presets&quot;,&quot;controls&quot;]}"></div>
		<div data-island="part" data-props="{&quot;file&quot;:&quot;convolution/FilterSize&quot;}"></div>
		<div data-island="demo" data-props="{&quot;id&quot;:&quot;calculator&quot;}"></div>`;
	const [figure, part, calculator] = islandsIn(html);
	expect(figure).toEqual(['src/lib/lessons/LessonFigure.svelte', 'src/lib/demos/receptive-field/index.ts']);
	expect(part).toEqual(['src/content/lessons/convolution/FilterSize.svelte']);
	expect(calculator?.slice(0, 2)).toEqual([
		'src/lib/demos/AddressedDemo.svelte',
		'src/lib/demos/stack/calculator.ts',
	]);
	expect(calculator?.slice(2).toSorted()).toEqual([
		'src/lib/demos/output-size/Conventions.svelte',
		'src/lib/demos/output-size/Costs.svelte',
		'src/lib/demos/output-size/Planes.svelte',
		'src/lib/lessons/InCode.svelte',
	]);
	expect(islandsIn('<p>words</p>')).toEqual([]);
});

it('names the parts of a demo that are on show, and no others', () => {
	const figure = (props: string) =>
		islandsIn(`<div data-island="figure" data-props="{&quot;id&quot;:&quot;pooling&quot;${props}}">`)[0]
			?.slice(2)
			.map((path) => path.replace('src/lib/demos/pooling/', ''));
	expect(figure('')).toEqual(['PoolingControls.svelte', 'ShiftPanel.svelte']);
	expect(figure(',&quot;ask&quot;:true')).toContain('PoolingQuestion.svelte');
	expect(
		figure(',&quot;hide&quot;:[&quot;presets&quot;,&quot;controls&quot;,&quot;experiment&quot;]'),
	).toEqual([]);
});

it('leaves a page with a router as it is; names the scripts of every other in its head and starts them at its end', () => {
	const page = '<body><script>__sveltekit_1 = {}</script></body>';
	expect(withScripts(page)).toBe(page);
	const started = withScripts('<head></head><body><p>words</p></body>');
	expect(started).toMatch(/<script type="module".*<\/script>\s*<\/body>/);
	expect(started.indexOf('<script')).toBeGreaterThan(started.indexOf('words'));
});

it('has the first frame wait until the parser is at the first figure that is written in the page', () => {
	const island = (name: string, more = '') => `<div data-island="${name}" data-props="{}"${more}></div>`;
	const page = (...islands: string[]) => `<meta charset="utf-8" /><h1>Words</h1>${islands.join('')}`;
	const awaiting = withFigureAwaited(page(island('contents'), island('demo'), island('figure')));
	const [, id = ''] = /<link rel="expect" href="#([^"]+)" blocking="render">/.exec(awaiting) ?? [];
	expect(awaiting).toContain(`<div id="${id}" data-island="demo"`);
	expect(awaiting.match(/ id="/g)).toHaveLength(1);
	expect(awaiting.indexOf('rel="expect"')).toBeLessThan(awaiting.indexOf('<h1>'));
	for (const other of [page(), page(island('contents')), page(island('demo', ' data-fresh=""'))])
		expect(withFigureAwaited(other)).toBe(other);
});
