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
const reach = (depth: number) => ({ right: depth * RIGHT, up: depth * UP });

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

/** Side of the larger of input and output, and the least side of anything, in the units of the picture. */
const LARGEST = 96;
const THINNEST = 10;
const GAP = 6;
/** How many filters are drawn at most, and how far one stands off the next. */
const COPIES = 4;
const STEP = 9;

interface Framed {
	readonly width: number;
	readonly height: number;
}

/** A volume and the part of it that is pointed out. */
export interface VolumeBox extends Framed {
	readonly all: BoxPicture;
	readonly part: BoxPicture;
}

/** The part reaches through the whole depth and stands a third of the way along both sides. */
function volumeBox(side: number, part: number, depth: number): VolumeBox {
	const { right, up } = reach(depth);
	const at = GAP + (side - part) / 3;
	return {
		all: boxPicture(GAP, GAP + up, side, side, depth),
		part: boxPicture(at, at + up, part, part, depth),
		width: side + right + 2 * GAP,
		height: side + up + 2 * GAP,
	};
}

/** Copies of a filter, the nearest last, with the place of its bias. */
function filterBoxes(side: number, depth: number, filters: number) {
	const { right, up } = reach(depth);
	const copies = Math.min(filters, COPIES);
	const moved = STEP * (copies - 1);
	const bias = { x: GAP + moved + side + 22, y: GAP + up + moved + side + 8 };
	return {
		boxes: Array.from({ length: copies }, (_, i) =>
			boxPicture(GAP + STEP * i, GAP + up + STEP * i, side, side, depth),
		),
		bias,
		width: Math.max(side + right + moved + 2 * GAP, bias.x + 12 + GAP),
		height: bias.y + 12 + GAP,
	};
}

/** Input with its window, filters, output with its depth column, for a layer from n×n×channels to side×side×filters. */
export function volumeLayout(layer: {
	n: number;
	f: number;
	side: number;
	channels: number;
	filters: number;
}) {
	const unit = LARGEST / Math.max(layer.n, layer.side);
	const input = Math.max(THINNEST, layer.n * unit);
	const filter = Math.min(input, Math.max(THINNEST, layer.f * unit));
	const output = Math.max(THINNEST, layer.side * unit);
	const [inputDepth, outputDepth] = [depthLength(layer.channels), depthLength(layer.filters)];
	return {
		inputBox: volumeBox(input, filter, inputDepth),
		filterBoxes: filterBoxes(filter, inputDepth, layer.filters),
		outputBox: volumeBox(output, Math.min(output, THINNEST), outputDepth),
	};
}
