import { mkdtempSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkGlossary, checkLesson, type Known, type LessonFiles } from './check-content.ts';
import { lessonText, newLesson } from './new-lesson.ts';

const known: Known = {
	terms: new Set(['stride', 'padding']),
	demos: new Map([
		[
			'output-size',
			(name, value) => (name === 's' && Number(value) <= 4 ? undefined : `no ${name} ${String(value)}`),
		],
	]),
	kinds: new Set(['padding/keep']),
	orders: new Map([
		['first', 1],
		['sample', 2],
		['later', 3],
	]),
};

const SCRIPT = `<script lang="ts">
	import { DemoFigure, linkFigure, Say, Term } from '$lib/lessons';
	const size = linkFigure({ s: 1 });
</script>`;

const en = `---
title: A sample
summary: What it is for.
---

${SCRIPT}

With <Term id="stride" /> $S$ and <Say link={size} show={{ s: 2 }}>two</Say>.

<DemoFigure id="output-size" link={size} />

## One {#one}

$$
a < b
$$

<Ask kind="padding/keep" seed={3} />

<Misconception claim="Once.">

It is **twice**, $2P$.

</Misconception>

## Two {#two}

The end.
`;

const ko = `---
title: 보기
summary: 무엇을 위한 것인지.
---

${SCRIPT}

<Term id="stride">**스트라이드(stride)**</Term>는 $S$이고 <Say link={size} show={{ s: 2 }}>둘</Say>입니다. **합성곱(convolution)**은 굵게 나옵니다.

<DemoFigure id="output-size" link={size} />

## 하나 {#one}

$$
a < b
$$

<Ask kind="padding/keep" seed={3} />

<Misconception claim="한 번.">

**두 번**입니다. $2P$.

</Misconception>

## 둘 {#two}

끝입니다.
`;

const files: LessonFiles = {
	slug: 'sample',
	meta: { order: 2, prerequisites: ['first'], demos: ['output-size'] },
	en,
	ko,
};
const check = (change: Partial<LessonFiles>) => checkLesson({ ...files, ...change }, known);

it('finds nothing wrong with a sound lesson', async () => {
	expect(await check({})).toEqual([]);
});

describe('refuses', () => {
	it.each<[string, Partial<LessonFiles>, RegExp]>([
		['a section that one language lacks', { ko: ko.replace('{#two}', '{#deux}') }, /sections differ/],
		['a heading without an id', { en: en.replace(' {#two}', '') }, /"Two" needs an id/],
		['an id that is given twice', { en: en.replace('{#two}', '{#one}') }, /given to two headings/],
		['an id that belongs to the page', { en: en.replace('{#two}', '{#sources}') }, /belongs to the page/],
		['figures that differ', { ko: ko.replace('link={size} />', 'link={size} ask />') }, /figures differ/],
		['a figure with another first state', { ko: ko.replace('{ s: 1 }', '{ s: 2 }') }, /first states/],
		['a demo there is not', { en: en.replace('"output-size"', '"nothing"') }, /no demo "nothing"/],
		['a parameter out of range', { en: en.replace('{ s: 1 }', '{ s: 9 }') }, /no s 9/],
		['a parameter that is no plain value', { en: en.replace('{ s: 2 }', '{ s: x }') }, /plain values/],
		[
			'words that move no figure',
			{ en: en.replace('<Say link={size}', '<Say link={other}') },
			/no figure has the link/,
		],
		[
			'a term that is not in the glossary',
			{ en: en.replace('"stride"', '"strid"') },
			/"strid" is not in the glossary/,
		],
		[
			'an exercise there is not',
			{ en: en.replace('padding/keep', 'padding/kept') },
			/no kind "padding\/kept"/,
		],
		['questions that differ', { ko: ko.replace('seed={3}', 'seed={4}') }, /questions differ/],
		['another number of formulas', { ko: ko.replace('$2P$', '2P') }, /number of formulas/],
		[
			'a formula Markdown did not see',
			{ en: en.replace('">\n\nIt is', '">\nIt is') },
			/not read as Markdown.*\$2P\$|\*\*twice/,
		],
		['TeX that KaTeX does not understand', { en: en.replace('$2P$', '$\\frac{2$') }, /KaTeX/],
		['a missing summary', { en: en.replace(/summary.*\n/, '') }, /no summary/],
		['front matter nobody reads', { en: en.replace('---\n\n', 'author: x\n---\n\n') }, /knows no "author"/],
		[
			'a component that would stay dead',
			{ en: en.replace('The end.', '<FilterSize />\n\nThe end.') },
			/show it with <Part/,
		],
		[
			'code that could not follow its figure',
			{ en: en.replace('The end.', '<InCode layer={{ kernelSize: Number(size.params.f) }} />\n\nThe end.') },
			/would never change/,
		],
		[
			'a layer that no figure shows',
			{ en: en.replace('The end.', '<InCode link={size} as="nothing" />\n\nThe end.') },
			/"nothing" is not in/,
		],
		['a hyphen for a minus', { en: en.replace('The end', 'It is -3') }, /hyphen for a minus/],
		['a Korean text without Korean', { ko: en }, /has no Korean/],
		['a demo that meta.ts does not name', { meta: { ...files.meta, demos: [] } }, /names the demos/],
		['a prerequisite that comes later', { meta: { ...files.meta, prerequisites: ['later'] } }, /comes later/],
		['a prerequisite there is not', { meta: { ...files.meta, prerequisites: ['x'] } }, /no lesson is called/],
		['a number that is taken', { meta: { ...files.meta, order: 3 } }, /number 3 too/],
	])('%s', async (_, change, message) => {
		expect((await check(change)).join('\n')).toMatch(message);
	});
});

describe('the glossary', () => {
	const term = { id: 'stride', word: { en: 'stride', ko: '스트라이드' }, taught: 'sample' };

	it('has every term once', () => {
		expect(checkGlossary([term, { ...term, id: 'step' }], new Set(['sample']))).toHaveLength(2);
		expect(checkGlossary([term], new Set(['sample']))).toEqual([]);
	});

	it('sends nobody to a lesson that is none', () => {
		expect(checkGlossary([term], new Set())).toEqual([
			'glossary: stride is taught in "sample", which is no lesson',
		]);
	});
});

describe('new:lesson', () => {
	let root = '';
	beforeEach(() => {
		root = mkdtempSync(join(tmpdir(), 'lesson-'));
		mkdirSync(join(root, 'src/content/lessons'), { recursive: true });
	});
	afterEach(() => rmSync(root, { recursive: true }));

	it('lays out a lesson that passes the check', async () => {
		expect(newLesson(root, 'sample')).toHaveLength(3);
		expect(readFileSync(join(root, 'src/content/lessons/sample/meta.ts'), 'utf8')).toContain('order: 1');
		const meta = { order: 2, prerequisites: [], demos: [] };
		expect(await check({ meta, en: lessonText('en'), ko: lessonText('ko') })).toEqual([]);
	});

	it('never writes over a lesson, and wants a proper slug', () => {
		newLesson(root, 'sample');
		expect(() => newLesson(root, 'sample')).toThrow('there already');
		expect(() => newLesson(root, 'A Sample')).toThrow('expected a slug');
	});
});
