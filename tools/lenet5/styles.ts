/**
 * Ways of writing digits that MNIST, gathered in the United States, hardly holds: 7 with a bar, 1 with a flag and a
 * base, open 4, and so on. Each style is a few strokes by their turning points; training draws them with every point
 * moved a little.
 */
import { normal, type Random } from '../../src/lib/nn/random.js';
import type { Point, Stroke } from '../../src/lib/data/strokes.js';

type Path = readonly (readonly [number, number])[];
interface StyleStroke {
	/** Whether the pen swings through the points or turns sharply at each. */
	curved: boolean;
	path: Path;
}
export interface Style {
	digit: number;
	name: string;
	strokes: readonly StyleStroke[];
}

const curve = (...path: Path): StyleStroke => ({ curved: true, path });
const line = (...path: Path): StyleStroke => ({ curved: false, path });

const RING: Path = [
	[0.5, 0.1],
	[0.29, 0.2],
	[0.2, 0.5],
	[0.29, 0.8],
	[0.5, 0.9],
	[0.71, 0.8],
	[0.8, 0.5],
	[0.71, 0.2],
	[0.5, 0.1],
];
const BELLY_3: Path = [
	[0.45, 0.45],
	[0.7, 0.53],
	[0.76, 0.73],
	[0.52, 0.9],
	[0.22, 0.82],
];
const BELLY_5: Path = [
	[0.3, 0.45],
	[0.55, 0.4],
	[0.77, 0.57],
	[0.7, 0.82],
	[0.46, 0.9],
	[0.22, 0.82],
];
const LOOP_9: Path = [
	[0.7, 0.24],
	[0.52, 0.1],
	[0.3, 0.22],
	[0.32, 0.42],
	[0.54, 0.46],
	[0.7, 0.26],
];
const ARC_2: Path = [
	[0.22, 0.3],
	[0.36, 0.12],
	[0.6, 0.1],
	[0.75, 0.27],
	[0.64, 0.5],
	[0.4, 0.73],
	[0.22, 0.89],
];

