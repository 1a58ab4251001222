/** What the command line asks for. */
import { parseArgs } from 'node:util';

export const SECTIONS = ['load', 'lenet', 'ask', 'anim', 'memory', 'compute'] as const;
export type Section = (typeof SECTIONS)[number];

export interface Options {
	sections: ReadonlySet<Section>;
	runs: number;
	/** Folder of the built site. */
	dir: string;
	json: string | undefined;
	markdown: string | undefined;
	quick: boolean;
}

export const USAGE = `npm run bench -- [options]
  --only a,b     sections: ${SECTIONS.join(', ')} (all)
  --runs n       how often everything is measured, 1 to 20 (3; with --quick 1)
  --quick        a first impression in about three minutes
  --dir folder   the built site (build)
  --json file    every number of every run
  --md file      the tables that are printed`;

const isSection = (name: string): name is Section => (SECTIONS as readonly string[]).includes(name);

function parseSections(text: string | undefined): ReadonlySet<Section> {
	if (text === undefined) return new Set(SECTIONS);
	const names = text.split(',').map((name) => name.trim());
	const unknown = names.find((name) => !isSection(name));
	if (unknown !== undefined)
		throw new Error(`--only: expected some of ${SECTIONS.join(', ')}, got "${unknown}"`);
	return new Set(names.filter(isSection));
}

/** @throws Error on an option that is unknown or has an impossible value */
export function parseOptions(args: readonly string[]): Options {
	const { values } = parseArgs({
		args: [...args],
		options: {
			only: { type: 'string' },
			runs: { type: 'string' },
			quick: { type: 'boolean', default: false },
			dir: { type: 'string', default: 'build' },
			json: { type: 'string' },
			md: { type: 'string' },
		},
	});
	const runs = Number(values.runs ?? (values.quick ? 1 : 3));
	if (!Number.isInteger(runs) || runs < 1 || runs > 20) {
		throw new Error(`--runs: expected a whole number from 1 to 20, got ${values.runs}`);
	}
	return {
		sections: parseSections(values.only),
		runs,
		dir: values.dir,
		json: values.json,
		markdown: values.md,
		quick: values.quick,
	};
}
