/**
 * A figure's pictures as one file, as they lie on the screen: every `svg`, `canvas` and table of cells marked
 * `data-picture` below a root, with colours resolved, and elements marked `data-picture-text` as text. Works offline;
 * nothing is fetched.
 */

export interface PictureSource {
	root: HTMLElement;
	title: string;
	description: string;
}

const SVG = 'http://www.w3.org/2000/svg';
/** What a style sheet may have said about a drawn element, and its children take over. */
const INHERITED = [
	...['fill', 'fill-opacity', 'stroke', 'stroke-opacity', 'stroke-width', 'stroke-dasharray'],
	...['stroke-linejoin', 'stroke-linecap', 'paint-order', 'text-anchor', 'dominant-baseline'],
	...['font-size', 'font-weight', 'font-family', 'font-variant-numeric'],
];
/** What children do not take over, with the value that need not be said. */
const OWN = { opacity: '1', display: 'inline', transform: 'none' } as const;
const MARGIN = 16;

/** Copies computed styles from a drawn element to its copy, all the way down; the copy then needs no style sheet. */
function resolveStyles(source: Element, copy: Element, parent?: CSSStyleDeclaration): void {
	const style = getComputedStyle(source);
	const inherited = INHERITED.filter(
		(name) => style.getPropertyValue(name) !== parent?.getPropertyValue(name),
	);
	const own = Object.entries(OWN).filter(([name, usual]) => style.getPropertyValue(name) !== usual);
	const names = [...inherited, ...own.map(([name]) => name)];
	copy.removeAttribute('style');
	for (const name of ['class', 'tabindex', 'data-picture']) copy.removeAttribute(name);
	if (names.length > 0) {
		const declare = (name: string) => `${name}:${style.getPropertyValue(name).replaceAll('"', "'")}`;
		copy.setAttribute('style', names.map(declare).join(';'));
	}
	Array.from(source.children).forEach((child, i) => {
		const childCopy = copy.children[i];
		if (childCopy) resolveStyles(child, childCopy, style);
	});
}

function place(element: Element, bounds: DOMRect, origin: DOMRect): void {
	element.setAttribute('x', String(bounds.left - origin.left + MARGIN));
	element.setAttribute('y', String(bounds.top - origin.top + MARGIN));
	element.setAttribute('width', String(bounds.width));
	element.setAttribute('height', String(bounds.height));
}

function drawn(tag: string, attributes: Record<string, string | number | undefined>): Element {
	const element = document.createElementNS(SVG, tag);
	for (const [name, value] of Object.entries(attributes)) {
		if (value !== undefined) element.setAttribute(name, String(value));
	}
	return element;
}

/** One cell of a table: its colour, its line, its number, as far as it has them. */
function cellParts(cell: Element, origin: DOMRect): Element[] {
	const style = getComputedStyle(cell);
	const bounds = cell.getBoundingClientRect();
	const [x, y] = [bounds.left - origin.left, bounds.top - origin.top];
	const { width, height } = bounds;
	const seam =
		style.textShadow === 'none'
			? {}
			: {
					...{ stroke: style.textShadow.match(/rgba?\([^)]*\)/)?.[0] ?? 'none', 'stroke-width': 4 },
					...{ 'paint-order': 'stroke', 'stroke-linejoin': 'round' },
				};
	const box = drawn('rect', {
		...{ x, y, width, height, fill: style.backgroundColor, stroke: style.outlineColor },
		'stroke-dasharray': style.outlineStyle === 'dashed' ? 3 : undefined,
	});
	const number = cell.textContent.trim();
	if (number === '') return [box];
	const text = drawn('text', {
		...{ x: x + width / 2, y: y + parseFloat(style.lineHeight) / 2, fill: style.color },
		...{ 'font-size': style.fontSize, 'text-anchor': 'middle', 'dominant-baseline': 'central', ...seam },
	});
	text.textContent = number;
	return [box, text];
}

function cellsCopy(source: HTMLElement, origin: DOMRect): Element {
	const bounds = source.getBoundingClientRect();
	const style = getComputedStyle(source);
	const copy = drawn('svg', {
		'font-family': style.fontFamily.replaceAll('"', "'"),
		style: 'overflow:visible;font-variant-numeric:tabular-nums',
	});
	place(copy, bounds, origin);
	const cells = Array.from(source.querySelectorAll('*')).filter((element) => element.children.length === 0);
	copy.append(...cells.flatMap((cell) => cellParts(cell, bounds)));
	return copy;
}

