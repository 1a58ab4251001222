import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Demo } from './demo';
import {
	embedFrameDefaults,
	embedFrameSchema,
	FRAME_NAMES,
	LONGEST_STATE,
	readEmbed,
	withoutSecret,
	writeEmbed,
	type EmbedFrame,
} from './embed';
import { DEMOS } from './registry';

const CASES = 100_000;
const CASES_PER_DEMO = Math.ceil(CASES / DEMOS.length);

/** Texts a value in an address may be: mostly sensible, sometimes not. */
function textFor(demo: Demo, name: string): fc.Arbitrary<string> {
	const field = demo.schema[name];
	const words = (field?.travels === 'search' && field.words) || ['x'];
	return fc.oneof(
		{ weight: 4, arbitrary: fc.integer({ min: -3, max: 40 }).map(String) },
		{ weight: 2, arbitrary: fc.integer({ min: -9000, max: 9000 }).map((n) => String(n / 100)) },
		{ weight: 4, arbitrary: fc.constantFrom(...words) },
		{ weight: 1, arbitrary: fc.uniqueArray(fc.constantFrom(...words)).map((list) => list.join(',')) },
		{ weight: 1, arbitrary: fc.string({ maxLength: 12, unit: 'binary' }) },
		{ weight: 1, arbitrary: fc.constantFrom('1e999', '__proto__', 'NaN', '', '%', '0x10', '−1') },
	);
}

const FRAME_TEXTS: Record<keyof EmbedFrame, fc.Arbitrary<string>> = {
	v: fc.constantFrom('1', '2', ''),
	ui: fc.constantFrom('full', 'min', 'x'),
	theme: fc.constantFrom('auto', 'light', 'dark', 'x'),
	motion: fc.constantFrom('auto', 'off'),
	ask: fc.constantFrom('0', '1', 'yes'),
	hide: fc
		.uniqueArray(fc.constantFrom('formula', 'presets', 'controls', '<b>'))
		.map((list) => list.join(',')),
	lock: fc.uniqueArray(fc.constantFrom('f', 's', 'n', 'weights')).map((list) => list.join(',')),
	seed: fc.integer({ min: -5, max: 1_100_000 }).map(String),
	origin: fc.constantFrom('https://lms.example', 'https://lms.example/', 'lms', 'javascript:1', ''),
};

const side = fc.integer({ min: 1, max: 8 });
const rows = fc.tuple(side, side).chain(([height, width]) =>
	fc.array(
		fc.array(
			fc.integer({ min: -900, max: 900 }).map((n) => n / 100 + 0),
			{ minLength: width, maxLength: width },
		),
		{ minLength: height, maxLength: height },
	),
);

function addresses(demo: Demo): fc.Arbitrary<{ search: string; hash: string }> {
	const texts = Object.keys(demo.schema)
		.filter((name) => demo.schema[name]?.travels === 'search')
		.map((name) => textFor(demo, name).map((text) => [name, text] as const));
	const frames = Object.entries(FRAME_TEXTS).map(([name, text]) =>
		text.map((given) => [name, given] as const),
	);
	const matrices = Object.keys(demo.schema).filter((name) => demo.schema[name]?.travels === 'hash');
	const edited = fc.record(Object.fromEntries(matrices.map((name) => [name, fc.option(rows, { freq: 3 })])));
	return fc
		.tuple(
			fc.subarray([...texts, ...frames]).chain((chosen) => fc.tuple(...chosen)),
			edited,
		)
		.map(([pairs, cells]) => ({
			search: `?${new URLSearchParams(pairs.map(([name, text]) => [name, text]))}`,
			hash: demo.write({ ...demo.defaults, ...cells }).hash,
		}));
}

