/**
 * Question sheets from a seed. A sheet that was printed once can be made again for ever: which questions it asks depends on
 * its version, its seed and the lesson alone, never on what else is on it or on what is added later.
 */
import { makeExercise, type Exercise, type LessonExercises } from '$lib/exercises/exercise';
import { seededRandom, shuffle } from '$lib/nn/random';
import { flag, int, list, oneOf, type Values } from '$lib/url/codec';

/**
 * The kinds a sheet of version 1 draws from, by lesson. Permanent: a lesson may be added; a kind may not be added, removed or
 * moved, nor its generator draw other numbers. What should be asked from now on goes into a version 2.
 */
export const SHEET_KINDS = {
	convolution: ['cell', 'flip', 'parameters', 'sharing', 'vector', 'effect'],
	'stride-and-output-size': ['size', 'floor', 'fits', 'same', 'shape', 'inverse', 'unread', 'dilated'],
	padding: ['size', 'keep', 'padded', 'split', 'reads', 'layers'],
	'channels-and-filters': ['parameters', 'shape', 'sum', 'pointwise', 'small'],
	pooling: ['window', 'map', 'size', 'shape', 'parameters', 'channels', 'border'],
	activations: ['relu', 'value', 'derivative', 'softmax', 'temperature', 'stack'],
	'lenet-5': [
		'parameters',
		'connections',
		'shape',
		'flatten',
		'subsampling',
		'coefficients',
		'work',
		'distance',
	],
	'receptive-fields': ['size', 'jump', 'equal', 'dilated', 'place', 'branches'],
	'what-features-learn': ['patch', 'excites', 'ascent', 'saliency', 'occlusion', 'silenced'],
} as const satisfies Record<string, readonly string[]>;

export type SheetLesson = keyof typeof SHEET_KINDS;
export const SHEET_LESSONS = Object.keys(SHEET_KINDS) as SheetLesson[];

export const SHEET_LIMITS = {
	per: { min: 1, max: 8 },
	variants: { min: 1, max: 12 },
	seed: { min: 0, max: 999_999 },
} as const;

/** A sheet in a link. Names, defaults and meanings are permanent. */
export const sheetSchema = {
	v: oneOf(['1'], { default: '1' }),
	lessons: list(oneOf(SHEET_LESSONS, { default: 'convolution' }), {
		default: ['convolution', 'stride-and-output-size'],
		minLength: 1,
		unique: true,
	}),
	per: int({ default: 3, ...SHEET_LIMITS.per }),
	variants: int({ default: 2, ...SHEET_LIMITS.variants }),
	seed: int({ default: 1, ...SHEET_LIMITS.seed }),
	ways: flag({ default: true }),
};
export type SheetParams = Values<typeof sheetSchema>;

export interface SheetVariant {
	/** A, B, C … */
	letter: string;
	sections: { lesson: SheetLesson; exercises: Exercise[] }[];
}

/** How often other numbers are tried when a variant would repeat another's question. */
const MAX_TRIES = 40;

/** A whole number from words: FNV-1a of their UTF-16 code units, 32 bits (Fowler, Noll, Vo). */
function seedOf(...words: readonly (string | number)[]): number {
	let hash = 0x811c9dc5;
	for (const letter of words.join('/')) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193);
	return hash >>> 0;
}

/** The kinds asked about a lesson, in order: every kind once before any comes again. All variants ask the same kinds. */
function kindsOf(lesson: SheetLesson, seed: number, count: number): string[] {
	const kinds: readonly string[] = SHEET_KINDS[lesson];
	const rounds = Array.from({ length: Math.ceil(count / kinds.length) }, (_, round) =>
		shuffle(kinds, seededRandom(seedOf('kinds', seed, lesson, round))),
	);
	return rounds.flat().slice(0, count);
}

const sameQuestion = (a: Exercise, b: Exercise) =>
	a.question.en === b.question.en && JSON.stringify(a.grids) === JSON.stringify(b.grids);

/** The same kind with other numbers for each variant. Throws when a lesson's generators lack the kind. */
function exercisesFor(
	place: { lesson: SheetLesson; name: string; seed: number; index: number },
	variants: number,
	generators: LessonExercises,
): Exercise[] {
	const { lesson, name, seed, index } = place;
	const generate = generators[name];
	if (!generate) throw new Error(`makeSheet: expected an exercise ${lesson}/${name}, found none`);
	const made: Exercise[] = [];
	for (let variant = 0; variant < variants; variant++) {
		for (let attempt = 0; ; attempt++) {
			const drawn = seedOf(seed, lesson, index, variant, attempt);
			const exercise = makeExercise(`${lesson}/${name}`, generate, drawn);
			if (attempt < MAX_TRIES && made.some((other) => sameQuestion(other, exercise))) continue;
			made.push(exercise);
			break;
		}
	}
	return made;
}

/** The variants of a sheet. Throws when generators of a chosen lesson are missing. */
export function makeSheet(
	{ lessons, per, variants, seed }: Pick<SheetParams, 'lessons' | 'per' | 'variants' | 'seed'>,
	generators: Readonly<Record<string, LessonExercises>>,
): SheetVariant[] {
	const columns = lessons.map((lesson) => {
		const known = generators[lesson];
		if (!known) throw new Error(`makeSheet: expected the exercises of ${lesson}, got none`);
		const rows = kindsOf(lesson, seed, per).map((name, index) =>
			exercisesFor({ lesson, name, seed, index }, variants, known),
		);
		return { lesson, rows };
	});
	return Array.from({ length: variants }, (_, variant) => ({
		letter: String.fromCharCode(65 + variant),
		sections: columns.map(({ lesson, rows }) => ({
			lesson,
			exercises: rows.map((row) => row[variant] as Exercise),
		})),
	}));
}
