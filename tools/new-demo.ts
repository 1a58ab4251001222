/**
 * `npm run new:demo <id>`: creates `src/lib/demos/<id>/` in its full shape, in both languages, with a test that fails
 * until the demo computes something, and lists it in the registry. Refuses an id that exists.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface Names {
	/** in links: `output-size` */
	id: string;
	/** the component: `OutputSize` */
	view: string;
	/** variables: `outputSize` */
	variable: string;
}

export function namesOf(id: string): Names {
	if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id)) {
		throw new Error(`new-demo: expected an id in kebab-case, got "${id}"`);
	}
	const view = id.replace(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase());
	return { id, view, variable: view.charAt(0).toLowerCase() + view.slice(1) };
}

/** Every file of a new demo: its name and its text. */
export function demoFiles({ id, view }: Names): Record<string, string> {
	return {
		'meta.ts': `import type { DemoMeta } from '../demo';

export const meta = {
	id: '${id}',
	title: { en: '${view}', ko: '${view}' },
	about: { en: 'What can be done here, in one sentence.', ko: '여기서 할 수 있는 일을 한 문장으로 적습니다.' },
	asks: false,
} as const satisfies DemoMeta;
`,
		'params.ts': `import { int, type Values } from '$lib/url/codec';
import type { Normalised } from '../demo';

export const LIMITS = { n: { min: 1, max: 16 } } as const;

export const schema = {
	n: int({ default: 5, ...LIMITS.n }),
};

export type ${view}Params = Values<typeof schema>;

/** Puts right what is right one by one and wrong together, with a notice for each change. */
export function normalise(values: ${view}Params): Normalised<${view}Params> {
	return { values, notices: [] };
}
`,
		[`${id}.svelte.ts`]: `import { defaults } from '$lib/url/codec';
import { normalise, schema, type ${view}Params } from './params';

/** What is chosen, and what follows from it. */
export class ${view}Demo {
	#params = $state.raw<${view}Params>(defaults(schema));

	/** @param given what differs from the defaults */
	constructor(given: Partial<${view}Params> = {}) {
		this.update(given);
	}

	get size(): number {
		return this.#params.n;
	}
	set size(n: number) {
		this.update({ n });
	}

	/** Changes parameters; what no longer fits together is put right. */
	update(changes: Partial<${view}Params>): void {
		this.#params = normalise({ ...this.#params, ...changes }).values;
	}

	reset(): void {
		this.#params = defaults(schema);
	}

	toParams(): ${view}Params {
		return { ...this.#params };
	}
}
`,
		'strings.ts': `import { defineStrings } from '$lib/i18n/strings';

interface ${view}Strings {
	title: string;
	summary: (n: number) => string;
	size: string;
}

export const strings = defineStrings<${view}Strings>({
	en: {
		title: '${view}',
		summary: (n) => \`Size \${n}.\`,
		size: 'Size',
	},
	ko: {
		title: '${view}',
		summary: (n) => \`크기는 \${n}입니다.\`,
		size: '크기',
	},
});
`,
		[`${view}.svelte`]: `<!-- @component What the learner sees and does. Parts that can be left out: \`controls\`, and those of Figure. -->
<script lang="ts">
	import { untrack } from 'svelte';
	import { getLocale } from '$lib/i18n/strings';
	import Figure from '$lib/ui/Figure.svelte';
	import NumberControl from '$lib/ui/NumberControl.svelte';
	import type { DemoProps } from '../demo';
	import { reportState } from '../view.svelte';
	import { ${view}Demo } from './${id}.svelte';
	import { LIMITS, type ${view}Params } from './params';
	import { strings } from './strings';

	let { params, model, hide = [], lock = [], link, onchange }: DemoProps<${view}Params, ${view}Demo> = $props();

	const demo = untrack(() => model ?? new ${view}Demo(params));
	const locale = getLocale();
	const words = $derived(strings[locale()]);

	reportState(() => onchange?.(demo.toParams()));
</script>

<Figure
	title={words.title}
	summary={words.summary(demo.size)}
	{hide}
	filename="${id}"
	link={link && (() => link(demo.toParams()))}
>
	{#if !hide.includes('controls')}
		<NumberControl
			label={words.size}
			symbol="N"
			bind:value={demo.size}
			{...LIMITS.n}
			disabled={lock.includes('n')}
		/>
	{/if}
</Figure>
`,
		'index.ts': `import { defineDemo } from '../demo';
import ${view} from './${view}.svelte';
import { normalise, schema } from './params';

export const demo = defineDemo({ schema, normalise, View: ${view} });
`,
		'model.en.md': `## What is computed

The formula, its letters, and the default with its worked numbers.

## What is simplified

What is left out, and which demo takes the limit away.

## In class

- What to point at first.
`,
		'model.ko.md': `## 계산하는 것

식과 기호, 그리고 처음 상태의 풀이 숫자를 적습니다.

## 단순화한 것

무엇을 뺐는지, 어느 데모에서 그 제한이 풀리는지 적습니다.

## 수업에서

- 먼저 가리켜 볼 것을 적습니다.
`,
		[`${id}.svelte.test.ts`]: `import { describe, expect, it } from 'vitest';
import { renderIn } from '$lib/ui/testing';
import { ${view}Demo } from './${id}.svelte';
import ${view} from './${view}.svelte';

describe('${view}Demo', () => {
	it('computes its worked example', () => {
		expect(new ${view}Demo().toParams()).toEqual({ n: 5 });
		expect.fail('${id}: compute the worked example of the lesson, and hold it against an oracle here');
	});
});

describe('${view}', () => {
	it('is a figure with a name, in both languages', async () => {
		for (const locale of ['en', 'ko'] as const) {
			const { screen } = await renderIn(locale, ${view}, {});
			await expect.element(screen.getByRole('figure', { name: '${view}' })).toBeVisible();
			await screen.unmount();
		}
	});
});
`,
	};
}

/** The registry with the new demo at the end of its list. */
export function registered(registry: string, { id, variable }: Names): string {
	const imported = registry.replace(
		/(import \{ whole, type Demo, type DemoMeta \} from '\.\/demo';)/,
		`$1\nimport { meta as ${variable} } from './${id}/meta';`,
	);
	const listed = imported.replace(
		/\n\] as const satisfies/,
		`\n\t{ ...${variable}, load: async () => whole((await import('./${id}')).demo) },\n] as const satisfies`,
	);
	if (imported === registry || listed === imported) {
		throw new Error(
			'new-demo: expected the import of ./demo and the list DEMOS in registry.ts, found them changed',
		);
	}
	return listed;
}

function main(id: string | undefined): void {
	if (!id) throw new Error('new-demo: expected an id: npm run new:demo <id>');
	const names = namesOf(id);
	const folder = join('src/lib/demos', id);
	if (existsSync(folder)) throw new Error(`new-demo: ${folder} exists already`);
	const registry = 'src/lib/demos/registry.ts';
	const listed = registered(readFileSync(registry, 'utf8'), names);
	mkdirSync(folder);
	for (const [name, text] of Object.entries(demoFiles(names))) writeFileSync(join(folder, name), text);
	writeFileSync(registry, listed);
	console.log(`Created ${folder} and listed it in ${registry}.`);
	console.log('Next: params.ts, the state class, the view, both languages. docs/making-a-demo.md says how.');
	console.log(`Its test fails until the demo computes something: npx vitest run ${folder}`);
}

if (process.argv[1]?.endsWith('new-demo.ts')) main(process.argv[2]);
