import { describe, expect, it } from 'vitest';
import { cutStyles, fallBackOnText, needsOf } from './katex-styles';

const css = [
	'.katex{font:normal 1.21em KaTeX_Main,Times New Roman,serif;line-height:1.2}',
	'.katex .mathnormal{font-family:KaTeX_Math;font-style:italic}',
	'.katex .mathbb{font-family:KaTeX_AMS}',
	'@font-face{font-family:KaTeX_Main;src:url(main.woff2)}',
	'@font-face{font-family:KaTeX_AMS;src:url(ams.woff2)}',
].join('');

describe('the styles of formulas', () => {
	const root = cutStyles(css, needsOf(['x + 1']));

	it('are those the formulas need, with their fonts', () => {
		const cut = root.toString();
		expect(cut).toContain('.mathnormal');
		expect(cut).not.toContain('mathbb');
		expect(cut).toContain('main.woff2');
		expect(cut).not.toContain('ams.woff2');
	});

	it('look for no other font than the page’s where their own is missing', () => {
		fallBackOnText(root);
		const cut = root.toString();
		expect(cut).toContain('font:normal 1.21em KaTeX_Main,var(--font);line-height:1.2');
		expect(cut).toContain('font-family:KaTeX_Math,var(--font);font-style:italic');
		expect(cut).not.toContain('Times');
		expect(cut).toContain('@font-face{font-family:KaTeX_Main;');
		expect(cut).toContain('.katex-mathml *{font:inherit');
	});
});