describe.each(DEMOS.map((entry) => [entry.id, entry] as const))('addresses of %s', (_, entry) => {
	it(`give back every state, ${CASES_PER_DEMO} times`, async () => {
		const demo = await entry.load();
		fc.assert(
			fc.property(addresses(demo), ({ search, hash }) => {
				const state = readEmbed(demo, search, hash);
				const written = writeEmbed(demo, state);
				const again = readEmbed(demo, written.search, written.hash);
				if (again.notices.length > 0) throw new Error(`${search}${hash}: ${JSON.stringify(again.notices)}`);
				expect(again).toEqual({ params: state.params, frame: state.frame, notices: [] });
			}),
			{ numRuns: CASES_PER_DEMO },
		);
	}, 120_000);

	it('never throw, whatever comes', async () => {
		const demo = await entry.load();
		const anything = fc.string({ unit: 'binary', maxLength: 300 });
		fc.assert(
			fc.property(anything, anything, (search, hash) => {
				expect(readEmbed(demo, search, hash).frame).toHaveProperty('ui');
			}),
		);
		const huge = `?${'n'.repeat(50_000)}=1&n=${'9'.repeat(50_000)}`;
		for (const search of [huge, '?%', '?n=%E0%A4%A', '?__proto__=1&constructor=1&__proto__[ui]=min']) {
			const { frame } = readEmbed(demo, search, search);
			expect(frame).toEqual(embedFrameDefaults);
		}
	});

	it('share no name with the frame but the seed', async () => {
		const { schema } = await entry.load();
		expect(FRAME_NAMES.filter((name) => Object.hasOwn(schema, name) && name !== 'seed')).toEqual([]);
	});
});

describe('readEmbed', () => {
	const load = () => DEMOS[0].load();

	it('takes the frame, the first of duplicates, and says what was wrong', async () => {
		const { frame, notices, params } = readEmbed(
			await load(),
			'?v=1&ui=min&ui=full&theme=neon&lock=f,s&hide=formula&ask=1&seed=7&origin=https://lms.example&n=7&utm=1',
			'',
		);
		expect(frame).toEqual({
			...embedFrameDefaults,
			...{
				ui: 'min',
				lock: ['f', 's'],
				hide: ['formula'],
				ask: true,
				seed: 7,
				origin: 'https://lms.example',
			},
		});
		expect(params.n).toBe(7);
		expect(notices).toEqual([{ name: 'theme', given: 'neon', used: 'auto' }]);
	});

	it('leaves the secret that WordPress appends out of the state', async () => {
		const demo = await load();
		const { hash } = demo.write({
			...demo.defaults,
			cells: Array.from({ length: 5 }, () => [1, 2, 3, 4, 5]),
		});
		for (const secret of ['#?secret=abc123XYZ0', '?secret=abc123XYZ0']) {
			const { params, notices } = readEmbed(demo, '', hash + secret);
			expect(notices).toEqual([]);
			expect(params.cells).toHaveLength(5);
		}
		expect(withoutSecret('#?secret=abc')).toBe('');
	});

	it.each([
		'https://lms.example/',
		'https://lms.example/x',
		'javascript:alert(1)',
		'null',
		'HTTPS://lms.example',
	])('refuses the origin %s', async (origin) => {
		const { frame, notices } = readEmbed(await load(), `?origin=${encodeURIComponent(origin)}`, '');
		expect(frame.origin).toBe('');
		expect(notices).toHaveLength(1);
	});
});

describe('writeEmbed', () => {
	it('writes the version, then the demo, then the frame', async () => {
		const demo = await DEMOS[0].load();
		const { search } = writeEmbed(demo, {
			params: { ...demo.defaults, f: 2 },
			frame: { ...embedFrameDefaults, theme: 'dark', lock: ['f', 's'] },
		});
		expect(search).toBe('?v=1&f=2&theme=dark&lock=f,s');
		expect(Object.keys(embedFrameSchema)).toContain('motion');
	});

	it('stays within the longest state for cells filled to the last', async () => {
		const demo = await DEMOS[0].load();
		const cells = Array.from({ length: 16 }, (_, r) => Array.from({ length: 16 }, (__, c) => r - c + 0.25));
		const { search, hash } = writeEmbed(demo, {
			params: { ...demo.defaults, n: 16, cells },
			frame: embedFrameDefaults,
		});
		expect(search.length + hash.length).toBeLessThanOrEqual(LONGEST_STATE);
	});
});
