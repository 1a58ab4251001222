/** The state of a demo in a link, and back. Reading is tolerant: whatever is wrong becomes the default and a notice. */
import type { Matrix, MatrixField, Schema, TextField, Values } from './field.ts';
import { pack, unpack, type NamedMatrix } from './pack.ts';

export * from './field.ts';

/** A value that was refused: what came (cut to 40 characters) and what is used instead. */
export interface ParamNotice {
	name: string;
	given: string;
	used: string;
}

export interface Parsed<S extends Schema> {
	values: Values<S>;
	notices: ParamNotice[];
}

/** The name of the packed matrices in the fragment. */
const STATE = 's';
const LONGEST_SHOWN = 40;

const isText = (field: Schema[string]): field is TextField<unknown> => field.travels === 'search';

/** `#fragment`, `fragment` or nothing -> its `s=` value. An ordinary anchor has none. */
function packedState(hash: string): string | undefined {
	return new URLSearchParams(hash.replace(/^#/, '')).get(STATE) ?? undefined;
}

function shorten(given: string): string {
	return given.length > LONGEST_SHOWN ? `${given.slice(0, LONGEST_SHOWN)}…` : given;
}

/** Every default of a schema. */
export function defaults<S extends Schema>(schema: S): Values<S> {
	return Object.fromEntries(Object.entries(schema).map(([key, field]) => [key, field.fallback])) as Values<S>;
}

/**
 * Reads a link's query (`?f=3&s=2`) and fragment (`#s=1.….…`). Missing values are defaults, wrong ones too and with a
 * notice; of duplicates the first wins; what the schema does not know is ignored. Never throws.
 */
export function parseParams<S extends Schema>(schema: S, search: string, hash = ''): Parsed<S> {
	const query = new URLSearchParams(search);
	const notices: ParamNotice[] = [];
	const packed = packedState(hash);
	const matrices = packed === undefined ? [] : unpack(packed);
	if (packed !== undefined && !matrices) notices.push({ name: STATE, given: shorten(packed), used: '' });

	const readText = (name: string, field: TextField<unknown>): unknown => {
		const given = query.get(name);
		if (given === null) return field.fallback;
		const value = field.read(given);
		if (value !== undefined) return value;
		notices.push({ name, given: shorten(given), used: field.write(field.fallback) });
		return field.fallback;
	};
	const readMatrix = (name: string, field: MatrixField<unknown>): unknown => {
		const given = matrices?.find((candidate) => candidate.name === name);
		if (!given) return field.fallback;
		const value = field.accept(given.rows);
		if (value) return value;
		notices.push({ name, given: `${given.rows.length}×${given.rows[0]?.length ?? 0}`, used: '' });
		return field.fallback;
	};
	const values = Object.entries(schema).map(([name, field]) => [
		name,
		isText(field) ? readText(name, field) : readMatrix(name, field),
	]);
	return { values: Object.fromEntries(values) as Values<S>, notices };
}

const sameMatrix = (a: unknown, b: unknown) => a === b || JSON.stringify(a) === JSON.stringify(b);

/**
 * The shortest link that means `values`: only what differs from its default, in the schema's order.
 * `search` begins with `?` and `hash` with `#`, or they are empty.
 */
export function serialiseParams<S extends Schema>(
	schema: S,
	values: Values<S>,
): { search: string; hash: string } {
	const query = new URLSearchParams();
	const matrices: NamedMatrix[] = [];
	for (const [name, field] of Object.entries(schema)) {
		const value: unknown = values[name];
		if (isText(field)) {
			const written = field.write(value);
			if (written !== field.write(field.fallback)) query.set(name, written);
		} else if (value && !sameMatrix(value, field.fallback)) {
			matrices.push({ name, rows: value as Matrix, decimals: field.decimals });
		}
	}
	const search = query.toString().replaceAll('%2C', ',');
	return { search: search && `?${search}`, hash: matrices.length ? `#${STATE}=${pack(matrices)}` : '' };
}

/** A query with the schema's parameters replaced by `search` and everybody else's (`theme`, `lock`) kept after them. */
export function replaceParams(schema: Schema, current: string, search: string): string {
	const others = new URLSearchParams(current);
	for (const name of Object.keys(schema)) others.delete(name);
	const joined = [search.replace(/^\?/, ''), others.toString()].filter(Boolean).join('&');
	return joined && `?${joined}`;
}
