/** Volumes as oblique boxes: a front face, and a depth that runs up and to the right. */
const RIGHT = 0.7;
const UP = 0.45;

export interface BoxPicture {
	/** the three visible faces as the points of polygons */
	readonly front: string;
	readonly top: string;
	readonly side: string;
}

/** How far a depth reaches to the right and up, in the units of the picture. */
export const reach = (depth: number) => ({ right: depth * RIGHT, up: depth * UP });

/** A box whose front face has its upper left corner at (x, y). */
export function boxPicture(x: number, y: number, width: number, height: number, depth: number): BoxPicture {
	const { right, up } = reach(depth);
	const points = (...corners: [number, number][]) =>
		corners.map(([a, b]) => `${Math.round(a * 10) / 10},${Math.round(b * 10) / 10}`).join(' ');
	return {
		front: points([x, y], [x + width, y], [x + width, y + height], [x, y + height]),
		top: points([x, y], [x + right, y - up], [x + width + right, y - up], [x + width, y]),
		side: points(
			[x + width, y],
			[x + width + right, y - up],
			[x + width + right, y + height - up],
			[x + width, y + height],
		),
	};
}

const DEEPEST = 110;

/** Length of a depth of so many channels: it grows with the logarithm, so that 3 and 512 both can be seen. */
export const depthLength = (channels: number): number =>
	Math.min(DEEPEST, 12 + 13 * Math.log2(Math.max(1, channels)));
