import { minifySync, parseSync, Visitor, type ESTree } from 'vite';

const LOCALES = ['en', 'ko'];

/** The name of a plain property (`en: …`), or `undefined`. */
function nameOf(property: ESTree.ObjectPropertyKind): string | undefined {
	if (property.type !== 'Property' || property.computed || property.key.type !== 'Identifier')
		return undefined;
	return property.key.name;
}

/** Where a bundle holds words in every language: objects with just these keys, as `defineStrings` and `Localised` have them. */
function otherLanguages(code: string, locale: string): { start: number; end: number }[] {
	const found: { start: number; end: number }[] = [];
	const { program, errors } = parseSync('bundle.js', code);
	if (errors.length > 0) throw new Error(`onlyLocale: the bundle cannot be parsed: ${errors[0]?.message}`);
	new Visitor({
		ObjectExpression({ properties }) {
			const names = properties.map(nameOf);
			if (names.length !== LOCALES.length || !LOCALES.every((name) => names.includes(name))) return;
			const other = properties.find((property) => nameOf(property) !== locale);
			if (other) found.push({ start: other.start, end: other.end });
		},
	}).visit(program);
	return found;
}

/** A bundle with the words of one language, minified; what only the other used is gone. */
export function onlyLocale(code: string, locale: string): string {
	let rest = code;
	// An object in another one's place is cut with it: from the last to the first, only what is outermost.
	const cuts = otherLanguages(code, locale).toSorted((a, b) => b.start - a.start);
	const outer = cuts.filter((cut) => !cuts.some((other) => other.start < cut.start && cut.end <= other.end));
	for (const { start, end } of outer) {
		const comma = /^\s*,/.exec(rest.slice(end))?.[0].length ?? 0;
		rest = rest.slice(0, start) + rest.slice(end + comma);
	}
	const { code: small, errors } = minifySync('bundle.js', rest, {
		compress: { target: 'es2022' },
		mangle: true,
		codegen: { removeWhitespace: true, legalComments: 'none' },
	});
	if (errors.length > 0) throw new Error(`onlyLocale: ${errors[0]?.message}`);
	return small;
}