export const STYLES: readonly Style[] = [
	{ digit: 0, name: 'ring', strokes: [curve(...RING)] },
	{ digit: 0, name: 'ring with a gap', strokes: [curve([0.56, 0.12], ...RING.slice(1, 8), [0.6, 0.14])] },
	{ digit: 0, name: 'ring with an overlap', strokes: [curve([0.62, 0.16], ...RING, [0.36, 0.2])] },
	{ digit: 0, name: 'slashed', strokes: [curve(...RING), line([0.76, 0.12], [0.25, 0.88])] },
	{ digit: 1, name: 'bar', strokes: [line([0.5, 0.1], [0.5, 0.9])] },
	{ digit: 1, name: 'short flag', strokes: [line([0.42, 0.22], [0.54, 0.1], [0.54, 0.9])] },
	{ digit: 1, name: 'flag', strokes: [line([0.32, 0.34], [0.56, 0.1], [0.56, 0.9])] },
	{ digit: 1, name: 'long flag', strokes: [line([0.22, 0.5], [0.58, 0.1], [0.58, 0.9])] },
	{
		digit: 1,
		name: 'flag and base',
		strokes: [line([0.32, 0.32], [0.55, 0.1], [0.55, 0.9]), line([0.3, 0.9], [0.8, 0.9])],
	},
	{
		digit: 1,
		name: 'long flag and base',
		strokes: [line([0.25, 0.45], [0.55, 0.1], [0.55, 0.9]), line([0.32, 0.9], [0.78, 0.9])],
	},
	{ digit: 1, name: 'base', strokes: [line([0.5, 0.1], [0.5, 0.9]), line([0.28, 0.9], [0.72, 0.9])] },
	{ digit: 2, name: 'round', strokes: [curve(...ARC_2), line([0.22, 0.89], [0.8, 0.89])] },
	{ digit: 2, name: 'in one swing', strokes: [curve(...ARC_2, [0.4, 0.86], [0.6, 0.9], [0.82, 0.84])] },
	{
		digit: 2,
		name: 'curly',
		strokes: [
			curve(...ARC_2.slice(0, 6), [0.26, 0.86], [0.2, 0.76], [0.36, 0.72], [0.56, 0.86], [0.82, 0.86]),
		],
	},
	{ digit: 2, name: 'angular', strokes: [line([0.22, 0.16], [0.74, 0.14], [0.22, 0.88], [0.8, 0.88])] },
	{
		digit: 3,
		name: 'round',
		strokes: [curve([0.24, 0.2], [0.5, 0.1], [0.72, 0.24], [0.62, 0.4], [0.45, 0.46]), curve(...BELLY_3)],
	},
	{
		digit: 3,
		name: 'flat top',
		strokes: [line([0.24, 0.12], [0.76, 0.12], [0.45, 0.45]), curve(...BELLY_3)],
	},
	{
		digit: 3,
		name: 'in one swing',
		strokes: [
			curve(
				[0.26, 0.18],
				[0.55, 0.1],
				[0.7, 0.26],
				[0.48, 0.46],
				[0.4, 0.44],
				[0.52, 0.44],
				[0.74, 0.64],
				[0.55, 0.9],
				[0.22, 0.8],
			),
		],
	},
	{
		digit: 4,
		name: 'open',
		strokes: [line([0.32, 0.1], [0.22, 0.55], [0.82, 0.55]), line([0.64, 0.24], [0.62, 0.9])],
	},
	{
		digit: 4,
		name: 'open and tall',
		strokes: [line([0.3, 0.1], [0.24, 0.5], [0.78, 0.5]), line([0.7, 0.1], [0.7, 0.9])],
	},
	{
		digit: 4,
		name: 'open and round',
		strokes: [
			curve([0.26, 0.1], [0.22, 0.4], [0.36, 0.54], [0.6, 0.52], [0.72, 0.4]),
			line([0.74, 0.1], [0.7, 0.9]),
		],
	},
	{
		digit: 4,
		name: 'closed',
		strokes: [line([0.62, 0.1], [0.2, 0.62], [0.82, 0.62]), line([0.62, 0.1], [0.62, 0.9])],
	},
	{ digit: 4, name: 'closed in one', strokes: [line([0.62, 0.9], [0.62, 0.1], [0.2, 0.62], [0.84, 0.62])] },
	{
		digit: 4,
		name: 'late upright',
		strokes: [line([0.5, 0.1], [0.2, 0.62], [0.84, 0.62]), line([0.6, 0.4], [0.58, 0.9])],
	},
	{
		digit: 5,
		name: 'separate top',
		strokes: [line([0.32, 0.12], [0.3, 0.45]), curve(...BELLY_5), line([0.32, 0.12], [0.76, 0.12])],
	},
	{ digit: 5, name: 'in one', strokes: [line([0.74, 0.12], [0.34, 0.12], [0.3, 0.45]), curve(...BELLY_5)] },
	{
		digit: 5,
		name: 'like an S',
		strokes: [
			curve([0.72, 0.12], [0.46, 0.12], [0.3, 0.28], [0.48, 0.46], [0.7, 0.62], [0.6, 0.85], [0.24, 0.86]),
		],
	},
	{
		digit: 6,
		name: 'round',
		strokes: [
			curve(
				[0.66, 0.1],
				[0.4, 0.26],
				[0.26, 0.55],
				[0.3, 0.8],
				[0.5, 0.9],
				[0.72, 0.78],
				[0.66, 0.58],
				[0.46, 0.54],
				[0.28, 0.7],
			),
		],
	},
	{
		digit: 6,
		name: 'straight back',
		strokes: [
			curve(
				[0.6, 0.1],
				[0.44, 0.34],
				[0.3, 0.6],
				[0.3, 0.8],
				[0.5, 0.9],
				[0.7, 0.78],
				[0.62, 0.6],
				[0.44, 0.58],
				[0.3, 0.72],
			),
		],
	},
	{
		digit: 6,
		name: 'upright back',
		strokes: [
			curve(
				[0.32, 0.1],
				[0.26, 0.4],
				[0.26, 0.72],
				[0.44, 0.9],
				[0.7, 0.8],
				[0.68, 0.58],
				[0.46, 0.54],
				[0.27, 0.68],
			),
		],
	},
	{ digit: 7, name: 'plain', strokes: [line([0.2, 0.12], [0.8, 0.12], [0.42, 0.9])] },
	{
		digit: 7,
		name: 'bar',
		strokes: [line([0.2, 0.12], [0.8, 0.12], [0.42, 0.9]), line([0.34, 0.5], [0.76, 0.5])],
	},
	{ digit: 7, name: 'hook', strokes: [line([0.2, 0.28], [0.22, 0.12], [0.8, 0.12], [0.44, 0.9])] },
	{
		digit: 7,
		name: 'hook and bar',
		strokes: [line([0.2, 0.26], [0.22, 0.12], [0.8, 0.12], [0.44, 0.9]), line([0.36, 0.52], [0.76, 0.5])],
	},
	{
		digit: 7,
		name: 'swung',
		strokes: [curve([0.2, 0.18], [0.42, 0.12], [0.8, 0.14], [0.62, 0.42], [0.48, 0.9])],
	},
	{
		digit: 7,
		name: 'swung with bar',
		strokes: [
			curve([0.2, 0.2], [0.42, 0.12], [0.8, 0.14], [0.6, 0.44], [0.48, 0.9]),
			line([0.34, 0.5], [0.8, 0.46]),
		],
	},
	{
		digit: 8,
		name: 'in one swing',
		strokes: [
			curve(
				[0.7, 0.2],
				[0.5, 0.1],
				[0.3, 0.22],
				[0.4, 0.42],
				[0.6, 0.54],
				[0.72, 0.74],
				[0.5, 0.9],
				[0.28, 0.74],
				[0.4, 0.54],
				[0.62, 0.4],
				[0.7, 0.2],
			),
		],
	},
	{
		digit: 8,
		name: 'open top',
		strokes: [
			curve(
				[0.7, 0.16],
				[0.48, 0.1],
				[0.3, 0.24],
				[0.42, 0.42],
				[0.62, 0.56],
				[0.7, 0.76],
				[0.5, 0.9],
				[0.3, 0.76],
				[0.42, 0.54],
				[0.64, 0.36],
				[0.76, 0.22],
			),
		],
	},
	{
		digit: 8,
		name: 'two rings',
		strokes: [
			curve([0.5, 0.1], [0.33, 0.2], [0.36, 0.38], [0.5, 0.45], [0.64, 0.38], [0.67, 0.2], [0.5, 0.1]),
			curve([0.5, 0.45], [0.28, 0.58], [0.28, 0.8], [0.5, 0.9], [0.72, 0.8], [0.72, 0.58], [0.5, 0.45]),
		],
	},
	{ digit: 9, name: 'straight tail', strokes: [curve(...LOOP_9), line([0.7, 0.2], [0.68, 0.9])] },
	{ digit: 9, name: 'slanted tail', strokes: [curve(...LOOP_9, [0.6, 0.56], [0.44, 0.9])] },
	{ digit: 9, name: 'curved tail', strokes: [curve(...LOOP_9, [0.72, 0.56], [0.6, 0.84], [0.28, 0.86])] },
	{
		digit: 9,
		name: 'open ring',
		strokes: [
			curve([0.66, 0.14], [0.4, 0.12], [0.28, 0.3], [0.44, 0.46], [0.7, 0.3]),
			line([0.72, 0.12], [0.68, 0.9]),
		],
	},
	{
		digit: 0,
		name: 'curl at the top',
		strokes: [
			curve(
				[0.4, 0.3],
				[0.6, 0.22],
				[0.5, 0.1],
				[0.28, 0.24],
				[0.2, 0.52],
				[0.3, 0.82],
				[0.52, 0.9],
				[0.74, 0.76],
				[0.78, 0.46],
				[0.66, 0.2],
				[0.5, 0.12],
			),
		],
	},
	{
		digit: 0,
		name: 'clockwise',
		strokes: [
			curve(
				[0.42, 0.13],
				[0.66, 0.14],
				[0.79, 0.4],
				[0.74, 0.72],
				[0.52, 0.9],
				[0.28, 0.76],
				[0.22, 0.46],
				[0.34, 0.18],
				[0.5, 0.12],
			),
		],
	},
	{
		digit: 0,
		name: 'from the side',
		strokes: [
			curve(
				[0.74, 0.3],
				[0.54, 0.1],
				[0.3, 0.2],
				[0.2, 0.52],
				[0.3, 0.82],
				[0.54, 0.9],
				[0.76, 0.7],
				[0.76, 0.36],
				[0.62, 0.16],
			),
		],
	},
	{
		digit: 1,
		name: 'rounded flag',
		strokes: [curve([0.3, 0.42], [0.46, 0.28], [0.58, 0.1], [0.58, 0.4], [0.56, 0.9])],
	},
	{ digit: 1, name: 'leaning roof', strokes: [line([0.26, 0.6], [0.62, 0.1], [0.56, 0.9])] },
	{
		digit: 1,
		name: 'flag and base in one',
		strokes: [line([0.34, 0.3], [0.54, 0.1], [0.54, 0.88], [0.3, 0.88], [0.78, 0.88])],
	},
	{ digit: 1, name: 'drawn upwards', strokes: [line([0.46, 0.9], [0.52, 0.1])] },
	{
		digit: 2,
		name: 'straight neck',
		strokes: [
			curve([0.24, 0.28], [0.4, 0.1], [0.66, 0.14], [0.7, 0.34]),
			line([0.7, 0.34], [0.22, 0.9], [0.82, 0.9]),
		],
	},
	{
		digit: 2,
		name: 'wide loop',
		strokes: [
			curve(
				[0.26, 0.24],
				[0.5, 0.1],
				[0.7, 0.26],
				[0.54, 0.56],
				[0.3, 0.84],
				[0.16, 0.84],
				[0.2, 0.68],
				[0.4, 0.7],
				[0.6, 0.88],
				[0.84, 0.9],
			),
		],
	},
	{
		digit: 2,
		name: 'hook at the start',
		strokes: [
			curve(
				[0.34, 0.36],
				[0.24, 0.26],
				[0.42, 0.1],
				[0.68, 0.18],
				[0.66, 0.42],
				[0.4, 0.7],
				[0.24, 0.88],
				[0.5, 0.86],
				[0.78, 0.88],
			),
		],
	},
	{
		digit: 3,
		name: 'angular',
		strokes: [line([0.24, 0.14], [0.74, 0.14], [0.44, 0.46], [0.74, 0.62], [0.6, 0.88], [0.22, 0.86])],
	},
	{
		digit: 3,
		name: 'like a bracket',
		strokes: [
			line([0.26, 0.12], [0.72, 0.14], [0.7, 0.46], [0.36, 0.48], [0.72, 0.5], [0.72, 0.88], [0.24, 0.88]),
		],
	},
	{
		digit: 3,
		name: 'looped waist',
		strokes: [
			curve(
				[0.26, 0.2],
				[0.52, 0.1],
				[0.68, 0.26],
				[0.5, 0.46],
				[0.36, 0.5],
				[0.42, 0.4],
				[0.58, 0.48],
				[0.74, 0.66],
				[0.56, 0.9],
				[0.22, 0.8],
			),
		],
	},
	{
		digit: 4,
		name: 'small ring',
		strokes: [line([0.56, 0.12], [0.26, 0.46], [0.72, 0.46], [0.66, 0.14], [0.62, 0.9])],
	},
	{
		digit: 4,
		name: 'upright only below',
		strokes: [line([0.42, 0.1], [0.22, 0.52], [0.8, 0.52]), line([0.6, 0.36], [0.54, 0.9])],
	},
	{
		digit: 4,
		name: 'open in one',
		strokes: [
			curve([0.28, 0.12], [0.24, 0.42], [0.4, 0.52], [0.66, 0.46], [0.74, 0.12]),
			line([0.74, 0.12], [0.68, 0.9]),
		],
	},
	{
		digit: 4,
		name: 'crossing far out',
		strokes: [line([0.5, 0.1], [0.16, 0.66], [0.9, 0.6]), line([0.66, 0.3], [0.6, 0.9])],
	},
	{
		digit: 5,
		name: 'top sloping down',
		strokes: [line([0.34, 0.14], [0.3, 0.46]), curve(...BELLY_5), line([0.36, 0.1], [0.78, 0.2])],
	},
	{
		digit: 5,
		name: 'small belly',
		strokes: [
			line([0.76, 0.1], [0.34, 0.12], [0.32, 0.5]),
			curve([0.32, 0.5], [0.54, 0.48], [0.66, 0.64], [0.56, 0.84], [0.3, 0.88]),
		],
	},
	{
		digit: 5,
		name: 'like an S, angular',
		strokes: [line([0.74, 0.14], [0.32, 0.14], [0.34, 0.46], [0.7, 0.5], [0.68, 0.86], [0.24, 0.86])],
	},
	{
		digit: 6,
		name: 'like a b',
		strokes: [
			line([0.34, 0.1], [0.3, 0.86]),
			curve([0.3, 0.86], [0.56, 0.9], [0.7, 0.72], [0.56, 0.54], [0.32, 0.62]),
		],
	},
	{
		digit: 6,
		name: 'curled in',
		strokes: [
			curve(
				[0.7, 0.14],
				[0.46, 0.16],
				[0.26, 0.46],
				[0.26, 0.76],
				[0.48, 0.9],
				[0.72, 0.76],
				[0.62, 0.56],
				[0.42, 0.62],
				[0.4, 0.76],
			),
		],
	},
	{
		digit: 6,
		name: 'large ring',
		strokes: [
			curve(
				[0.6, 0.1],
				[0.36, 0.26],
				[0.2, 0.56],
				[0.28, 0.84],
				[0.56, 0.9],
				[0.8, 0.7],
				[0.66, 0.44],
				[0.4, 0.44],
				[0.22, 0.6],
			),
		],
	},
	{
		digit: 7,
		name: 'bar first',
		strokes: [line([0.3, 0.5], [0.74, 0.5]), line([0.2, 0.12], [0.78, 0.12], [0.46, 0.9])],
	},
	{ digit: 7, name: 'upright', strokes: [line([0.24, 0.12], [0.72, 0.12], [0.68, 0.9])] },
	{
		digit: 7,
		name: 'upright with bar',
		strokes: [line([0.24, 0.14], [0.7, 0.12], [0.62, 0.9]), line([0.42, 0.48], [0.84, 0.46])],
	},
	{ digit: 7, name: 'sloping top', strokes: [line([0.22, 0.2], [0.78, 0.1], [0.4, 0.9])] },
	{
		digit: 8,
		name: 'from the middle',
		strokes: [
			curve(
				[0.5, 0.46],
				[0.32, 0.3],
				[0.44, 0.1],
				[0.64, 0.16],
				[0.64, 0.36],
				[0.4, 0.56],
				[0.3, 0.78],
				[0.5, 0.9],
				[0.7, 0.76],
				[0.62, 0.56],
				[0.48, 0.44],
			),
		],
	},
	{
		digit: 8,
		name: 'crossed lines',
		strokes: [line([0.3, 0.14], [0.7, 0.86], [0.3, 0.88], [0.7, 0.14], [0.3, 0.12])],
	},
	{
		digit: 8,
		name: 'rings apart',
		strokes: [
			curve([0.52, 0.1], [0.36, 0.18], [0.38, 0.36], [0.54, 0.42], [0.66, 0.3], [0.62, 0.14], [0.5, 0.1]),
			curve([0.48, 0.48], [0.28, 0.6], [0.28, 0.8], [0.48, 0.9], [0.7, 0.82], [0.7, 0.6], [0.5, 0.47]),
		],
	},
	{
		digit: 8,
		name: 'narrow',
		strokes: [
			curve(
				[0.6, 0.16],
				[0.48, 0.1],
				[0.4, 0.24],
				[0.5, 0.44],
				[0.6, 0.66],
				[0.54, 0.88],
				[0.42, 0.84],
				[0.42, 0.64],
				[0.54, 0.42],
				[0.62, 0.22],
			),
		],
	},
	{
		digit: 9,
		name: 'ring and bar',
		strokes: [
			curve([0.66, 0.26], [0.5, 0.1], [0.3, 0.2], [0.32, 0.42], [0.52, 0.5], [0.68, 0.36], [0.66, 0.22]),
			line([0.68, 0.3], [0.66, 0.9]),
		],
	},
	{
		digit: 9,
		name: 'like a g',
		strokes: [curve(...LOOP_9, [0.72, 0.5], [0.7, 0.8], [0.48, 0.92], [0.26, 0.8])],
	},
	{
		digit: 9,
		name: 'small ring, long tail',
		strokes: [
			curve([0.62, 0.2], [0.5, 0.1], [0.36, 0.2], [0.44, 0.34], [0.6, 0.26], [0.62, 0.5], [0.56, 0.92]),
		],
	},
	{
		digit: 9,
		name: 'angular',
		strokes: [line([0.7, 0.14], [0.34, 0.14], [0.32, 0.44], [0.68, 0.44], [0.7, 0.16], [0.64, 0.9])],
	},
];

