import type { Demo, DemoParams } from '$lib/demos/demo';
import type { Matrix, TextField } from '$lib/url/codec';
import type { ParamRecord, ParamValue, Problem } from './protocol';

const shorten = (value: ParamValue) => String(value).slice(0, 40);

/** Numbers and words as an address writes them: yes is `1`, a list is joined by commas. */
function asText(value: ParamValue): string {
	if (typeof value === 'boolean') return value ? '1' : '0';
	return value === null ? '' : String(value);
}

const isMatrix = (value: ParamValue): value is Matrix =>
	Array.isArray(value) && value.length > 0 && value.every((row) => Array.isArray(row));

function readText(field: TextField<unknown>, value: ParamValue): unknown {
	return isMatrix(value) ? undefined : field.read(asText(value));
}

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
		const field = Object.hasOwn(demo.schema, name) ? demo.schema[name] : undefined;
		let used: unknown;
		if (field?.travels === 'search') used = readText(field, value);
		else if (field && value === null) used = field.fallback;
		else if (field && isMatrix(value)) used = field.accept(value);
		if (used === undefined) problems.push({ name: name.slice(0, 40), given: shorten(value), used: '' });
		else wanted[name] = used;
	}
	if (problems.length > 0) return { problems };
	const { search, hash } = demo.write(wanted);
	const read = demo.read(search, hash);
	return read.notices.length > 0 ? { problems: read.notices } : { params: read.params };
}
