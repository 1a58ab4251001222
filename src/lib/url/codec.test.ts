import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import {
	decimal,
	defaults,
	flag,
	int,
	intSet,
	list,
	matrix,
	oneOf,
	parseParams,
	replaceParams,
	serialiseParams,
	text,
	type Matrix,
} from './codec';

const schema = {
	f: int({ default: 3, min: 1, max: 7 }),
	bias: decimal({ default: 0, min: -9, max: 9 }),
	mode: oneOf(['zero', 'reflect'], { default: 'zero' }),
	flip: flag(),
	layers: intSet({ default: [1], min: 1, max: 9, maxLength: 4 }),
	kinds: list(oneOf(['max', 'average'], { default: 'max' }), { default: ['max'], unique: true }),
	net: text({ default: '', maxLength: 20 }),
	image: matrix({ default: null, maxRows: 16, maxColumns: 16, min: -99, max: 99 }),
};
const base = defaults(schema);

const rowsOf = (side: number) =>
	fc.array(
		fc.array(
			fc.integer({ min: -9900, max: 9900 }).map((hundredths) => hundredths / 100 + 0),
			{ minLength: side, maxLength: side },
		),
		{ minLength: 1, maxLength: 16 },
	);

const states = fc.record({
	f: fc.integer({ min: 1, max: 7 }),
	bias: fc.integer({ min: -9000, max: 9000 }).map((thousandths) => thousandths / 1000 + 0),
	mode: fc.constantFrom('zero' as const, 'reflect' as const),
	flip: fc.boolean(),
	layers: fc
		.uniqueArray(fc.integer({ min: 1, max: 9 }), { maxLength: 4 })
		.map((numbers) => numbers.toSorted((a, b) => a - b)),
	kinds: fc.uniqueArray(fc.constantFrom('max' as const, 'average' as const)),
	net: fc.string({ maxLength: 20, unit: 'grapheme-ascii' }),
	image: fc.option(fc.integer({ min: 1, max: 16 }).chain(rowsOf)),
});

describe('serialiseParams, parseParams', () => {
	it('give back every state they were given', () => {
		fc.assert(
			fc.property(states, (values) => {
				const { search, hash } = serialiseParams(schema, values);
				expect(parseParams(schema, search, hash)).toEqual({ values, notices: [] });
			}),
		);
	});

	it('write nothing for the defaults, and the rest in the order of the schema', () => {
		expect(serialiseParams(schema, base)).toEqual({ search: '', hash: '' });
		expect(serialiseParams(schema, { ...base, kinds: ['max', 'average'], flip: true, f: 5 }).search).toBe(
			'?f=5&flip=1&kinds=max,average',
		);
	});

	it('keep a frozen link: the packed format never changes its meaning', () => {
		const image: Matrix = [
			[1, 0, -2.5],
			[9, 99, -99],
		];
		const { hash } = serialiseParams(schema, { ...base, image });
		expect(hash).toBe('#s=1.BWltYWdlAgIDyAEA8wOIDtiaAdeaAQ.aa2df25c');
		expect(parseParams(schema, '', hash).values.image).toEqual(image);
	});

	it('stay under 2,000 characters for the largest grid of two decimals', () => {
		const image = Array.from({ length: 16 }, (_, r) => Array.from({ length: 16 }, (__, c) => r - c + 0.25));
		const { search, hash } = serialiseParams(schema, { ...base, image });
		expect(search.length + hash.length).toBeLessThan(2000);
	});

	it('infer the types of the values from the schema', () => {
		const { values } = parseParams(schema, '');
		expectTypeOf(values.mode).toEqualTypeOf<'zero' | 'reflect'>();
		expectTypeOf(values.image).toEqualTypeOf<Matrix | null>();
		expectTypeOf(values.layers).toEqualTypeOf<readonly number[]>();
		expect(values).toEqual(base);
	});
});

describe('parseParams', () => {
	it.each([
		['f', '8'],
		['f', '2.5'],
		['f', '1e999'],
		['f', ''],
		['bias', 'NaN'],
		['bias', '9.01'],
		['mode', '__proto__'],
		['flip', 'true'],
		['layers', '1,1'],
		['layers', '1,2,3,4,5'],
		['kinds', 'median'],
		['net', 'x'.repeat(21)],
	])('uses the default for %s=%s and says so', (name, given) => {
		const { values, notices } = parseParams(schema, `?${name}=${given}`);
		expect(values).toEqual(base);
		expect(notices).toEqual([expect.objectContaining({ name, given })]);
	});

	it('takes the first of duplicates, ignores what it does not know, and reads a real minus', () => {
		const { values, notices } = parseParams(schema, '?f=5&f=1&utm=x&__proto__=1&bias=−1.5');
		expect(values).toEqual({ ...base, f: 5, bias: -1.5 });
		expect(notices).toEqual([]);
	});

	it.each(['%', '%E0%A4%A', '?f=%zz', `?f=${'9'.repeat(100_000)}`, '?__proto__[f]=1', '?constructor=1'])(
		'survives hostile query %#',
		(search) => {
			expect(parseParams(schema, search, `#s=${search}`).values).toEqual(base);
		},
	);

	it('refuses a fragment that was cut or altered, and says so', () => {
		const { hash } = serialiseParams(schema, { ...base, image: [[1, 2, 3]] });
		for (const broken of [
			hash.slice(0, -1),
			hash.replace('1.', '2.'),
			hash.replace('B', 'C'),
			'#s=',
			'#s=1..',
		]) {
			const { values, notices } = parseParams(schema, '', broken);
			expect(values.image).toBeNull();
			expect(notices).toEqual([expect.objectContaining({ name: 's' })]);
		}
		expect(parseParams(schema, '', '#introduction')).toEqual({ values: base, notices: [] });
	});

	it('refuses matrices outside their limits', () => {
		const loose = { image: matrix({ default: null, maxRows: 99, maxColumns: 99, min: -1000, max: 1000 }) };
		for (const image of [[[100]], Array.from({ length: 17 }, () => [0])]) {
			const { hash } = serialiseParams(loose, { image });
			expect(parseParams(schema, '', hash).notices).toEqual([expect.objectContaining({ name: 'image' })]);
		}
	});

	it('never throws, whatever comes', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (search, hash) => {
				expect(parseParams(schema, search, `s=${hash}`).values).toHaveProperty('f');
			}),
		);
	});
});

describe('replaceParams', () => {
	it("keeps other people's parameters", () => {
		expect(replaceParams(schema, '?f=7&theme=dark&flip=1', '?f=5')).toBe('?f=5&theme=dark');
		expect(replaceParams(schema, '?f=7', '')).toBe('');
	});
});
