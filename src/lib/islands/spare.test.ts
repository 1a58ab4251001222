import { expect, it } from 'vitest';
import { stillOf, withoutSpare } from './spare.server';

it('leaves a figure without scripts all but what is not for paper', () => {
	const figure =
		'<figure><p>Step 3 &amp; more</p><div class="bar no-print"><button>Play</button></div><svg viewBox="0 0 1 1"><path d="M0 0"></path></svg></figure>';
	expect(stillOf(figure)).toBe(
		'<figure><p>Step 3 &amp; more</p><svg viewBox="0 0 1 1"><path d="M0 0"></path></svg></figure>',
	);
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
