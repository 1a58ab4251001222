/** Arithmetic alone: training and inference, beside what the machine and a known library do in the same run. */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { JobAnswer } from '../compute/child';
import type { JobName } from '../compute/jobs';
import type { Metrics } from '../metrics';

const CHILD = fileURLToPath(new URL('../compute/child.ts', import.meta.url));

function runJob(name: JobName, seconds: number): Promise<JobAnswer> {
	return new Promise((done) => {
		const child = fork(CHILD, [name, String(seconds)], { silent: true });
		let answer: JobAnswer | undefined;
		let complaint = '';
		child.stderr?.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
		child.on('message', (message) => (answer = message as JobAnswer));
		child.on('exit', (code) => {
			const lastWords =
				complaint
					.trim()
					.split('\n')
					.find((line) => /error/i.test(line)) ?? 'it said nothing';
			done(answer ?? { error: `the process ended with ${code}: ${lastWords}` });
		});
	});
}

/** Adds `compute.<job>.<what>`; what cannot be run in this checkout becomes a remark. */
export async function measureCompute(name: JobName, seconds: number, metrics: Metrics): Promise<void> {
	const { result, error } = await runJob(name, seconds);
	if (error) metrics.remark(`compute ${name}: ${error}`);
	if (result) metrics.addAll(`compute.${name}`, result);
}
