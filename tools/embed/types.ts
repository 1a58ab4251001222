/** `embed.d.ts`: the types of `embed.js` and of every message, written from the sources of both. */
import { readFileSync } from 'node:fs';
import ts from 'typescript';

function declarationsOf(file: string): string {
	const { outputText, diagnostics = [] } = ts.transpileDeclaration(readFileSync(file, 'utf8'), {
		fileName: file,
		compilerOptions: { strict: true, target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
	});
	const [problem] = diagnostics;
	if (problem)
		throw new Error(`embed.d.ts: ${file}: ${ts.flattenDiagnosticMessageText(problem.messageText, ' ')}`);
	return outputText.replaceAll(/^export \{\};\n/gm, '').replaceAll(/^import type .*\n/gm, '');
}

/** The text of the file. What the demo computes with itself is not offered: `embed.js` exports `connect` alone. */
export function embedTypes(): string {
	const protocol = declarationsOf('src/embed/protocol.ts').replaceAll(
		/^export declare (const|function) /gm,
		'declare $1 ',
	);
	return `${protocol}\n${declarationsOf('src/embed/helper.ts')}\n/** \`embed.js\` as a plain script. */\nexport as namespace Convoscope;\n`;
}
