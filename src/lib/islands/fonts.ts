import { adoptStyles } from './adopt-styles';

/** The faces nearly every formula is set in; the others are fetched when a sign asks for them. */
const USUAL = { '.katex': '1em KaTeX_Main', '.mathnormal': 'italic 1em KaTeX_Math' };

/**
 * Puts the fonts of formulas into the page that `styles.server.ts` has set aside. Readers without scripts have them from the
 * start; for the others they would compete with the code of the first figure. Resolves when the usual ones are there, or
 * cannot be had: a formula laid out before makes the browser look for a font in their place, at each of its sizes.
 */
export async function startFonts(page: Document = document): Promise<void> {
	const aside = page.querySelector('noscript[data-fonts]')?.textContent;
	if (!aside) return;
	adoptStyles(aside.replace(/<\/?style>/g, ''), page);
	const wanted = Object.entries(USUAL).filter(([sign]) => page.querySelector(sign));
	await Promise.allSettled(wanted.map(([, font]) => page.fonts.load(font)));
}
