/** Lists of what was given out: they may only grow, whoever edits them. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';

/** Sixteen letters that change with anything in the value. */
export const digest = (value: unknown): string =>
	createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);

/** Lines that were in a list in any commit this checkout knows of; none where there is no history. */
function everListed(list: string): string[] {
	try {
		const log = execFileSync('git', ['log', '-p', '--format=', '--', list], {
			encoding: 'utf8',
			maxBuffer: 64 * 1024 * 1024,
		});
		return log
			.split('\n')
			.filter((line) => line.startsWith('+') && !line.startsWith('+++'))
			.map((line) => line.slice(1));
	} catch {
		return [];
	}
}

/** Lines that a list once had and has no more. */
export function linesGone(list: string): string[] {
	const now = existsSync(list) ? readFileSync(list, 'utf8').split('\n') : [];
	return everListed(list).filter((line) => !now.includes(line));
}
