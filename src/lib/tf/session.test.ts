import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Lenet5Trace } from '$lib/nn/lenet5-trace';
import { seededImage, seededWeights } from './fixtures';
import type { Reply } from './protocol';
import { answer, Session } from './session';
import type { GradientStudy } from './studies';

const read = createRequire(import.meta.url).resolve(
	'@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm',
);
const wasm = new WebAssembly.Module(readFileSync(read));
const weights = seededWeights(3);
const session = new Session();
const images = (count: number) =>
	Float32Array.from(Array.from({ length: count }, (_, seed) => [...seededImage(seed)]).flat());
const study = (count: number, more: Partial<GradientStudy> = {}): GradientStudy => ({
	kind: 'gradient',
	unit: { layer: 'c3', index: 100 },
	side: 'activation',
	images: images(count),
	reduce: 'mean-abs',
	...more,
});

beforeAll(() => session.start({ backend: 'wasm', weights, wasm }));
afterAll(() => session.dispose());

describe('a gradient study', () => {
	it('gives each image its own gradient, or the mean of their magnitudes', async () => {
		const each = await session.study(1, study(6, { reduce: 'each' }), () => {});
		const mean = await session.study(2, study(6), () => {});
		const trace = new Lenet5Trace(weights);
		const sums = new Float64Array(784);
		for (let image = 0; image < 6; image++) {
			trace.forward(seededImage(image));
			trace.gradient({ layer: 'c3', index: 100 }).forEach((value, pixel) => {
				sums[pixel] = (sums[pixel] as number) + Math.abs(value);
				expect(each?.[784 * image + pixel]).toBeCloseTo(value, 6);
			});
		}
		sums.forEach((sum, pixel) => expect(mean?.[pixel]).toBeCloseTo(sum / 6, 6));
	});

	it('tells how far it is, answers other requests meanwhile and ends when it is told to', async () => {
		const replies: string[] = [];
		const tell = (reply: Reply) => replies.push(reply.kind);
		const running = answer(session, { id: 7, kind: 'study', study: study(100) }, tell);
		const image = answer(session, { id: 8, kind: 'infer', image: seededImage(1) }).then((reply) => {
			replies.push(String(reply?.kind));
			return answer(session, { id: 7, kind: 'cancel' });
		});
		expect(await image).toBeNull();
		expect(await running).toMatchObject({ id: 7, kind: 'studied', values: null });
		expect(replies).toContain('progress');
		expect(replies).toContain('inferred');
		expect(replies.length).toBeLessThan(20);
	});

	it('is refused for a unit or images that are not there', async () => {
		const wrong = { id: 9, kind: 'study', study: study(1, { unit: { layer: 'c1', index: 4704 } }) } as const;
		expect(await answer(session, wrong)).toMatchObject({ id: 9, kind: 'failed' });
		await expect(session.study(10, study(1, { images: new Float32Array(10) }), () => {})).rejects.toThrow(
			'expected 784 numbers for each image, got 10',
		);
		await expect(new Session().study(11, study(1), () => {})).rejects.toMatchObject({ code: 'backend' });
	});

	it('leaves nothing in the tensor library', async () => {
		const before = session.memory();
		for (let i = 0; i < 200; i++) {
			await session.study(i, study(1, { unit: { layer: 'output', index: i % 10 } }), () => {});
		}
		expect(session.memory()).toEqual(before);
	});
});
