/**
 * The kinds of values a link can carry. A field knows its default, what it accepts and how it is written;
 * a schema is a record of fields, and its key order is the order in the link.
 */

/** Rows of equal length. */
export type Matrix = readonly (readonly number[])[];

/** A value in the query string. `read` answers `undefined` for anything that is not exactly right. */
export interface TextField<T> {
	readonly travels: 'search';
	readonly fallback: T;
	read(text: string): T | undefined;
	write(value: T): string;
	/** every text it accepts, where they are few */
	readonly words?: readonly string[];
	/** the least and the greatest number it accepts */
	readonly range?: Range;
	/** what stands between its commas */
	readonly item?: Pick<TextField<unknown>, 'words' | 'range'>;
}

/** Rows of numbers, packed into the fragment. `accept` answers `undefined` for a matrix of a wrong size or range. */
export interface MatrixField<T> {
	readonly travels: 'hash';
	readonly fallback: T;
	/** decimal places that are kept */
	readonly decimals: number;
	accept(rows: Matrix): Matrix | undefined;
}

export type Field<T> = TextField<T> | MatrixField<T>;
export type Schema = Readonly<Record<string, Field<unknown>>>;

/** What a schema's fields hold. */
export type Values<S extends Schema> = {
	-readonly [Key in keyof S]: S[Key] extends Field<infer T> ? T : never;
};

interface Range {
	readonly min: number;
	readonly max: number;
}

const within = (value: number, { min, max }: Range) => value >= min && value <= max;

/** Rounds to a number of decimal places; never answers −0. */
export function roundTo(value: number, decimals: number): number {
	const factor = 10 ** decimals;
	return Math.round(value * factor) / factor + 0;
}

/** A person who writes a link by hand may use the real minus sign. */
const plainMinus = (text: string) => text.replace('−', '-');

/** A whole number from `min` to `max`. */
export function int(options: Range & { default: number }): TextField<number> {
	return {
		travels: 'search',
		fallback: options.default,
		range: options,
		read(text) {
			const plain = plainMinus(text);
			if (!/^-?\d{1,10}$/.test(plain)) return undefined;
			const value = Number(plain) + 0;
			return within(value, options) ? value : undefined;
		},
		write: (value) => String(value),
	};
}

/** A number from `min` to `max`, kept to `decimals` places (3 unless given). */
export function decimal(options: Range & { default: number; decimals?: number }): TextField<number> {
	const { decimals = 3 } = options;
	return {
		travels: 'search',
		fallback: options.default,
		range: options,
		read(text) {
			const plain = plainMinus(text);
			if (!/^-?(\d{1,10}(\.\d{0,10})?|\.\d{1,10})$/.test(plain)) return undefined;
			const value = roundTo(Number(plain), decimals);
			return within(value, options) ? value : undefined;
		},
		write: (value) => String(roundTo(value, decimals)),
	};
}

/** One of a few words. */
export function oneOf<const T extends string>(
	options: readonly T[],
	{ default: fallback }: { default: NoInfer<T> },
): TextField<T> {
	return {
		travels: 'search',
		fallback,
		words: options,
		read: (text) => options.find((option) => option === text),
		write: (value) => value,
	};
}

/** Yes or no, written `1` and `0`. */
export function flag({ default: fallback }: { default: boolean } = { default: false }): TextField<boolean> {
	return {
		travels: 'search',
		fallback,
		words: ['0', '1'],
		read: (text) => (text === '1' ? true : text === '0' ? false : undefined),
		write: (value) => (value ? '1' : '0'),
	};
}

/** Words of the learner's own, at most `maxLength` characters (200 unless given) and, if given, of a pattern. */
export function text(options: { default: string; maxLength?: number; pattern?: RegExp }): TextField<string> {
	const { maxLength = 200, pattern } = options;
	return {
		travels: 'search',
		fallback: options.default,
		read: (given) => (given.length <= maxLength && (pattern?.test(given) ?? true) ? given : undefined),
		write: (value) => value,
	};
}

/** Several values of one kind, separated by commas; with `unique` none may come twice. */
export function list<T>(
	item: TextField<T>,
	options: { default: readonly NoInfer<T>[]; maxLength?: number; minLength?: number; unique?: boolean },
): TextField<readonly T[]> {
	const { maxLength = 32, minLength = 0, unique = false } = options;
	return {
		travels: 'search',
		fallback: options.default,
		item,
		read(given) {
			const parts = given === '' ? [] : given.split(',', maxLength + 1);
			const items = parts.map((part) => item.read(part));
			const wrongLength = items.length < minLength || items.length > maxLength;
			if (wrongLength || items.includes(undefined)) return undefined;
			if (unique && new Set(items).size < items.length) return undefined;
			return items as T[];
		},
		write: (values) => values.map((value) => item.write(value)).join(','),
	};
}

/** Different whole numbers, in rising order. */
export function intSet(
	options: Range & { default: readonly number[]; maxLength?: number },
): TextField<readonly number[]> {
	const { min, max, maxLength = 32 } = options;
	const several = list(int({ min, max, default: min }), {
		default: options.default,
		maxLength,
		unique: true,
	});
	return {
		...several,
		read: (given) => several.read(given)?.toSorted((a, b) => a - b),
		write: (values) => several.write(values.toSorted((a, b) => a - b)),
	};
}

/**
 * Rows of numbers from `min` to `max` with `decimals` places (2 unless given), in the link's fragment.
 * A default of `null` means "nothing was changed": the demo then uses what its other parameters say.
 */
export function matrix<T extends Matrix | null>(
	options: Range & { default: T; maxRows: number; maxColumns: number; decimals?: number },
): MatrixField<T | Matrix> {
	const { decimals = 2 } = options;
	return {
		travels: 'hash',
		fallback: options.default,
		decimals,
		accept(rows) {
			const width = rows[0]?.length ?? 0;
			const fits = rows.length >= 1 && rows.length <= options.maxRows;
			if (!fits || width < 1 || width > options.maxColumns) return undefined;
			const good = rows.every((row) => row.length === width && row.every((value) => within(value, options)));
			return good ? rows : undefined;
		},
	};
}
