/**
 * Holds the two languages of every lesson against each other, and the lessons against the glossary, the demos, the
 * exercises and the sources.
 *   npm run check:content
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runInNewContext } from 'node:vm';
import { glossary } from '../src/content/glossary.ts';
import { LAYER_OF } from '../src/lib/lessons/layer-of.ts';
import { scanLesson, type Scan, type Tag } from './markdown/scan.ts';

/** What a lesson may refer to. */
export interface Known {
	readonly terms: ReadonlySet<string>;
	/** Demo ids, each with a check of one parameter: `undefined` when it is right, what is wrong otherwise. */
	readonly demos: ReadonlyMap<string, (name: string, value: unknown) => string | undefined>;
	/** Kinds of exercises: `padding/keep`. */
	readonly kinds: ReadonlySet<string>;
	/** Every lesson's place in the course. */
	readonly orders: ReadonlyMap<string, number>;
}

export interface LessonFiles {
	readonly slug: string;
	readonly meta: { order: number; prerequisites: readonly string[]; demos: readonly string[] };
	readonly en: string;
	readonly ko: string;
}

const RESERVED_IDS = ['exercises', 'sources', 'content'];

/** All that is wrong with a lesson, a sentence each; nothing when it is right. */
export async function checkLesson(files: LessonFiles, known: Known): Promise<string[]> {
	const problems = checkMeta(files, known);
	const scans: Partial<Record<'en' | 'ko', Scan>> = {};
	for (const locale of ['en', 'ko'] as const) {
		try {
			const scan = await scanLesson(files[locale], `${files.slug}/${locale}.md`);
			scans[locale] = scan;
			problems.push(...checkText(scan, known).map((problem) => `${locale}.md: ${problem}`));
		} catch (error) {
			problems.push(`${locale}.md: ${error instanceof Error ? error.message : String(error)}`);
		}
	}
	if (scans.en && scans.ko) problems.push(...compare(scans.en, scans.ko), ...checkDemosUsed(scans.en, files));
	if (!/[가-힣]/.test(scans.ko?.words ?? '가')) problems.push('ko.md: has no Korean in it');
	return problems.map((problem) => `${files.slug}: ${problem}`);
}

function checkMeta({ slug, meta }: LessonFiles, known: Known): string[] {
	const problems: string[] = [];
	for (const first of meta.prerequisites) {
		const order = known.orders.get(first);
		if (order === undefined) problems.push(`meta.ts: no lesson is called "${first}"`);
		else if (order >= meta.order) problems.push(`meta.ts: "${first}" comes later in the course`);
	}
	for (const [other, order] of known.orders) {
		if (other !== slug && order === meta.order)
			problems.push(`meta.ts: ${other} has the number ${order} too`);
	}
	return problems;
}

/** What can be wrong with one language by itself. */
function checkText(scan: Scan, known: Known): string[] {
	const problems: string[] = [];
	for (const key of ['title', 'summary']) {
		if (!scan.frontMatter[key]) problems.push(`the front matter has no ${key}`);
	}
	for (const key of Object.keys(scan.frontMatter)) {
		if (key !== 'title' && key !== 'summary') problems.push(`the front matter knows no "${key}"`);
	}
	if (scan.sections.filter(({ depth }) => depth === 2).length < 2)
		problems.push('has fewer than two sections');
	for (const { id } of scan.sections) {
		if (RESERVED_IDS.includes(id)) problems.push(`the id "${id}" belongs to the page`);
	}
	for (const raw of scan.raw) problems.push(`was not read as Markdown (blank lines?): ${raw}`);
	for (const [hyphen] of scan.words.matchAll(/(?<![\w.,-])-\d\S*/g))
		problems.push(`"${hyphen}" has a hyphen for a minus: write −`);
	return [...problems, ...scan.tags.flatMap((tag) => checkTag(tag, scan, known))];
}

/** A text is HTML when it arrives: only these come to life, and they carry plain values. */
const COMPONENTS = ['Aside', 'Ask', 'DemoFigure', 'InCode', 'Misconception', 'Part', 'Say', 'Term'];

