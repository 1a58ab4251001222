/**
 * Lays out an empty lesson in both languages.
 *   npm run new:lesson -- <slug>
 * A `meta.ts` that is there already is kept.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const WORDS = {
	en: {
		title: 'A title',
		summary: 'One sentence that says what the reader will be able to do.',
		opening: 'Two or three sentences that lead to the first figure.',
		sections: ['The first idea', 'The second idea'],
		body: 'One idea a section.',
	},
	ko: {
		title: '제목',
		summary: '이 강의를 읽고 나면 무엇을 할 수 있는지 한 문장으로 씁니다.',
		opening: '첫 그림으로 이끄는 두세 문장입니다.',
		sections: ['첫째 생각', '둘째 생각'],
		body: '한 절에는 한 가지 생각만 담습니다.',
	},
} as const;

const IDS = ['first-idea', 'second-idea'];

/** A lesson's text with its parts named and nothing said yet. */
export function lessonText(locale: 'en' | 'ko'): string {
	const { title, summary, opening, sections, body } = WORDS[locale];
	const parts = sections.map((section, index) => `## ${section} {#${IDS[index]}}\n\n${body}\n`);
	return [`---\ntitle: ${title}\nsummary: ${summary}\n---\n`, `${opening}\n`, ...parts].join('\n');
}

export function lessonMeta(order: number): string {
	return `import type { LessonMeta } from '$lib/lessons/meta';

export default {
	order: ${order},
	prerequisites: [],
	demos: [],
	sources: [],
} satisfies LessonMeta;
`;
}

/** The number after the last lesson's. */
function nextOrder(folder: string): number {
	const orders = readdirSync(folder)
		.map((slug) => join(folder, slug, 'meta.ts'))
		.filter((path) => existsSync(path))
		.map((path) => Number(/order: (\d+)/.exec(readFileSync(path, 'utf8'))?.[1] ?? 0));
	return Math.max(0, ...orders) + 1;
}

/** Writes what is not there yet; returns the paths written. Throws on a slug that is none, or a lesson that is there. */
export function newLesson(root: string, slug: string): string[] {
	if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) {
		throw new Error(`new:lesson: expected a slug such as "strided-windows", got "${slug}"`);
	}
	const folder = join(root, 'src/content/lessons');
	const files: [string, string][] = [
		['en.md', lessonText('en')],
		['ko.md', lessonText('ko')],
	];
	if (files.some(([name]) => existsSync(join(folder, slug, name)))) {
		throw new Error(`new:lesson: the lesson "${slug}" is there already`);
	}
	if (!existsSync(join(folder, slug, 'meta.ts'))) files.push(['meta.ts', lessonMeta(nextOrder(folder))]);
	mkdirSync(join(folder, slug), { recursive: true });
	return files.map(([name, text]) => {
		writeFileSync(join(folder, slug, name), text);
		return `src/content/lessons/${slug}/${name}`;
	});
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
	try {
		for (const path of newLesson(process.cwd(), process.argv[2] ?? '')) console.log(path);
		console.log('How to go on: docs/writing-a-lesson.md');
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		process.exitCode = 1;
	}
}
