/** A demo's parameters as messages carry them, and back. */
import type { Demo, DemoParams } from '$lib/demos/demo';
import type { Matrix, TextField } from '$lib/url/codec';
import type { ParamRecord, ParamValue, Problem } from './protocol';

const isScalar = (value: unknown) => ['number', 'boolean', 'string'].includes(typeof value);
const isMatrix = (value: unknown): value is Matrix =>
	Array.isArray(value) && value.length > 0 && value.every((row) => Array.isArray(row));

function asMessage(field: Demo['schema'][string], value: unknown): ParamValue {
	if (value === null || isScalar(value)) return value as ParamValue;
	if (isMatrix(value)) return value.map((row) => [...row]);
	if (Array.isArray(value) && value.every(isScalar)) return [...value] as ParamValue;
	return field.travels === 'search' ? field.write(value) : null;
}

/** Parameters as plain data: what is neither a number, a word nor rows of numbers is written as in the address. */
export function messageParams(demo: Demo, params: DemoParams): ParamRecord {
	const fields = Object.entries(demo.schema);
	return Object.fromEntries(fields.map(([name, field]) => [name, asMessage(field, params[name])]));
}

/** Numbers and words as an address writes them: yes is `1`, a list is joined by commas. */
const asText = (value: ParamValue) => (typeof value === 'boolean' ? (value ? '1' : '0') : String(value));

function readText(field: TextField<unknown>, value: ParamValue): unknown {
	if (value === null) return field.fallback === null ? null : undefined;
	return isMatrix(value) ? undefined : field.read(asText(value));
}

/** One value of a host's, or `undefined` where it is not exactly right. */
function readValue(field: Demo['schema'][string] | undefined, value: ParamValue): unknown {
	if (field?.travels === 'search') return readText(field, value);
	if (field && value === null) return field.fallback;
	return field && isMatrix(value) ? field.accept(value) : undefined;
}

const SHOWN = 40;

/**
 * A host's parameters laid over the present ones and checked as an address is checked. All or nothing: with one wrong
 * value the answer is what is wrong with it.
 */
export function setParams(
	demo: Demo,
	present: DemoParams,
	given: ParamRecord,
): { params: DemoParams } | { problems: Problem[] } {
	const wanted: DemoParams = { ...present };
	const problems: Problem[] = [];
	for (const [name, value] of Object.entries(given)) {
		const used = readValue(Object.hasOwn(demo.schema, name) ? demo.schema[name] : undefined, value);
		if (used !== undefined) wanted[name] = used;
		else problems.push({ name: name.slice(0, SHOWN), given: String(value).slice(0, SHOWN), used: '' });
	}
	if (problems.length > 0) return { problems };
	const { search, hash } = demo.write(wanted);
	const read = demo.read(search, hash);
	return read.notices.length > 0 ? { problems: read.notices } : { params: read.params };
}
