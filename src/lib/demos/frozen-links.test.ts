/**
 * What was given out stays: a digest of every frozen link and every default a link can leave out stand in one list that
 * may only grow. `npx vitest run src/lib/demos/frozen-links.test.ts -u` adds what is new.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { defaults, type Schema } from '$lib/url/codec';
import { digest, linesGone } from '../../../tests/frozen-list';

const FOLDER = 'tests/fixtures/links';
const LIST = `${FOLDER}/frozen.txt`;
const schemas = import.meta.glob<Schema>('./*/params.ts', { import: 'schema' });

interface FrozenLink {
	link: string;
	means: Record<string, unknown>;
	refused?: string[];
}

/**
 * Lines that were written again before anybody had been given the links: the same cell, held as text instead of a pair.
 * Nothing may be added here once a demo has been published.
 */
const WRITTEN_AGAIN = [
	'receptive-field unit=null where a link leaves it out',
	'receptive-field d5fdca10ce571504 /embed/receptive-field/?unit=0,0',
	'receptive-field a9fcdab2b91fb687 /embed/receptive-field/?layer=1&unit=27,3',
	'receptive-field 0b66b702b4f59c44 /embed/receptive-field/?net=alexnet&layer=5&unit=0,11',
	'receptive-field 3129082cdbae3a09 /embed/receptive-field/?layers=c1f3,c1f3samed2,c1f3samed4&n=32&unit=0,0',
];

const digestOf = ({ link, means, refused = [] }: FrozenLink) => digest([link, means, refused]);

async function linesOf(id: string): Promise<string[]> {
	const links = JSON.parse(readFileSync(`${FOLDER}/${id}.json`, 'utf8')) as FrozenLink[];
	const schema = await schemas[`./${id}/params.ts`]?.();
	if (!schema) throw new Error(`frozen links: there are links to ${id}, and no such demo`);
	const left = Object.entries(defaults(schema)).map(
		([name, value]) => `${id} ${name}=${JSON.stringify(value)} where a link leaves it out`,
	);
	return [...left, ...links.map((each) => `${id} ${digestOf(each)} ${each.link.slice(0, 90)}`)];
}

describe('frozen links', () => {
	it('are those of the list, with the defaults they rely on', async () => {
		const ids = readdirSync(FOLDER)
			.filter((name) => name.endsWith('.json'))
			.map((name) => name.replace('.json', ''));
		const lines = (await Promise.all(ids.sort().map(linesOf))).flat();
		await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`../../../${LIST}`);
	});

	it('have never left the list', () => {
		expect(linesGone(LIST).filter((line) => !WRITTEN_AGAIN.includes(line))).toEqual([]);
	});
});
