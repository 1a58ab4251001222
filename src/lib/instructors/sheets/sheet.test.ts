import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { LessonMeta } from '$lib/lessons/meta';
import { DEMOS } from '$lib/demos/registry';
import { loadExercises } from '$lib/exercises';
import { rightAnswer, type Exercise, type LessonExercises } from '$lib/exercises/exercise';
import { defaults, parseParams, serialiseParams } from '$lib/url/codec';
import { digest, linesGone } from '../../../../tests/frozen-list';
import { demosAskedIn, sheetQueryFor } from './lesson-of';
import { makeSheet, SHEET_KINDS, SHEET_LESSONS, sheetSchema, type SheetLesson } from './sheet';

const lessons = import.meta.glob<LessonMeta>('/src/content/lessons/*/meta.ts', {
	import: 'default',
	eager: true,
});
const generators: Record<string, LessonExercises> = {};
beforeAll(async () => {
	for (const lesson of SHEET_LESSONS) generators[lesson] = await loadExercises(lesson);
});

/** What must never change about a question: its numbers and what is right. Its words may be bettered. */
function frozen({ kind, question, grids = [], answer }: Exercise) {
	return {
		kind,
		numbers: question.en.match(/\d+(\.\d+)?/g) ?? [],
		grids: grids.map(({ rows }) => rows),
		right: rightAnswer(answer),
	};
}

interface FrozenSheet {
	lessons: SheetLesson[];
	per: number;
	variants: number;
	seed: number;
	means: ReturnType<typeof frozen>[][];
}

/**
 * Sheets that were given out. Entries may be added and never changed: a digest of each stands in a list that may only grow.
 * `npx vitest run src/lib/instructors/sheets/sheet.test.ts -u` adds what is new.
 */
const LIST = 'tests/fixtures/sheets/frozen.txt';
const SHEETS = JSON.parse(readFileSync('tests/fixtures/sheets/v1.json', 'utf8')) as FrozenSheet[];

describe('sheets that were given out', () => {
	it.each(SHEETS)('no. $seed on $lessons asks what it asked', ({ means, ...sheet }) => {
		const made = makeSheet(sheet, generators).map(({ sections }) =>
			sections.flatMap(({ exercises }) => exercises.map(frozen)),
		);
		expect(made).toEqual(means);
	});

	it('are those of the list, and none has left it', async () => {
		const lines = SHEETS.map(({ means, ...sheet }) => {
			const { lessons, per, variants, seed } = sheet;
			return `v1 ${digest([sheet, means])} no. ${seed}, ${variants}×${per} on ${lessons.join(',')}`;
		});
		await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`../../../../${LIST}`);
		expect(linesGone(LIST)).toEqual([]);
	});

	it('cover every kind of every lesson', () => {
		const met = new Set(SHEETS.flatMap(({ means }) => means.flat().map(({ kind }) => kind)));
		const kinds = SHEET_LESSONS.flatMap((lesson) => SHEET_KINDS[lesson].map((name) => `${lesson}/${name}`));
		expect(kinds.filter((kind) => !met.has(kind))).toEqual([]);
	});
});

describe('makeSheet', () => {
	const plain = defaults(sheetSchema);

	it('asks the same about a lesson whatever else is on the sheet', () => {
		const alone = makeSheet({ ...plain, lessons: ['padding'], seed: 5 }, generators);
		const among = makeSheet({ ...plain, lessons: ['pooling', 'padding'], seed: 5 }, generators);
		expect(among.map(({ sections }) => sections[1])).toEqual(alone.map(({ sections }) => sections[0]));
	});

	it('keeps the questions there were when one more is asked for, or one more variant', () => {
		const few = makeSheet({ ...plain, per: 3, variants: 2 }, generators);
		const more = makeSheet({ ...plain, per: 5, variants: 4 }, generators);
		for (const [v, { sections }] of few.entries()) {
			for (const [s, { exercises }] of sections.entries()) {
				expect(more[v]?.sections[s]?.exercises.slice(0, 3)).toEqual(exercises);
			}
		}
	});

	it('asks all variants the same kinds, with other numbers', () => {
		const sheet = makeSheet({ lessons: SHEET_LESSONS, per: 8, variants: 3, seed: 11 }, generators);
		const kinds = sheet.map(({ sections }) =>
			sections.flatMap(({ exercises }) => exercises.map(({ kind }) => kind)),
		);
		expect(kinds[1]).toEqual(kinds[0]);
		expect(kinds[2]).toEqual(kinds[0]);
		const asked = ({ question, grids }: Exercise) => `${question.en} ${JSON.stringify(grids)}`;
		const [a, b] = sheet.map(({ sections }) => sections.flatMap(({ exercises }) => exercises.map(asked)));
		const same = a?.filter((question, i) => question === b?.[i]);
		expect(same).toEqual([]);
	});

	it('refuses a lesson whose exercises it was not given', () => {
		expect(() => makeSheet({ ...plain, lessons: ['padding'] }, {})).toThrow(
			'makeSheet: expected the exercises of padding, got none',
		);
	});
});

it.each(DEMOS.map(({ id }) => id))('there is a sheet on what %s shows', (id) => {
	const { values, notices } = parseParams(sheetSchema, sheetQueryFor(id) ?? '');
	expect(notices).toEqual([]);
	const meta = lessons[`/src/content/lessons/${values.lessons[0]}/meta.ts`];
	expect(meta?.demos).toContain(id);
});

it('every lesson on a sheet says which demos it asks about', () => {
	expect(demosAskedIn('convolution', 'en')).toHaveLength(2);
	for (const lesson of SHEET_LESSONS) expect(demosAskedIn(lesson, 'ko'), lesson).not.toEqual([]);
});

it('a sheet’s link means the sheet', () => {
	fc.assert(
		fc.property(
			fc.record({
				v: fc.constant('1' as const),
				lessons: fc.shuffledSubarray(SHEET_LESSONS, { minLength: 1 }),
				per: fc.integer({ min: 1, max: 8 }),
				variants: fc.integer({ min: 1, max: 12 }),
				seed: fc.integer({ min: 0, max: 999_999 }),
				ways: fc.boolean(),
			}),
			(params) => {
				const { search, hash } = serialiseParams(sheetSchema, params);
				expect(parseParams(sheetSchema, search, hash)).toEqual({ values: params, notices: [] });
			},
		),
	);
});
