import { compile } from 'mdsvex';
import { describe, expect, it } from 'vitest';
import { mdsvexOptions } from './options.js';
import { readTags } from './scan.ts';

async function render(markdown: string, filename = 'page.md') {
	const result = await compile(markdown, { ...mdsvexOptions, filename });
	if (!result) throw new Error('mdsvex returned nothing');
	const html = result.code.replace(
		/\{@html ("(?:[^"\\]|\\.)*")\}/g,
		(_, text: string) => JSON.parse(text) as string,
	);
	const metadata = /metadata = (\{.*\});/.exec(result.code)?.[1] ?? '{}';
	return { code: result.code, html, metadata: JSON.parse(metadata) as { contents: Record<string, unknown> } };
}

/** Markup without what maths became: nothing typed as TeX may be left in it. */
const plain = (html: string) =>
	html.replace(/<script[\s\S]*?<\/script>|<annotation[\s\S]*?<\/annotation>/g, '');

describe('maths at build time', () => {
	it.each([
		['braces', '$\\frac{a_{1}}{b^{2}}$', 'mfrac'],
		['less than', '$a < b$', '&lt;'],
		['a matrix', '$$\n\\begin{pmatrix}1&2\\\\3&4\\end{pmatrix}\n$$', 'mtable'],
		['Korean in \\text', '$\\text{출력} = 3$', '출력'],
		['a dash in a line of Korean', '값은 $x$입니다.', 'class="katex"'],
		['a table', '| a |\n|---|\n| $x^2$ |', 'msup'],
		['a component', '<Aside>\n\n**b** $x$\n\n</Aside>', 'class="katex"'],
		['a paragraph that begins with a term', '<Term id="a" /> and $x$ and **b**.', 'class="katex"'],
	])('renders %s', async (_, markdown, expected) => {
		const { html } = await render(markdown);
		expect(html).toContain(expected);
		expect(plain(html)).not.toMatch(/\$|\*\*/);
	});

	it('gives Svelte strings, so that no brace of TeX is an expression', async () => {
		const { code } = await render('$\\frac{a}{b}$');
		expect(code).toMatch(/<p>\{@html "<span class=\\"katex\\">/);
	});

	it('lets a wide formula be scrolled with the keyboard', async () => {
		expect((await render('$$\nx\n$$')).html).toContain('<div class="math" role="group" tabindex="0">');
	});

	it.each(['$\\frac{1$', '$\\nosuchcommand$', '$\\href{https://example.org}{x}$', '$한$'])(
		'stops the build at %s',
		async (markdown) => {
			await expect(render(markdown)).rejects.toThrow();
		},
	);

	it('leaves an escaped dollar sign', async () => {
		expect((await render('It costs \\$5.')).html).toContain('It costs $5.');
	});
});

describe('Korean emphasis', () => {
	it('comes out bold before a particle', async () => {
		const { html } = await render('**합성곱(convolution)**은 *강조(x)*를 씁니다.');
		expect(html).toContain('<strong>합성곱(convolution)</strong>\u2060은 <em>강조(x)</em>\u2060를');
	});

	it('comes out bold in a paragraph that begins with a component', async () => {
		const { html } = await render(
			'<Term id="a">합성곱</Term>은 **커널(kernel)**을 <Say link={l} show={{ s: 2 }}>**둘**</Say>로.',
		);
		expect(html).toContain('<p><Term id="a">합성곱</Term>\u2060은 <strong>커널(kernel)</strong>\u2060을');
		expect(html).toContain('<strong>둘</strong></Say>');
	});
});

describe('Korean particles', () => {
	it('stay on the line of a closing bracket', async () => {
		const { html } = await render('합성곱(convolution)은 (여기서는) 2(둘)이다.');
		expect(html).toContain('합성곱(convolution)\u2060은 (여기서는) 2(둘)\u2060이다.');
	});

	it('stay on the line of a short formula, and leave a long one free to break', async () => {
		const { html } = await render('$x$는 하나, $y$ 둘, $a + b + c + d + e = f$입니다.');
		expect(html.match(/<span class="tied">/g)).toHaveLength(1);
		expect(html).toMatch(/<p><span class="tied"><span class="katex">.*?<\/span>\u2060는<\/span> 하나/);
	});
});

describe('words that move a figure', () => {
	const say = '<Say link={a} show={{ s: 1 }}>stride 1</Say>';

	it('keep what follows without a space on their line', async () => {
		const { html } = await render(`Try ${say}, then **more**.`);
		expect(html).toContain(`<span class="tied">${say},</span> then <strong>more</strong>`);
		expect((await render(`${say}을 ${say}과 보십시오.`)).html).toContain(
			`<span class="tied">${say}을</span> <span class="tied">${say}과</span> 보십시오.`,
		);
	});

	it('are left alone before a space or at the end', async () => {
		expect((await render(`Try ${say} and ${say}`)).html).not.toContain('tied');
	});
});

describe('sections', () => {
	const file = '/src/content/lessons/x/en.md';

	it('takes ids from headings and lists them', async () => {
		const { html, metadata } = await render('## How *far* {#how-far}\n\n### `Deep` {#deep}', file);
		expect(html).toContain('<h2 id="how-far">How <em>far</em></h2>');
		expect(metadata.contents.sections).toEqual([
			{ id: 'how-far', title: 'How far', depth: 2 },
			{ id: 'deep', title: 'Deep', depth: 3 },
		]);
	});

	it('wants an id in lessons and nowhere else', async () => {
		await expect(render('## Title', file)).rejects.toThrow('needs an id');
		for (const folder of ['/src', '/home/lessons/convoscope/src']) {
			const page = await render('## Title', `${folder}/content/pages/about/en.md`);
			expect(page.html).toContain('<h2>Title</h2>');
		}
	});

	it('refuses an id twice and a formula in a heading', async () => {
		await expect(render('## A {#a}\n\n## B {#a}', file)).rejects.toThrow('two headings');
		await expect(render('## A $x$ {#a}', file)).rejects.toThrow('no formula');
	});

	it('counts what a page needs to know', async () => {
		const text = `${'word '.repeat(400)}\n\n<Term id="stride" /> <Term id="stride" />\n\n<DemoFigure id="pooling" />\n\n$x$`;
		const { metadata } = await render(text, file);
		expect(metadata.contents).toMatchObject({
			minutes: 3,
			formulas: 1,
			terms: ['stride'],
			demos: ['pooling'],
		});
	});

	it('counts Korean by its syllables', async () => {
		const { metadata } = await render('가나다라마 '.repeat(300), file);
		expect(metadata.contents.minutes).toBe(3);
	});
});

it('reads components with their attributes', () => {
	expect(readTags(`<A id="x" show={{ s: { t: 2 } }} ask link={l}>`)).toEqual([
		{ name: 'A', attributes: { id: 'x', show: '{ s: { t: 2 } }', ask: 'true', link: 'l' } },
	]);
});
