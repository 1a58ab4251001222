import { loadExercises } from '$lib/exercises';
import type { LessonExercises } from '$lib/exercises/exercise';
import { SHEET_LESSONS } from '$lib/instructors/sheets/sheet';
import type { PageLoad } from './$types';

/** All generators: together they are small, and the sheet is in the prerendered page. */
export const load: PageLoad = async ({ data }) => {
	const loaded = await Promise.all(
		SHEET_LESSONS.map(async (lesson): Promise<[string, LessonExercises]> => [
			lesson,
			await loadExercises(lesson),
		]),
	);
	return { ...data, generators: Object.fromEntries(loaded) };
};
