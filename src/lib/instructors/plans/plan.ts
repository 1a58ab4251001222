/** A lesson as a teacher holds it in class. The words are in `src/content/plans/`, one file a lesson, both languages at once. */
import type { Localised } from '$lib/i18n/strings';

/** A pair of texts; both languages or a type error. */
export type Words = Localised<string>;

export const say = (en: string, ko: string): Words => ({ en, ko });

/** A demo in the state a step needs. */
export interface PlanFigure {
	demo: string;
	/** what differs from the demo's defaults, by the names in its link */
	params?: Readonly<Record<string, unknown>>;
	/** the class predicts first */
	ask?: boolean;
	/** parts the step does without, and parameters that are to stay as they are, by the names of the demo's frame */
	hide?: readonly string[];
	lock?: readonly string[];
}

export interface PlanStep {
	minutes: number;
	/** what happens, in a few words */
	title: Words;
	/** what teacher and class do */
	text: Words;
	figure?: PlanFigure;
}

export interface PlanQuestion {
	question: Words;
	answer: Words;
}

export interface Plan {
	/** what students can do at the end */
	aims: readonly Words[];
	/** what to have ready, and what students should know */
	before: readonly Words[];
	steps: readonly PlanStep[];
	questions: readonly PlanQuestion[];
	misconceptions: readonly { claim: Words; reply: Words }[];
	/** for those who are done early, or for home */
	further: Words;
}

export const minutesOf = ({ steps }: Pick<Plan, 'steps'>) =>
	steps.reduce((sum, { minutes }) => sum + minutes, 0);
