/** What a link to this demo holds: a test digit, and one unit as its layer and its number in it. */
import { parseParams, serialiseParams, type ParamNotice } from '$lib/url/codec';
import { int, type TextField } from '$lib/url/field';
import { LENET5_LAYERS } from '$lib/nn/architecture';
import type { LayerId } from './layers';
import { unitCount } from './unit';

/** Test digits that come with the site, numbered from 0. */
export const TEST_DIGITS = 300;

/** A field that is empty unless the link says something. */
function optional<T>(field: TextField<T>): TextField<T | null> {
	return { ...field, fallback: null, write: (value) => (value === null ? '' : field.write(value)) };
}

const layer: TextField<LayerId | null> = {
	travels: 'search',
	fallback: null,
	read: (text) => LENET5_LAYERS.find((id) => id === text),
	write: (value) => value ?? '',
};

const LARGEST_UNIT = Math.max(...LENET5_LAYERS.map(unitCount)) - 1;

export const LAB_SCHEMA = {
	digit: optional(int({ min: 0, max: TEST_DIGITS - 1, default: 0 })),
	layer,
	unit: optional(int({ min: 0, max: LARGEST_UNIT, default: 0 })),
};

export interface LabLink {
	digit: number | null;
	layer: LayerId | null;
	unit: number | null;
}

/** Reads a query. A unit its layer does not have is dropped, with a notice like any other bad value. */
export function parseLab(search: string): { link: LabLink; notices: ParamNotice[] } {
	const { values, notices } = parseParams(LAB_SCHEMA, search);
	const { layer: id, unit } = values;
	if (unit === null || (id !== null && unit < unitCount(id))) return { link: values, notices };
	const layerWasWrong = notices.some(({ name }) => name === 'layer');
	const notice: ParamNotice = { name: 'unit', given: String(unit), used: '' };
	return { link: { ...values, unit: null }, notices: layerWasWrong ? notices : [...notices, notice] };
}

export function serialiseLab(link: LabLink): string {
	return serialiseParams(LAB_SCHEMA, link).search;
}
