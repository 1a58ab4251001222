/** The process that runs one job: `fork(child, [name, seconds])` answers with one message. */
import { JOBS, type JobName } from './jobs';

export interface JobAnswer {
	result?: Record<string, number>;
	error?: string;
}

async function answer(name: string, seconds: number): Promise<JobAnswer> {
	try {
		if (!(name in JOBS)) throw new Error(`expected one of ${Object.keys(JOBS).join(', ')}, got ${name}`);
		const job = await JOBS[name as JobName]();
		return { result: await job(seconds) };
	} catch (error) {
		return { error: error instanceof Error ? error.message : String(error) };
	}
}

const [name = '', seconds = '1'] = process.argv.slice(2);
process.send?.(await answer(name, Number(seconds)), () => process.exit());
