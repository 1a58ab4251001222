/** What a link to this demo holds: a test digit, one unit (or pixel) as its layer and its number in it, and large type. */
import mistakes from '$lib/data/mistakes-manifest.json' with { type: 'json' };
import { parseParams, serialiseParams, type ParamNotice } from '$lib/url/codec';
import { flag, int, type TextField } from '$lib/url/field';
import { PLACE_LAYERS, placeCount, type PlaceLayer } from './place';

/** Test digits that come with the site, numbered from 0. */
export const TEST_DIGITS = 300;

/** A field that is empty unless the link says something. */
function optional<T>(field: TextField<T>): TextField<T | null> {
	return { ...field, fallback: null, write: (value) => (value === null ? '' : field.write(value)) };
}

const layer: TextField<PlaceLayer | null> = {
	travels: 'search',
	fallback: null,
	read: (text) => PLACE_LAYERS.find((id) => id === text),
	write: (value) => value ?? '',
};

const LARGEST_UNIT = Math.max(...PLACE_LAYERS.map(placeCount)) - 1;

const mistakeNumber = int({ min: 0, max: 9999, default: 0 });
const mistake: TextField<number> = {
	...mistakeNumber,
	read(text) {
		const index = mistakeNumber.read(text);
		return index !== undefined && mistakes.testIndices.includes(index) ? index : undefined;
	},
};

export const LAB_SCHEMA = {
	digit: optional(int({ min: 0, max: TEST_DIGITS - 1, default: 0 })),
	/** one of the network's mistakes, by its number in the test set */
	mistake: optional(mistake),
	layer,
	unit: optional(int({ min: 0, max: LARGEST_UNIT, default: 0 })),
	large: flag(),
};

/** A picture is a digit or a mistake; a place is a unit of a layer: what is one thing is held as one. */
export const LOCKED_TOGETHER = [
	['digit', 'mistake'],
	['layer', 'unit'],
] as const;

export interface LabLink {
	digit: number | null;
	mistake: number | null;
	layer: PlaceLayer | null;
	unit: number | null;
	large: boolean;
}

/** The same two by the names every demo has. */
export const schema = LAB_SCHEMA;

/** A unit its layer does not have is dropped, with a notice. */
export function normalise(values: LabLink): { values: LabLink; notices: ParamNotice[] } {
	const { layer: id, unit } = values;
	if (unit === null || (id !== null && unit < placeCount(id))) return { values, notices: [] };
	return { values: { ...values, unit: null }, notices: [{ name: 'unit', given: String(unit), used: '' }] };
}

/** Reads a query. A unit its layer does not have is dropped, with a notice like any other bad value. */
export function parseLab(search: string): { link: LabLink; notices: ParamNotice[] } {
	const parsed = parseParams(LAB_SCHEMA, search);
	const { values, notices } = normalise(parsed.values);
	const layerWasWrong = parsed.notices.some(({ name }) => name === 'layer');
	return { link: values, notices: layerWasWrong ? parsed.notices : [...parsed.notices, ...notices] };
}

export function serialiseLab(link: LabLink): string {
	return serialiseParams(LAB_SCHEMA, link).search;
}
