const MARGIN = 16;
const GAP = 6;

/** Puts a fixed box under an element, or above it where there is more room, and inside the viewport sideways. */
export function placeBelow(anchor: HTMLElement, box: HTMLElement): void {
	const at = anchor.getClientRects()[0] ?? anchor.getBoundingClientRect();
	const end = anchor.getBoundingClientRect();
	const { width, height } = box.getBoundingClientRect();
	const viewport = document.documentElement;
	const left = Math.max(MARGIN, Math.min(at.left, viewport.clientWidth - width - MARGIN));
	const below = end.bottom + GAP;
	const fitsBelow = below + height + MARGIN <= viewport.clientHeight || at.top < viewport.clientHeight / 2;
	box.style.left = `${left}px`;
	box.style.top = `${fitsBelow ? below : at.top - GAP - height}px`;
}