/** Points on a Catmull–Rom curve through the path's points, eight to a span. */
function swing(path: readonly Point[]): Point[] {
	const STEPS = 8;
	const at = (i: number) => path[Math.max(0, Math.min(path.length - 1, i))] as Point;
	const points = [at(0)];
	for (let i = 0; i + 1 < path.length; i++) {
		const [p0, p1, p2, p3] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
		for (let k = 1; k <= STEPS; k++) {
			const t = k / STEPS;
			const blend = (a: number, b: number, c: number, d: number) =>
				0.5 *
				(2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t * t * t);
			points.push({ x: blend(p0.x, p1.x, p2.x, p3.x), y: blend(p0.y, p1.y, p2.y, p3.y) });
		}
	}
	return points;
}

function subdivide(path: readonly Point[]): Point[] {
	const STEPS = 6;
	return path.flatMap((point, i) => {
		const next = path[i + 1];
		if (!next) return [point];
		return Array.from({ length: STEPS }, (_, k) => ({
			x: point.x + ((next.x - point.x) * k) / STEPS,
			y: point.y + ((next.y - point.y) * k) / STEPS,
		}));
	});
}

/** Strokes of a style with every turning point moved by a normal distance of the given standard deviation. */
export function drawStyle(style: Style, random: Random, wobble: number): Stroke[] {
	return style.strokes.map(({ curved, path }) => {
		const moved = path.map(([x, y]) => ({
			x: x + normal(random, 0, wobble),
			y: y + normal(random, 0, wobble),
		}));
		return curved ? swing(moved) : subdivide(moved);
	});
}
