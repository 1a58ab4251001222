/** The lesson plans, for lessons that are there, read while pages are prerendered. */
import { findDemo } from '$lib/demos/registry';
import { frameSchema } from '$lib/demos/demo';
import type { Locale } from '$lib/i18n/locale';
import { findLesson, listLessons } from '$lib/lessons/catalogue.server';
import { serialiseParams } from '$lib/url/codec';
import { minutesOf, type Plan, type PlanFigure, type Words } from './plan';

const plans = import.meta.glob<Plan>(['/src/content/plans/*.ts', '!/src/content/plans/*.test.ts'], {
	eager: true,
	import: 'default',
});

const planOf = (slug: string): Plan | undefined => plans[`/src/content/plans/${slug}.ts`];

/** The lessons that have a plan, in the course's order. */
export function listPlans(locale: Locale) {
	return listLessons(locale).flatMap(({ slug, number, title }) => {
		const plan = planOf(slug);
		return plan ? [{ slug, number, title, minutes: minutesOf(plan), aims: read(plan.aims, locale) }] : [];
	});
}

const read = (all: readonly Words[], locale: Locale) => all.map((words) => words[locale]);

/** The demo of a step and the query of its state; nothing for a demo that is not there. */
async function figureOf(figure: PlanFigure | undefined, locale: Locale) {
	const entry = figure && findDemo(figure.demo);
	if (!entry) return undefined;
	const demo = await entry.load();
	const { search, hash } = demo.write({ ...demo.defaults, ...figure.params });
	const { ask = false, hide = [], lock = [] } = figure;
	const frame = serialiseParams(frameSchema, { ask, hide, lock }).search;
	const query = [search.slice(1), frame.slice(1)].filter(Boolean).join('&');
	return { demo: entry.id, title: entry.title[locale], search: query && `?${query}`, hash };
}

/** One lesson's plan in one language; `undefined` when there is none. */
export async function findPlan(slug: string, locale: Locale) {
	const plan = planOf(slug);
	const lesson = findLesson(slug, locale);
	if (!plan || !lesson) return undefined;
	const steps = plan.steps.map(async ({ minutes, title, text, figure }) => ({
		...{ minutes, title: title[locale], text: text[locale] },
		figure: await figureOf(figure, locale),
	}));
	return {
		lesson: { slug, number: lesson.number, title: lesson.title, hasExercises: lesson.hasExercises },
		minutes: minutesOf(plan),
		aims: read(plan.aims, locale),
		before: read(plan.before, locale),
		steps: await Promise.all(steps),
		questions: plan.questions.map(({ question, answer }) => ({
			...{ question: question[locale], answer: answer[locale] },
		})),
		misconceptions: plan.misconceptions.map(({ claim, reply }) => ({
			...{ claim: claim[locale], reply: reply[locale] },
		})),
		further: plan.further[locale],
	};
}
