import type { LessonExercises } from './exercise';

const modules = import.meta.glob<LessonExercises>('./lessons/*.ts', { import: 'default' });

/** The lessons that have exercises. */
export const EXERCISE_SLUGS: readonly string[] = Object.keys(modules)
	.filter((path) => !path.endsWith('.test.ts'))
	.map((path) => path.slice('./lessons/'.length, -'.ts'.length));

/** A lesson's generators. Throws for a lesson without. */
export async function loadExercises(slug: string): Promise<LessonExercises> {
	const read = modules[`./lessons/${slug}.ts`];
	if (!read) throw new Error(`loadExercises: expected one of ${EXERCISE_SLUGS.join(', ')}, got "${slug}"`);
	return read();
}
