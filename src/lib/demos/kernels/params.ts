import { flag, int, matrix, oneOf, type ParamNotice, type Values } from '$lib/url/codec';
import type { EditLimits } from '$lib/viz/edit';
import type { Normalised } from '../demo';
import { CHANNELS } from './filter';
import { KERNEL_NAMES } from './kernels';
import { SAMPLE_PLACES, SAMPLES } from './samples';

/** What a weight may be. */
export const WEIGHT_LIMITS = { min: -99, max: 99, decimals: 2, step: 1 } as const satisfies EditLimits;

/** Longest side of a picture of the learner's own; a larger one is scaled down. */
export const LONGEST_SIDE = 512;

/** `own` is a picture on the learner's device: it never travels, so a link to it opens with the scene and a notice. */
export const IMAGES = [...SAMPLES, 'own'] as const;
export type ImageName = (typeof IMAGES)[number];

/** Where the magnifier rests when the link does not say: a place of each picture's own. */
export const ANYWHERE = -1;

const place = int({ default: ANYWHERE, min: ANYWHERE, max: LONGEST_SIDE - 2 });

/** `channel`: how a colour picture is read. `row`, `column`: the pixel in the middle of the window, from 0. Edited weights travel in `weights`. */
export const schema = {
	kernel: oneOf(KERNEL_NAMES, { default: 'sobel-x' }),
	image: oneOf(IMAGES, { default: 'scene' }),
	norm: flag({ default: true }),
	channel: oneOf(CHANNELS, { default: 'grey' }),
	row: place,
	column: place,
	weights: matrix({ default: null, maxRows: 3, maxColumns: 3, ...WEIGHT_LIMITS }),
};

/** Names that are locked together: cells are what a preset is made of. */
export const LOCKED_TOGETHER = [
	['kernel', 'weights'],
	['row', 'column'],
] as const;

export type KernelsParams = Values<typeof schema>;

/** A kernel of another size and a place no window can stand in are put right, each with a notice. */
export function normalise(given: KernelsParams): Normalised<KernelsParams> {
	const values = { ...given };
	const notices: ParamNotice[] = [];
	const { weights, image } = values;
	if (weights && (weights.length !== 3 || weights[0]?.length !== 3)) {
		notices.push({ name: 'weights', given: `${weights.length}×${weights[0]?.length ?? 0}`, used: '' });
		values.weights = null;
	}
	if (image === 'own') return { values, notices };
	for (const name of ['row', 'column'] as const) {
		const last = SAMPLE_PLACES[image].side - 2;
		const used = values[name] === ANYWHERE ? ANYWHERE : Math.min(last, Math.max(1, values[name]));
		if (used === values[name]) continue;
		notices.push({ name, given: String(values[name]), used: String(used) });
		values[name] = used;
	}
	return { values, notices };
}

/** As `normalise`, for what comes from a link: a picture that never left somebody's device is not there. */
export function normaliseLink(given: KernelsParams): Normalised<KernelsParams> {
	if (given.image !== 'own') return normalise(given);
	const { values, notices } = normalise({ ...given, image: 'scene', row: ANYWHERE, column: ANYWHERE });
	return { values, notices: [{ name: 'image', given: 'own', used: 'scene' }, ...notices] };
}
