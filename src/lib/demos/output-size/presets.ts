import { defaults } from '$lib/url/codec';
import { schema, type OutputSizeParams } from './params';

/** Layers worth looking at; everything not named is the default. */
const CHANGES = {
	example: {},
	leftover: { s: 3 },
	halving: { n: 28, f: 4, s: 2, p: 1, k: 64 },
	colour: { n: 32, f: 5, p: 2, c: 3, k: 10 },
	dilated: { n: 9, f: 3, d: 2 },
	wide: { apart: true, n: 5, nw: 9, f: 3, fw: 3, s: 1, sw: 2, p: 1, pw: 0 },
	alexnet: { n: 224, f: 11, s: 4, c: 3, k: 96 },
} as const satisfies Record<string, Partial<OutputSizeParams>>;

export type PresetId = keyof typeof CHANGES;
export const PRESETS = Object.keys(CHANGES) as readonly PresetId[];

/** The sizes of a preset; the convention that is drawn and what is lit stay as they are. */
export function presetParams(id: PresetId): Partial<OutputSizeParams> {
	const { rule: _rule, point: _point, step: _step, ...sizes } = { ...defaults(schema), ...CHANGES[id] };
	return sizes;
}

/** The preset these parameters are, or `null`. */
export function presetOf(params: OutputSizeParams): PresetId | null {
	const same = (id: PresetId) =>
		Object.entries(presetParams(id)).every(
			([name, value]) => params[name as keyof OutputSizeParams] === value,
		);
	return PRESETS.find(same) ?? null;
}
