/** A licence's notice, in a script or in a worker's script that stands as text in it. */
const NOTICE = /\/\*\*?(?:\\n|\n)\s*\*?\s*@license.*?\*\//gs;

/** Keeps each notice where it stands first: a library writes the same one over each of its files, a hundred times. */
export function noticesOnce(script: string): string {
	const seen = new Set<string>();
	return script.replace(NOTICE, (notice) => {
		if (seen.has(notice)) return '';
		seen.add(notice);
		return notice;
	});
}
