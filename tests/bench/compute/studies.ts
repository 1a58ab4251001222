/** What the worker computes for lessons 9 and 10: the effective field of a unit, and a climb to its favourite picture. */
import { ascend, startPicture } from '../../../src/lib/nn/ascent';
import { Lenet5Trace } from '../../../src/lib/nn/lenet5-trace';
import { seededImage, seededWeights } from '../../../src/lib/tf/fixtures';
import { stepsOf, type Study } from '../../../src/lib/tf/studies';
import type { JobResult } from './jobs';
import { repeat } from './repeat';

const weights = seededWeights(5);
const UNIT = { layer: 'c5', index: 60 } as const;
const SETTINGS = { step: 0.1, l2: 0.3, blur: 0.05, totalVariation: 0.02 };

/** A study from its first step to its last. */
function finish(study: Study): void {
	const steps = stepsOf(weights, study);
	while (!steps.next().done);
}

/** The images of an effective field, one behind the other. */
function images(count: number): Float32Array {
	const all = new Float32Array(784 * count);
	for (let i = 0; i < count; i++) all.set(seededImage(i), 784 * i);
	return all;
}

/** Milliseconds: `fieldMs` of one image, `field100Ms` of a hundred, `climb100Ms` for 100 steps uphill. */
export async function runStudies(seconds: number): Promise<JobResult> {
	const field = (count: number): Study => ({
		kind: 'gradient',
		unit: UNIT,
		side: 'preactivation',
		images: images(count),
		reduce: 'mean-abs',
	});
	const [one, hundred] = [field(1), field(100)];
	const trace = new Lenet5Trace(weights);
	const climb = () => {
		let image: ArrayLike<number> = startPicture(1);
		for (let step = 0; step < 100; step++) image = ascend(trace, image, UNIT, SETTINGS);
	};
	return {
		fieldMs: (await repeat(() => finish(one), seconds / 3)).clockMs,
		field100Ms: (await repeat(() => finish(hundred), seconds / 3)).clockMs,
		climb100Ms: (await repeat(climb, seconds / 3)).clockMs,
	};
}
