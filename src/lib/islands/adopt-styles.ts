/** Adds styles to a page, as its security policy allows: an element for them would be blocked. */
export function adoptStyles(styles: string, page: Document = document): void {
	const sheet = new CSSStyleSheet();
	sheet.replaceSync(styles);
	page.adoptedStyleSheets.push(sheet);
}
