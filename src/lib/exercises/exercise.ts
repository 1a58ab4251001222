/**
 * An exercise made from a seed: what is asked, what is right, and which well-known slips lead to which wrong answers.
 * Pure: the same seed gives the same exercise.
 */
import { seededRandom, shuffle, type Random } from '$lib/nn/random';
import type { Localised } from '$lib/i18n/strings';
import type { SlipId } from './slips';

/** What a learner gave: a number, several, or the id of an option. */
export type Given = number | readonly number[] | string;

export interface Option {
	readonly id: string;
	readonly text: Localised<string>;
}

/** What is asked for. `decimals` is how exactly (0 unless given): within half a unit of the last place counts as right. */
export type AnswerSpec =
	| { readonly type: 'number'; readonly value: number; readonly decimals?: number }
	| {
			readonly type: 'numbers';
			readonly values: readonly number[];
			readonly labels: Localised<readonly string[]>;
			readonly decimals?: number;
	  }
	| { readonly type: 'choice'; readonly correct: string; readonly options: readonly Option[] };

/** Numbers shown with the question; `null` is a cell of padding. */
export interface Grid {
	readonly label: Localised<string>;
	readonly rows: readonly (readonly (number | null)[])[];
}

/** A wrong answer and the slip it comes from. */
export type Slip = readonly [SlipId, Given];

/** What a generator makes of a source of random numbers. */
export interface Draft {
	readonly question: Localised<string>;
	readonly grids?: readonly Grid[];
	readonly answer: AnswerSpec;
	/** Wrong answers and the slip each comes from; of equal ones the first is named. */
	readonly slips: readonly Slip[];
	readonly hint: Localised<string>;
	/** The way to the answer with the numbers put in, a line each. */
	readonly solution: readonly Localised<string>[];
}

export interface Exercise extends Draft {
	/** The generator's name: `convolution/cell`. */
	readonly kind: string;
}

export type Generator = (random: Random) => Draft;

/** The generators of one lesson by the second half of their names. */
export type LessonExercises = Readonly<Record<string, Generator>>;

const MAX_ROLLS = 500;
/** A slip that leads to a fraction is recognised from one decimal on: 2.3 for 2.33. */
const FRACTION_TOLERANCE = 0.05;

/** A pair of texts; both languages or a type error. */
export function say(en: string, ko: string): Localised<string> {
	return { en, ko };
}

function toleranceOf(answer: AnswerSpec): number {
	const decimals = answer.type === 'choice' ? 0 : (answer.decimals ?? 0);
	return decimals === 0 ? 1e-6 : 0.5 * 10 ** -decimals + 1e-6;
}

function isNear(a: Given, b: Given, tolerance: number): boolean {
	if (typeof a === 'number' && typeof b === 'number') return Math.abs(a - b) <= tolerance;
	if (Array.isArray(a) && Array.isArray(b)) {
		return a.length === b.length && a.every((value, index) => isNear(value, b[index], tolerance));
	}
	return a === b;
}

/** Leaves out slips that change nothing with these numbers: forgetting a padding of 0 is no mistake. */
export function unlessRight(right: Given, slips: readonly Slip[]): Slip[] {
	return slips.filter(([, wrong]) => !isNear(wrong, right, 1e-6));
}

/** The right answer in the form a learner gives it. */
export function rightAnswer(answer: AnswerSpec): Given {
	if (answer.type === 'number') return answer.value;
	return answer.type === 'numbers' ? answer.values : answer.correct;
}

/** Whether an answer is right, to the exactness asked for. */
export function isRight({ answer }: Pick<Draft, 'answer'>, given: Given): boolean {
	return isNear(given, rightAnswer(answer), toleranceOf(answer));
}

/** The slip that leads to this answer, or `null` when it is right or comes from nowhere known. */
export function diagnose(exercise: Pick<Draft, 'answer' | 'slips'>, given: Given): SlipId | null {
	if (isRight(exercise, given)) return null;
	const tolerance = toleranceOf(exercise.answer);
	const match = exercise.slips.find(([, wrong]) => {
		const fraction = typeof wrong === 'number' && !Number.isInteger(wrong) && tolerance < 1e-3;
		return isNear(given, wrong, fraction ? FRACTION_TOLERANCE : tolerance);
	});
	return match?.[0] ?? null;
}

/**
 * An exercise of a kind from a seed. Rolls again while a slip would lead to the right answer.
 * Throws when that never ends: the generator is wrong.
 */
export function makeExercise(kind: string, generate: Generator, seed: number): Exercise {
	const random = seededRandom(seed);
	for (let roll = 0; roll < MAX_ROLLS; roll++) {
		const draft = generate(random);
		if (draft.slips.every(([, wrong]) => !isRight(draft, wrong))) return { ...draft, kind };
	}
	throw new Error(`makeExercise: ${kind} has slips that always lead to the right answer`);
}

/**
 * The exercise at a place of an endless set: every kind comes once a round, in an order drawn from the seed.
 * Throws for a lesson without exercises.
 */
export function exerciseAt(
	lesson: string,
	generators: LessonExercises,
	seed: number,
	index: number,
): Exercise {
	const names = Object.keys(generators);
	if (names.length === 0) throw new Error(`exerciseAt: the lesson ${lesson} has no exercises`);
	const round = Math.floor(index / names.length);
	const order = shuffle(names, seededRandom(seed * 7919 + round * 104729));
	const name = order[index % names.length] as string;
	return makeExercise(`${lesson}/${name}`, generators[name] as Generator, seed * 15485863 + index * 32452843);
}
