import { expect, it, vi } from 'vitest';
import { firstIsland, scriptsOf, withScripts } from './scripts.server';

vi.mock('$app/environment', () => ({ building: false, dev: false }));
vi.mock('$app/paths', () => ({ base: '' }));

const modules = {
	files: { 'en.md': 'a.js', 'b.ts': 'b.js', 'other.md': 'd.js' },
	styles: {},
	imports: { 'a.js': ['b.js', 'c.js'], 'b.js': ['c.js'], 'c.js': ['a.js'], 'd.js': [] },
};

it('finds all a source needs, each once, and nothing else', () => {
	expect(scriptsOf(['en.md', 'b.ts', 'missing'], modules)).toEqual(['a.js', 'b.js', 'c.js']);
});

it('asks for nothing outside a build', () => {
	expect(scriptsOf(['en.md'])).toEqual([]);
});

it('finds the first island with a picture in a page', () => {
	const html = `<div data-island="contents" data-props="{}"></div>
		<div data-island="figure" data-props="{&quot;id&quot;:&quot;output-size&quot;}"></div>
		<div data-island="figure" data-props="{&quot;id&quot;:&quot;padding&quot;}"></div>`;
	expect(firstIsland(html)).toContain('src/lib/demos/output-size/index.ts');
	expect(firstIsland(html)).not.toContain('src/lib/demos/padding/index.ts');
	expect(firstIsland('<p>words</p>')).toEqual([]);
});

it('leaves a page with a router as it is, and starts every other at the end of its body', () => {
	const page = '<body><script>__sveltekit_1 = {}</script></body>';
	expect(withScripts(page)).toBe(page);
	expect(withScripts('<body><p>words</p></body>')).toMatch(/<script type="module".*<\/script>\s*<\/body>/);
});
