/** A QR code as one SVG path. The encoder is loaded when the first code is wanted. */

/** Modules of white around the code that scanners rely on. */
const QUIET = 4;

export interface QrPicture {
	/** side of the square, quiet zone included */
	side: number;
	/** the dark modules */
	path: string;
}

/** The code of a text, at the medium level of correction. Rejects where the text is longer than a code can hold. */
export async function qrPicture(text: string): Promise<QrPicture> {
	const { encode } = await import('uqr');
	const { data, size } = encode(text, { ecc: 'M', border: QUIET });
	const rows = data.map((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')).join(''));
	return { side: size, path: rows.join('') };
}

/** The code as a file that stands on its own, black on white. */
export function qrFile({ side, path }: QrPicture, title: string): Blob {
	const name = title.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
	const svg =
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" width="${side * 8}" height="${side * 8}" shape-rendering="crispEdges">` +
		`<title>${name}</title><rect width="${side}" height="${side}" fill="#fff"/><path d="${path}"/></svg>`;
	return new Blob([svg], { type: 'image/svg+xml' });
}