function copyOf(source: Element, origin: DOMRect): Element {
	const bounds = source.getBoundingClientRect();
	if (source instanceof HTMLCanvasElement) {
		const image = document.createElementNS(SVG, 'image');
		image.setAttribute('href', source.toDataURL());
		image.setAttribute('style', 'image-rendering:pixelated');
		image.setAttribute('preserveAspectRatio', 'none');
		place(image, bounds, origin);
		return image;
	}
	if (source instanceof SVGSVGElement) {
		const copy = source.cloneNode(true) as SVGSVGElement;
		resolveStyles(source, copy);
		copy.style.removeProperty('transform'); // its place on the screen holds that already
		copy.style.removeProperty('display');
		copy.removeAttribute('role');
		place(copy, bounds, origin);
		return copy;
	}
	if (source instanceof HTMLElement && source.dataset.picture !== undefined) return cellsCopy(source, origin);
	const text = document.createElementNS(SVG, 'text');
	const style = getComputedStyle(source);
	text.textContent = source.textContent.trim();
	text.setAttribute('x', String(bounds.left - origin.left + MARGIN));
	text.setAttribute('y', String(bounds.top - origin.top + MARGIN + bounds.height * 0.75));
	text.setAttribute(
		'style',
		`fill:${style.color};font:${style.fontWeight} ${style.fontSize} ${style.fontFamily.replaceAll('"', "'")}`,
	);
	return text;
}

function union(bounds: readonly DOMRect[]): DOMRect {
	const left = Math.min(...bounds.map((b) => b.left));
	const top = Math.min(...bounds.map((b) => b.top));
	const right = Math.max(...bounds.map((b) => b.right));
	const bottom = Math.max(...bounds.map((b) => b.bottom));
	return new DOMRect(left, top, right - left, bottom - top);
}

/** The pictures below `root` as one `svg` element that stands on its own. Throws when there are none. */
export function composePicture({ root, title, description }: PictureSource): SVGSVGElement {
	const parts = Array.from(root.querySelectorAll('[data-picture], [data-picture-text]')).filter(
		(part) => part.getBoundingClientRect().width > 0,
	);
	if (parts.length === 0)
		throw new Error('composePicture: expected a [data-picture] below the root, found none');
	const origin = union(parts.map((part) => part.getBoundingClientRect()));
	const [width, height] = [origin.width + 2 * MARGIN, origin.height + 2 * MARGIN];
	const picture = document.createElementNS(SVG, 'svg');
	picture.setAttribute('xmlns', SVG);
	picture.setAttribute('viewBox', `0 0 ${width} ${height}`);
	picture.setAttribute('width', String(width));
	picture.setAttribute('height', String(height));
	for (const [tag, words] of Object.entries({ title, desc: description })) {
		const element = document.createElementNS(SVG, tag);
		element.textContent = words;
		picture.append(element);
	}
	const paper = document.createElementNS(SVG, 'rect');
	paper.setAttribute('width', '100%');
	paper.setAttribute('height', '100%');
	paper.setAttribute('fill', getComputedStyle(root.closest('figure') ?? root).backgroundColor);
	picture.append(paper, ...parts.map((part) => copyOf(part, origin)));
	return picture;
}

/** The pictures as an SVG file. */
export function pictureAsSvg(source: PictureSource): Blob {
	const text = new XMLSerializer().serializeToString(composePicture(source));
	return new Blob([text], { type: 'image/svg+xml' });
}

/** The pictures as a PNG file, `scale` times as large as on the screen (2 unless given). Rejects where images of SVG are blocked. */
export async function pictureAsPng(source: PictureSource, scale = 2): Promise<Blob> {
	const svg = composePicture(source);
	const image = new Image();
	image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(svg))}`;
	await image.decode();
	const canvas = document.createElement('canvas');
	canvas.width = Math.round(svg.viewBox.baseVal.width * scale);
	canvas.height = Math.round(svg.viewBox.baseVal.height * scale);
	canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
	return new Promise((resolve, reject) => {
		canvas.toBlob((blob) =>
			blob ? resolve(blob) : reject(new Error('pictureAsPng: the canvas gave no image')),
		);
	});
}

/** Hands a file to the reader under a name. */
export function downloadBlob(blob: Blob, name: string): void {
	const address = URL.createObjectURL(blob);
	const anchor = document.createElement('a');
	anchor.href = address;
	anchor.download = name;
	anchor.click();
	setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