function checkTag({ name, attributes }: Tag, scan: Scan, known: Known): string[] {
	const { id = '', kind = '' } = attributes;
	if (!COMPONENTS.includes(name)) return [`<${name}>: show it with <Part of={${name}} file="…" />`];
	const live = Object.values(attributes).find((value) => /\.params\b/.test(value));
	if (live) return [`<${name}>: {${live}} would never change; follow a figure with link={…}`];
	if (name === 'InCode' && attributes.as && !(attributes.as in LAYER_OF))
		return [`<InCode>: "${attributes.as}" is not in lessons/layer-of.ts`];
	if (name === 'Term' && !known.terms.has(id)) return [`<Term>: "${id}" is not in the glossary`];
	if (name === 'Ask' && !known.kinds.has(kind)) return [`<Ask>: there is no kind "${kind}"`];
	if (name === 'DemoFigure') return checkFigure(attributes, scan, known);
	if (name === 'Say') {
		const figure = scan.tags.find(
			(tag) => tag.name === 'DemoFigure' && tag.attributes.link === attributes.link,
		);
		if (!figure) return [`<Say>: no figure has the link "${attributes.link ?? ''}"`];
		return checkParams(figure.attributes.id ?? '', attributes.show ?? '', known);
	}
	return [];
}

function checkFigure(attributes: Tag['attributes'], scan: Scan, known: Known): string[] {
	const { id = '', link, params } = attributes;
	if (!known.demos.has(id)) return [`<DemoFigure>: there is no demo "${id}"`];
	if (link && params) return [`<DemoFigure id="${id}">: with a link, the params belong into linkFigure(…)`];
	if (link && scan.links[link] === undefined)
		return [`<DemoFigure id="${id}">: no "${link} = linkFigure(…)"`];
	return checkParams(id, (link ? scan.links[link] : params) || '{}', known);
}

/** Evaluates a literal and asks the demo about each value. */
function checkParams(id: string, source: string, known: Known): string[] {
	let values: unknown;
	try {
		values = runInNewContext(`(${source})`, Object.create(null), { timeout: 5000 });
	} catch {
		return [`demo "${id}": {${source}} must be plain values`];
	}
	const check = known.demos.get(id);
	return Object.entries(values as Record<string, unknown>).flatMap(([name, value]) => {
		const problem = check?.(name, value);
		return problem ? [`demo "${id}": ${problem}`] : [];
	});
}

function checkDemosUsed(scan: Scan, { meta }: LessonFiles): string[] {
	const used = [...new Set(tagsOf(scan, 'DemoFigure').map(({ id = '' }) => id))].sort();
	const named = [...meta.demos].sort();
	return used.join() === named.join()
		? []
		: [`meta.ts: names the demos [${named.join(', ')}], the text uses [${used.join(', ')}]`];
}

const tagsOf = (scan: Scan, name: string) =>
	scan.tags.filter((tag) => tag.name === name).map(({ attributes }) => attributes);

/** What has to be alike in both languages, each as text that can be compared. */
const ALIKE: readonly [string, (scan: Scan) => string[]][] = [
	['sections', (scan) => scan.sections.map(({ id, depth }) => `${depth} ${id}`)],
	['figures', (scan) => tagsOf(scan, 'DemoFigure').map((attributes) => JSON.stringify(attributes))],
	[
		'first states of linked figures',
		(scan) => Object.entries(scan.links).map(([name, state]) => `${name} = ${state}`),
	],
	[
		'words that move a figure',
		(scan) =>
			tagsOf(scan, 'Say')
				.map(({ link, show }) => `${link}: ${show}`)
				.sort(),
	],
	['questions', (scan) => tagsOf(scan, 'Ask').map(({ kind, seed }) => `${kind} ${seed ?? 1}`)],
	['code boxes', (scan) => tagsOf(scan, 'InCode').map((attributes) => JSON.stringify(attributes))],
	['parts', (scan) => tagsOf(scan, 'Part').map((attributes) => JSON.stringify(attributes))],
	['misconceptions', (scan) => [String(tagsOf(scan, 'Misconception').length)]],
	['asides', (scan) => [String(tagsOf(scan, 'Aside').length)]],
	['number of formulas', (scan) => [String(scan.formulas)]],
];

function compare(en: Scan, ko: Scan): string[] {
	return ALIKE.flatMap(([what, read]) => {
		const [left, right] = [read(en), read(ko)];
		const at = Array.from({ length: Math.max(left.length, right.length) }).findIndex(
			(_, index) => left[index] !== right[index],
		);
		return at < 0 ? [] : [`${what} differ: en has ${left[at] ?? 'none'}, ko has ${right[at] ?? 'none'}`];
	});
}

