import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { defaults, parseParams, type Schema, type Values } from '$lib/url/codec';
import type { Normalised } from './demo';

/** Links that were given out, and what they meant then. Entries may be added and never changed. */
interface FrozenLink {
	link: string;
	/** what differs from the demo's defaults */
	means: Record<string, unknown>;
	/** names of the values that were refused */
	refused?: string[];
}

interface Params {
	schema: Schema;
	normalise: (values: Values<Schema>) => Normalised<Values<Schema>>;
}

const modules = import.meta.glob<Params>('./*/params.ts');

for (const [module, load] of Object.entries(modules)) {
	const id = module.split('/')[1] ?? '';
	const path = `tests/fixtures/links/${id}.json`;
	const links = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as FrozenLink[]) : [];

	describe.runIf(links.length > 0)(`links to ${id}`, () => {
		it.each(links)('$link means what it meant', async ({ link, means, refused = [] }) => {
			const { schema, normalise } = await load();
			const { search, hash } = new URL(link, 'https://example.org/');
			const parsed = parseParams(schema, search, hash);
			const { values, notices } = normalise(parsed.values);
			expect(values).toEqual({ ...defaults(schema), ...means });
			expect([...parsed.notices, ...notices].map(({ name }) => name)).toEqual(refused);
		});

		it('are at least 20', () => {
			expect(links.length).toBeGreaterThanOrEqual(20);
		});
	});
}
