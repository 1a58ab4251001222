import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Plan } from '$lib/instructors/plans/plan';
import { minutesOf } from '$lib/instructors/plans/plan';
import { loadFrame } from '$lib/demos/frame';
import { findDemo } from '$lib/demos/registry';

const plans = import.meta.glob<Plan>(['./*.ts', '!./*.test.ts'], { eager: true, import: 'default' });
const all = Object.entries(plans).map(([path, plan]) => ({ slug: path.slice(2, -3), plan }));

/** Every sentence of a plan, in one language. */
function sentences(plan: Plan, locale: 'en' | 'ko'): string[] {
	const words = [
		...plan.aims,
		...plan.before,
		...plan.steps.flatMap(({ title, text }) => [title, text]),
		...plan.questions.flatMap(({ question, answer }) => [question, answer]),
		...plan.misconceptions.flatMap(({ claim, reply }) => [claim, reply]),
		plan.further,
	];
	return words.map((pair) => pair[locale]);
}

it('has a plan for every lesson from 2 to 10, and none for a lesson that does not exist', () => {
	const lessons = readdirSync('src/content/lessons');
	for (const { slug } of all) expect(lessons).toContain(slug);
	const written = lessons.filter((slug) => existsSync(`src/content/lessons/${slug}/ko.md`));
	expect(written.filter((slug) => !plans[`./${slug}.ts`])).toEqual([]);
	expect(all.length).toBeGreaterThanOrEqual(9);
});

describe.each(all)('the plan for $slug', ({ plan }) => {
	it('fits into one class and has all its parts', () => {
		expect(minutesOf(plan)).toBeGreaterThanOrEqual(40);
		expect(minutesOf(plan)).toBeLessThanOrEqual(50);
		expect(plan.aims.length).toBeGreaterThanOrEqual(3);
		expect(plan.questions.length).toBeGreaterThanOrEqual(3);
		expect(plan.misconceptions.length).toBeGreaterThanOrEqual(3);
	});

	it('says the same numbers in both languages, and none that was not computed', () => {
		const numbers = (text: string) => (text.match(/\d[\d,.]*\d|\d/g) ?? []).sort();
		const [en, ko] = [sentences(plan, 'en'), sentences(plan, 'ko')];
		for (const [index, text] of en.entries()) {
			expect(text).not.toMatch(/undefined|NaN|(^|\s)-\d/);
			expect(ko[index]).toMatch(/[가-힣]|LeNet/);
			// what one language counts in words, the other may count in digits; computed numbers stand in the answers
			if (plan.questions.some(({ answer }) => answer.en === text && /[=→≈×]/.test(text)))
				expect(numbers(ko[index] ?? '')).toEqual(numbers(text));
		}
	});

	it('opens figures in states that their demos know', async () => {
		for (const { figure } of plan.steps) {
			const demo = await (figure && findDemo(figure.demo))?.load();
			if (!demo || !figure) continue;
			const { search, hash } = demo.write({ ...demo.defaults, ...figure.params });
			const { params, notices } = demo.read(search, hash);
			expect(notices).toEqual([]);
			expect(params).toMatchObject(figure.params ?? {});
		}
		expect(plan.steps.some(({ figure }) => figure)).toBe(true);
	});

	it('sets every figure up for its step, no two of them alike', () => {
		const figures = plan.steps.flatMap(({ figure }) => (figure ? [figure] : []));
		for (const { demo, ...state } of figures) expect(Object.keys(state), demo).not.toEqual([]);
		expect(new Set(figures.map((figure) => JSON.stringify(figure))).size).toBe(figures.length);
	});

	it('leaves out and holds fast only what the figure can leave out and hold fast', async () => {
		for (const { figure } of plan.steps) {
			if (!figure) continue;
			const frame = await loadFrame(figure.demo);
			const names = (list: readonly { name: string }[]) => list.map(({ name }) => name);
			expect(names(frame.parts('en'))).toEqual(expect.arrayContaining([...(figure.hide ?? [])]));
			expect(names(frame.locks('en'))).toEqual(expect.arrayContaining([...(figure.lock ?? [])]));
		}
	});
});