/** What is wrong with the glossary itself. */
export function checkGlossary(
	terms: readonly { id: string; word: Record<'en' | 'ko', string>; taught: string }[],
	slugs: ReadonlySet<string>,
): string[] {
	const problems: string[] = [];
	const seen = new Map<string, string>();
	for (const { id, word, taught } of terms) {
		if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) problems.push(`glossary: "${id}" is no id`);
		if (!slugs.has(taught)) problems.push(`glossary: ${id} is taught in "${taught}", which is no lesson`);
		for (const key of [`id ${id}`, `en ${word.en.toLowerCase()}`, `ko ${word.ko}`]) {
			if (seen.has(key)) problems.push(`glossary: ${id} and ${seen.get(key)} share ${key}`);
			seen.set(key, id);
		}
	}
	return problems;
}

interface SchemaField {
	travels: 'search' | 'hash';
	read?: (text: string) => unknown;
	write?: (value: unknown) => string;
	accept?: (rows: unknown) => unknown;
}

function paramCheck(schema: Record<string, SchemaField>) {
	return (name: string, value: unknown): string | undefined => {
		const field = schema[name];
		if (!field) return `has no parameter "${name}"`;
		const shown = JSON.stringify(value);
		if (field.travels === 'hash')
			return value === null || field.accept?.(value) ? undefined : `${name} cannot be ${shown}`;
		const back = field.read?.(field.write?.(value) ?? '');
		return JSON.stringify(back) === shown ? undefined : `${name} cannot be ${shown}`;
	};
}

const imported = async (path: string) =>
	(await import(pathToFileURL(path).href)) as Record<string, Record<string, unknown>>;

/** Reads what there is in the source tree. */
export async function readKnown(root: string, slugs: readonly string[]): Promise<Known> {
	const demos = new Map<string, ReturnType<typeof paramCheck>>();
	const registry = readFileSync(join(root, 'src/lib/demos/registry.ts'), 'utf8');
	for (const [, id = ''] of registry.matchAll(/import\('\.\/([\w-]+)'\)/g)) {
		const { schema } = await imported(join(root, 'src/lib/demos', id, 'params.ts'));
		demos.set(id, paramCheck(schema as unknown as Record<string, SchemaField>));
	}
	const kinds = new Set<string>();
	const folder = join(root, 'src/lib/exercises/lessons');
	for (const file of readdirSync(folder).filter(
		(name) => name.endsWith('.ts') && !name.endsWith('.test.ts'),
	)) {
		const { default: generators } = await imported(join(folder, file));
		for (const name of Object.keys(generators ?? {})) kinds.add(`${file.replace('.ts', '')}/${name}`);
	}
	const orders = new Map<string, number>();
	for (const slug of slugs) orders.set(slug, (await readMeta(root, slug)).order);
	return { terms: new Set(glossary.map(({ id }) => id)), demos, kinds, orders };
}

async function readMeta(root: string, slug: string): Promise<LessonFiles['meta']> {
	const { default: meta } = await imported(join(root, 'src/content/lessons', slug, 'meta.ts'));
	return meta as unknown as LessonFiles['meta'];
}

/** Every problem of the content under `root`. */
export async function checkContent(root: string): Promise<{ problems: string[]; lessons: number }> {
	const folder = join(root, 'src/content/lessons');
	const slugs = readdirSync(folder).filter((slug) => existsSync(join(folder, slug, 'meta.ts')));
	const known = await readKnown(root, slugs);
	const problems = checkGlossary(glossary, new Set(slugs));
	let lessons = 0;
	for (const slug of slugs) {
		const paths = { en: join(folder, slug, 'en.md'), ko: join(folder, slug, 'ko.md') };
		const [en, ko] = [existsSync(paths.en), existsSync(paths.ko)];
		if (en !== ko) problems.push(`${slug}: ${en ? 'ko.md' : 'en.md'} is missing`);
		if (!en || !ko) continue;
		lessons += 1;
		const texts = { en: readFileSync(paths.en, 'utf8'), ko: readFileSync(paths.ko, 'utf8') };
		problems.push(...(await checkLesson({ slug, meta: await readMeta(root, slug), ...texts }, known)));
	}
	return { problems, lessons };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
	const { problems, lessons } = await checkContent(process.cwd());
	for (const problem of problems) console.error(problem);
	console.log(`content: ${lessons} lessons in two languages, ${problems.length} problems`);
	process.exitCode = problems.length ? 1 : 0;
}
