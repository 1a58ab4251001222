/** Training in a browser's worker, as fast as the site can without a page around it. */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { TrainingAnswer, TrainingOrder } from '../browser/training.worker';
import { visit } from '../browser/visit';
import type { Metrics } from '../metrics';
import { BLANK_PATH, serveSite } from '../site/server';
import { BLANK } from '../targets';

const ENTRY = fileURLToPath(new URL('../browser/training.worker.ts', import.meta.url));
const WASM = 'tfjs-backend-wasm-simd.wasm';

/** Writes the worker and what it needs into a folder. */
async function buildWorker(folder: string): Promise<void> {
	await build({
		configFile: false,
		publicDir: false,
		logLevel: 'error',
		build: {
			outDir: folder,
			target: 'es2022',
			rolldownOptions: { input: ENTRY, output: { entryFileNames: 'worker.js', codeSplitting: false } },
		},
	});
	const main = createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm');
	copyFileSync(join(dirname(main), WASM), join(folder, WASM));
}

/** Runs in the page. */
function askWorker(order: TrainingOrder): Promise<TrainingAnswer> {
	return new Promise((done) => {
		const worker = new Worker('/worker.js', { type: 'module' });
		worker.onmessage = ({ data }: MessageEvent<TrainingAnswer>) => done(data);
		worker.onerror = ({ message }) => done({ error: message });
		worker.postMessage(order);
	});
}

/** Adds `compute.worker.imagesPerSecond`. */
export async function measureTrainingWorker(seconds: number, metrics: Metrics): Promise<void> {
	const folder = mkdtempSync(join(tmpdir(), 'bench-worker-'));
	try {
		await buildWorker(folder);
		const site = await serveSite(folder);
		const seen = await visit({ url: site.origin + BLANK_PATH, profile: 'free', marks: BLANK.marks });
		const { imagesPerSecond, error } = await seen.page.evaluate(askWorker, {
			folder: `${site.origin}/`,
			seconds,
		});
		if (imagesPerSecond !== undefined) metrics.add('compute.worker.imagesPerSecond', imagesPerSecond);
		else metrics.remark(`training in a worker: ${error}`);
		await seen.close();
		site.close();
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
