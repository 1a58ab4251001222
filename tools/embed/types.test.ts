import ts from 'typescript';
import { expect, it } from 'vitest';
import { embedTypes } from './types';

/** Hosts' scripts by file name. */
const SCRIPTS = {
	'/right.ts': `Convoscope.connect(document.querySelector('iframe')!).then(async (demo) => {
		demo.on('event', ({ verb, result }) => console.log(verb satisfies string, result.seed?.toFixed()));
		demo.on('resize', ({ height }) => console.log(height.toFixed()));
		await demo.set({ f: 3, kernel: 'vertical', cells: [[1, 2]] });
		const reply = await demo.ask({ type: 'subscribe', topics: ['change'] });
		if (!reply.ok) console.log(reply.error);
	});`,
	'/no-request.ts': `(demo: Awaited<ReturnType<typeof Convoscope.connect>>) => demo.ask({ type: 'explode' });`,
	'/no-topic.ts': `(demo: Awaited<ReturnType<typeof Convoscope.connect>>) => demo.on('reply', () => undefined);`,
	'/no-frame.ts': 'Convoscope.connect(1);',
};

/** The scripts in which the compiler finds something wrong, when they rely on `embed.d.ts`. */
function refused(): string[] {
	const files: Readonly<Record<string, string>> = { '/embed.d.ts': embedTypes(), ...SCRIPTS };
	const options = { strict: true, noEmit: true, target: ts.ScriptTarget.ES2022, types: [] };
	const host = ts.createCompilerHost(options);
	const { getSourceFile, fileExists, readFile } = host;
	host.getSourceFile = (name, target) => {
		const text = files[name];
		return text === undefined
			? getSourceFile.call(host, name, target)
			: ts.createSourceFile(name, text, target);
	};
	host.fileExists = (name) => name in files || fileExists.call(host, name);
	host.readFile = (name) => files[name] ?? readFile.call(host, name);
	const program = ts.createProgram(Object.keys(files), options, host);
	const names = ts.getPreEmitDiagnostics(program).map(({ file }) => file?.fileName ?? 'elsewhere');
	return [...new Set(names)].sort();
}

it('lets a host’s script connect, ask and hear, and says what is not of the protocol', () => {
	expect(refused()).toEqual(['/no-frame.ts', '/no-request.ts', '/no-topic.ts']);
}, 60_000);
