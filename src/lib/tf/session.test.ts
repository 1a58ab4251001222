import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Lenet5Trace } from '$lib/nn/lenet5-trace';
import { seededImage, seededWeights } from './fixtures';
import { viewActivations, type Reply } from './protocol';
import { answer, Session } from './session';
import { resumed, type AscentStudy, type GradientStudy, type StudyProgress } from './studies';

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

const ascent: AscentStudy = {
	kind: 'ascent',
	unit: { layer: 'output', index: 3 },
	images: seededImage(1),
	from: 0,
	steps: 20,
	settings: { step: 0.05, l2: 0.1, blur: 0.2, totalVariation: 0.05 },
};

describe('an ascent', () => {
	it('tells its picture after each step', async () => {
		const seen: StudyProgress[] = [];
		const last = await session.study(1, ascent, (progress) => seen.push(progress));
		expect(seen.map(({ done }) => done)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
		expect(seen.at(-1)?.picture?.image).toEqual(last);
		expect(seen.at(-1)?.picture?.sum).toBeGreaterThan(seen[0]?.picture?.sum ?? Infinity);
	});

	it('ends where it would have ended when it is broken off and goes on', async () => {
		const whole = await session.study(1, ascent, () => {});
		let broken: StudyProgress | null = null;
		await session.study(2, ascent, (progress) => {
			if (progress.done <= 7) broken = progress;
			if (progress.done === 7) session.cancel(2);
		});
		const rest = resumed(ascent, broken);
		expect(rest).toMatchObject({ from: 7, steps: 20 });
		expect(await session.study(3, rest, () => {})).toEqual(whole);
		expect(resumed(study(3), { done: 2, total: 3 })).toEqual(study(3));
	});
});

describe('occlusion', () => {
	it('says by how much the probability falls where a square of paper lies', async () => {
		const image = seededImage(2).map((grey, pixel) => (pixel < 10 * 28 ? 0 : grey));
		const falls = await session.study(1, { kind: 'occlusion', digit: 4, size: 5, images: image }, () => {});
		const trace = new Lenet5Trace(weights);
		const whole = trace.forward(image).output[4] as number;
		const covered = image.slice();
		for (let y = 15; y < 20; y++) for (let x = 0; x < 4; x++) covered[y * 28 + x] = 0;
		expect(falls?.[17 * 28 + 1]).toBeCloseTo(whole - (trace.forward(covered).output[4] as number), 6);
		expect(falls?.slice(0, 8 * 28).every((fall) => fall === 0)).toBe(true);
		expect(falls?.[8 * 28 + 14]).not.toBe(0);
	});
});

describe('a changed network', () => {
	it('answers as the trained one where nothing is changed', async () => {
		const all = await session.study(1, { kind: 'forward', images: seededImage(3) }, () => {});
		const live = await session.infer(seededImage(3));
		all?.forEach((value, i) => expect(Math.abs(value - (live[i] as number))).toBeLessThan(1e-5));
	});

	it('has a dark map where a filter is silenced, and other answers', async () => {
		const change = { silenced: [{ layer: 'c1', map: 3 }], pooling: 'max' } as const;
		const all = await session.study(1, { kind: 'forward', images: seededImage(3), change }, () => {});
		const { c1, output } = viewActivations(all ?? new Float32Array());
		expect(c1.data.filter((_, i) => i % 6 === 3).every((value) => value === 0)).toBe(true);
		expect(output.data.reduce((a, b) => a + b)).toBeCloseTo(1, 5);
		await expect(
			session.study(
				2,
				{ kind: 'forward', images: seededImage(3), change: { silenced: [{ layer: 'c3', map: 16 }] } },
				() => {},
			),
		).rejects.toThrow('expected a map of c3 from 0 to 15, got 16');
	});

	it('is asked what a unit answers to many images', async () => {
		const unit = { layer: 'f6', index: 5 } as const;
		const answers = await session.study(1, { kind: 'responses', unit, images: images(9) }, () => {});
		const trace = new Lenet5Trace(weights);
		answers?.forEach((value, i) =>
			expect(value).toBeCloseTo(trace.forward(seededImage(i)).f6[5] as number, 6),
		);
		expect(answers).toHaveLength(9);
	});
});
