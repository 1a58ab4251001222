import { expect, it } from 'vitest';
import { withoutSpare } from './spare.server';

it('leaves a still figure all but what is not for paper, and others all', () => {
	const bar = '<div class="bar no-print"><button>Play</button></div>';
	const figure = (inner: string) =>
		`<figure><p>Step 3 &amp; more</p>${inner}<svg viewBox="0 0 1 1"><path d="M0 0"></path></svg></figure>`;
	const page = (inner: string) =>
		`<!doctype html><body><div id="still-1" data-still>${figure(inner)}</div><div data-island="figure">${figure(bar)}</div></body>`;
	expect(withoutSpare(page(bar))).toBe(page(''));
});

it('keeps the marks of hydration in islands, also around an island within another, and no others', () => {
	const pad = '<div data-island="pad"><!--[--><b>1</b><!--]--></div>';
	const lab = `<div data-island="lab"><!--[-->${pad}<div><!----></div><!--]--></div>`;
	const page = `<body><!--[--><p>a<!----> < b</p>${lab}<!--]--><p>c</p>${pad}<!----></body>`;
	expect(withoutSpare(page)).toBe(`<body><p>a < b</p>${lab}<p>c</p>${pad}</body>`);
});

it('leaves a page with a router as it is', () => {
	const page = '<body><!--[--><script>__sveltekit_1 = {}</script><!--]--></body>';
	expect(withoutSpare(page)).toBe(page);
});
