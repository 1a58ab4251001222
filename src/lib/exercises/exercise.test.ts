import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { judge } from './attempt';
import {
	diagnose,
	exerciseAt,
	isRight,
	makeExercise,
	rightAnswer,
	say,
	type LessonExercises,
} from './exercise';
import { slips, SLIP_IDS, type SlipId } from './slips';

const modules = import.meta.glob<LessonExercises>('./lessons/*.ts', { eager: true, import: 'default' });
const lessons = Object.entries(modules).map(([path, generators]): [string, LessonExercises] => [
	path.slice('./lessons/'.length, -'.ts'.length),
	generators,
]);
const kinds = lessons.flatMap(([slug, generators]) =>
	Object.entries(generators).map(([name, generate]) => ({ kind: `${slug}/${name}`, generate })),
);

describe.each(kinds)('$kind', ({ kind, generate }) => {
	it('accepts its own answer, never takes a slip for it, and says all in both languages', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 2 ** 31 }), (seed) => {
				const exercise = makeExercise(kind, generate, seed);
				const right = rightAnswer(exercise.answer);
				expect(isRight(exercise, right)).toBe(true);
				expect(diagnose(exercise, right)).toBeNull();
				for (const [, wrong] of exercise.slips) {
					expect(isRight(exercise, wrong)).toBe(false);
					expect(diagnose(exercise, wrong)).not.toBeNull();
				}
				const texts = [exercise.question, exercise.hint, ...exercise.solution];
				for (const { en, ko } of texts) {
					expect(en && ko).toBeTruthy();
					expect(`${en} ${ko}`).not.toMatch(/undefined|NaN|Infinity|\d-\d|(^|\s)-\d/);
				}
				expect(exercise.question.ko).toMatch(/[가-힣]/);
			}),
			{ seed: 7, numRuns: 150 },
		);
	});

	it('is the same for the same seed', () => {
		expect(makeExercise(kind, generate, 11)).toEqual(makeExercise(kind, generate, 11));
	});

	it('accepts its answer as a person types it', () => {
		for (let seed = 0; seed < 40; seed++) {
			const exercise = makeExercise(kind, generate, seed);
			const right = rightAnswer(exercise.answer);
			const choice = typeof right === 'string' ? right : '';
			const numbers = typeof right === 'number' ? [right] : Array.isArray(right) ? (right as number[]) : [];
			const decimals = exercise.answer.type === 'choice' ? 0 : (exercise.answer.decimals ?? 0);
			const typed = numbers.map((value) => value.toFixed(decimals).replace('-', '−').replace('.', ','));
			expect(judge(exercise, typed, choice)).toEqual({ kind: 'right' });
		}
	});
});

it('has at least four kinds for each lesson that has exercises', () => {
	for (const [, generators] of lessons) expect(Object.keys(generators).length).toBeGreaterThanOrEqual(4);
	expect(lessons.map(([slug]) => slug).sort()).toEqual([
		'activations',
		'channels-and-filters',
		'convolution',
		'lenet-5',
		'padding',
		'pooling',
		'receptive-fields',
		'stride-and-output-size',
		'what-features-learn',
	]);
});

it('can diagnose every slip it has words for', () => {
	const met = new Set<SlipId>();
	for (const { kind, generate } of kinds) {
		for (let seed = 0; seed < 300; seed++) {
			const exercise = makeExercise(kind, generate, seed);
			for (const [, wrong] of exercise.slips) {
				const found = diagnose(exercise, wrong);
				if (found) met.add(found);
			}
		}
	}
	expect(SLIP_IDS.filter((id) => !met.has(id))).toEqual([]);
	expect(met.size).toBeGreaterThanOrEqual(20);
});

it('says of each slip what went wrong in both languages', () => {
	for (const id of SLIP_IDS) {
		expect(slips.en[id]).toMatch(/[.?]$/);
		expect(slips.ko[id]).toMatch(/[가-힣].*[.]$/);
	}
});

describe('exerciseAt', () => {
	const [slug, generators] = lessons[0] as [string, LessonExercises];

	it('brings every kind once a round and goes on without end', () => {
		const count = Object.keys(generators).length;
		for (const round of [0, 1, 5]) {
			const names = Array.from(
				{ length: count },
				(_, index) => exerciseAt(slug, generators, 3, round * count + index).kind,
			);
			expect(new Set(names).size).toBe(count);
		}
	});

	it('gives the same set for the same seed and another for another', () => {
		const set = (seed: number) =>
			Array.from({ length: 8 }, (_, index) => exerciseAt(slug, generators, seed, index).question.en);
		expect(set(4)).toEqual(set(4));
		expect(set(4)).not.toEqual(set(5));
	});

	it('refuses a lesson without exercises', () => {
		expect(() => exerciseAt('none', {}, 1, 0)).toThrow('exerciseAt: the lesson none has no exercises');
	});
});

describe('makeExercise', () => {
	it('rolls again while a slip leads to the right answer', () => {
		let calls = 0;
		const exercise = makeExercise(
			'test/rolls',
			(random) => {
				calls += 1;
				const value = Math.floor(random() * 3);
				return {
					...{ question: say('?', '?'), hint: say('!', '!'), solution: [] },
					...{ answer: { type: 'number', value }, slips: [['forgot-bias', 2 * value]] },
				};
			},
			1,
		);
		expect(isRight(exercise, 0)).toBe(false);
		expect(calls).toBeGreaterThan(0);
	});

	it('throws when the right answer is always a slip', () => {
		expect(() =>
			makeExercise(
				'test/stuck',
				() => ({
					...{ question: say('?', '?'), hint: say('!', '!'), solution: [] },
					...{ answer: { type: 'number', value: 1 }, slips: [['forgot-bias', 1]] },
				}),
				1,
			),
		).toThrow('makeExercise: test/stuck');
	});
});
