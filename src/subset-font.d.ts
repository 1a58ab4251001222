/** The package has no types of its own. */
declare module 'subset-font' {
	/** The font with only the glyphs of `text`. */
	export default function subsetFont(
		font: Uint8Array,
		text: string,
		options?: { targetFormat?: 'sfnt' | 'woff' | 'woff2' },
	): Promise<Uint8Array>;
}
