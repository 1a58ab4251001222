/**
 * Puts the fonts of formulas into the page that `styles.server.ts` has set aside. Readers without scripts have them from the
 * start; for the others they would compete with the code of the first figure.
 */
export function startFonts(page: Document = document): void {
	const aside = page.querySelector('noscript[data-fonts]')?.textContent;
	if (!aside) return;
	const sheet = new CSSStyleSheet();
	sheet.replaceSync(aside.replace(/<\/?style>/g, ''));
	page.adoptedStyleSheets.push(sheet);
}
