/** What a link to this demo holds. `layer` and `unit` mean what they mean in the lab: a unit by its number, channels last. */
import { LENET5_LAYERS } from '$lib/nn/architecture';
import { unitsOf } from '$lib/nn/lenet5-trace';
import { decimal, flag, int, oneOf, text, type Values } from '$lib/url/codec';
import type { TextField } from '$lib/url/field';
import type { Normalised } from '../demo';
import { TEST_DIGITS } from '../lenet/params';

export const PARTS = ['filters', 'climb', 'why', 'break', 'compare'] as const;
export type Part = (typeof PARTS)[number];

export const LIMITS = {
	seed: { min: 1, max: 9999 },
	step: { min: 0.01, max: 0.3 },
	pull: { min: 0, max: 1 },
	steps: { min: 10, max: 500 },
	cover: { min: 1, max: 13 },
	shift: { min: -10, max: 10 },
	turn: { min: -180, max: 180 },
} as const;

const LARGEST_UNIT = Math.max(...LENET5_LAYERS.map(unitsOf)) - 1;

/** The middle unit of the layer's first map, unless the link names one. */
const unit: TextField<number | null> = {
	...int({ min: 0, max: LARGEST_UNIT, default: 0 }),
	fallback: null,
	write: (value) => (value === null ? '' : String(value)),
};

const { pull } = LIMITS;

/** Numbers of maps from 0, in rising order: `1,5`. A text, so that a lesson's words can name it. */
const off = text({ default: '', maxLength: 40, pattern: /^(\d{1,2}(,\d{1,2})*)?$/ });

/** The maps that a link's `c1off` or `c3off` names. */
export const readMaps = (list: string): number[] => (list === '' ? [] : list.split(',').map(Number));

/** The same maps as a link names them. */
export const writeMaps = (maps: readonly number[]): string => [...new Set(maps)].sort((a, b) => a - b).join();

export const schema = {
	part: oneOf(PARTS, { default: 'filters' }),
	layer: oneOf(LENET5_LAYERS, { default: 'c3' }),
	unit,
	/** of the picture the climb starts from, of the noise and of the order the pixels are shuffled into */
	seed: int({ ...LIMITS.seed, default: 1 }),
	/** which of the site's test digits */
	digit: int({ min: 0, max: TEST_DIGITS - 1, default: 34 }),
	step: decimal({ ...LIMITS.step, default: 0.1 }),
	steps: int({ ...LIMITS.steps, default: 100 }),
	l2: decimal({ ...pull, default: 0.3 }),
	blur: decimal({ ...pull, default: 0.05 }),
	tv: decimal({ ...pull, default: 0.02 }),
	/** the test digit that the first is compared with */
	with: int({ min: 0, max: TEST_DIGITS - 1, default: 9 }),
	/** side of the square that covers; odd */
	cover: int({ ...LIMITS.cover, default: 5 }),
	pool: oneOf(['average', 'max'], { default: 'average' }),
	/** maps that are silenced */
	c1off: off,
	c3off: off,
	/** pixels to the right and down */
	dx: int({ ...LIMITS.shift, default: 0 }),
	dy: int({ ...LIMITS.shift, default: 0 }),
	/** degrees, clockwise */
	turn: int({ ...LIMITS.turn, default: 0 }),
	noise: decimal({ ...pull, default: 0 }),
	shuffle: flag(),
};

export type FeaturesParams = Values<typeof schema>;

const MAPS = { c1off: 6, c3off: 16 } as const;

/** A unit or map its layer does not have is left out; the covering square has a middle, so its side is odd. */
export function normalise(values: FeaturesParams): Normalised<FeaturesParams> {
	const used = { ...values };
	const notices = [];
	if (used.unit !== null && used.unit >= unitsOf(used.layer)) {
		notices.push({ name: 'unit', given: String(used.unit), used: '' });
		used.unit = null;
	}
	if (used.cover % 2 === 0) {
		used.cover -= 1;
		notices.push({ name: 'cover', given: String(values.cover), used: String(used.cover) });
	}
	for (const name of ['c1off', 'c3off'] as const) {
		used[name] = writeMaps(readMaps(values[name]).filter((map) => map < MAPS[name]));
		const lost = readMaps(values[name]).some((map) => map >= MAPS[name]);
		if (lost) notices.push({ name, given: values[name], used: used[name] });
	}
	return { values: used, notices };
}
