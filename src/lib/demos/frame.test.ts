import { describe, expect, it } from 'vitest';
import { frameSchema } from './demo';
import { loadFrame } from './frame';
import { FIGURE_PARTS } from './part-names';
import { DEMOS } from './registry';

const sources = import.meta.glob<string>(['./*/*.svelte', '!./*/*.fixture.svelte'], {
	query: '?raw',
	import: 'default',
	eager: true,
});

/** What goes with another name and is not offered apart. */
const TWINS: Record<string, readonly string[]> = { pooling: ['dy'] };

/** The names a demo's views really ask for. */
function namesAskedFor(id: string, pattern: RegExp): string[] {
	const text = Object.entries(sources)
		.filter(([path]) => path.startsWith(`./${id}/`))
		.map(([, source]) => source)
		.join('\n');
	const names = [...text.matchAll(pattern)].map(([, name = '']) => name);
	return [...new Set(names)].filter((name) => !(FIGURE_PARTS as readonly string[]).includes(name)).sort();
}

const namesOf = (list: readonly { name: string }[]) => list.map(({ name }) => name);

describe.each(DEMOS.map(({ id }) => id))('the frame of %s', (id) => {
	it('offers to leave out exactly what the figure can leave out', async () => {
		const offered = namesOf((await loadFrame(id)).parts('en'));
		const known = namesAskedFor(id, /\b(?:shows\(|hide\.includes\()'([\w-]+)'/g);
		expect(offered.filter((name) => !(FIGURE_PARTS as readonly string[]).includes(name)).sort()).toEqual(
			known,
		);
	});

	it('offers to hold fast exactly what the figure can hold fast', async () => {
		const offered = namesOf((await loadFrame(id)).locks('en'));
		const twins = TWINS[id] ?? [];
		const known = namesAskedFor(id, /\b(?:locked\(|lock\.includes\()'([\w-]+)'/g);
		expect(known.filter((name) => !twins.includes(name) && !offered.includes(name))).toEqual([]);
		const byVariable = namesAskedFor(id, /lock\.includes\((name)\)/g).length > 0;
		if (!byVariable) expect(offered.toSorted()).toEqual(known.filter((name) => !twins.includes(name)));
	});

	it('says it in words of both languages, and in names a link can carry', async () => {
		const frame = await loadFrame(id);
		for (const locale of ['en', 'ko'] as const) {
			const all = [...frame.parts(locale), ...frame.locks(locale)];
			for (const { label } of all) expect(label).toMatch(locale === 'ko' ? /[가-힣A-Z]/ : /[a-z]/i);
		}
		expect(frameSchema.hide.read(namesOf(frame.parts('en')).join(','))).toBeDefined();
		expect(frameSchema.lock.read(namesOf(frame.locks('en')).join(','))).toBeDefined();
	});
});
