/** All lessons that exist, read while pages are prerendered. A lesson exists when it has meta.ts, en.md and ko.md. */
import { EXERCISE_SLUGS } from '$lib/exercises';
import type { Locale } from '$lib/i18n/locale';
import { readLessonText, type LessonEntry, type LessonMeta, type LessonText } from './meta';

const FOLDER = '/src/content/lessons';
const metas = import.meta.glob<LessonMeta>('/src/content/lessons/*/meta.ts', {
	eager: true,
	import: 'default',
});
const texts = import.meta.glob<Record<string, unknown>>('/src/content/lessons/*/{en,ko}.md', {
	eager: true,
	import: 'metadata',
});

interface Lesson {
	readonly slug: string;
	readonly meta: LessonMeta;
	readonly text: Readonly<Record<Locale, LessonText>>;
}

function readLesson(path: string, meta: LessonMeta): Lesson[] {
	const slug = path.slice(FOLDER.length + 1).split('/')[0] ?? '';
	const [en, ko] = [texts[`${FOLDER}/${slug}/en.md`], texts[`${FOLDER}/${slug}/ko.md`]];
	if (!en || !ko) return [];
	return [
		{
			slug,
			meta,
			text: { en: readLessonText(`${slug}/en.md`, en), ko: readLessonText(`${slug}/ko.md`, ko) },
		},
	];
}

const lessons: readonly Lesson[] = Object.entries(metas)
	.flatMap(([path, meta]) => readLesson(path, meta))
	.sort((a, b) => a.meta.order - b.meta.order);

/** The slugs of all lessons, in the course's order. */
export const lessonSlugs: readonly string[] = lessons.map(({ slug }) => slug);

function entryOf({ slug, meta, text }: Lesson, locale: Locale): LessonEntry {
	const { title, summary, contents } = text[locale];
	return {
		slug,
		number: meta.order,
		title,
		summary,
		minutes: contents.minutes,
		sectionIds: contents.sections.filter(({ depth }) => depth === 2).map(({ id }) => id),
		prerequisites: lessons
			.filter((other) => meta.prerequisites.includes(other.slug))
			.map((other) => ({ slug: other.slug, title: other.text[locale].title })),
	};
}

/** All lessons in the course's order, in one language. */
export function listLessons(locale: Locale): LessonEntry[] {
	return lessons.map((lesson) => entryOf(lesson, locale));
}

/** One lesson with its neighbours; `undefined` when there is none of that name. */
export function findLesson(slug: string, locale: Locale) {
	const index = lessons.findIndex((lesson) => lesson.slug === slug);
	const lesson = lessons[index];
	if (!lesson) return undefined;
	const neighbour = (at: number) => {
		const found = lessons[at];
		return found && { slug: found.slug, number: found.meta.order, title: found.text[locale].title };
	};
	return {
		...entryOf(lesson, locale),
		sections: lesson.text[locale].contents.sections,
		terms: lesson.text[locale].contents.terms,
		demos: lesson.text[locale].contents.demos,
		sources: lesson.meta.sources,
		hasExercises: EXERCISE_SLUGS.includes(lesson.slug),
		previous: neighbour(index - 1),
		next: neighbour(index + 1),
	};
}
