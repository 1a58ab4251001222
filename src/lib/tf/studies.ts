/**
 * Work of the worker that takes longer than one image: cut into steps, between which it answers other requests and can
 * be told to stop. A study is a generator: it yields after each step and returns its numbers. It computes in plain
 * arithmetic (`nn/lenet5-trace`), the same on every backend, and leaves no tensors behind.
 */
import {
	expectUnit,
	Lenet5Trace,
	type Lenet5Change,
	type Lenet5Unit,
	type UnitSide,
} from '$lib/nn/lenet5-trace';
import { IMAGE_SIDE, type LeNet5Weights } from './protocol';

const PIXELS = IMAGE_SIDE * IMAGE_SIDE;
/** Images between two breaths: about 7 ms on a slow core, so that a new drawing waits for less than a frame. */
const IMAGES_PER_STEP = 4;

/**
 * ∂unit/∂pixel. 'each' answers with 784 signed numbers for each image, 'mean-abs' with the mean of |∂unit/∂pixel| over
 * all images: 784 numbers (the effective receptive field; W. Luo, Y. Li, R. Urtasun & R. Zemel, 2016).
 */
export interface GradientStudy {
	kind: 'gradient';
	unit: Lenet5Unit;
	side: UnitSide;
	/** 784 numbers from 0 to 1 for each image, one after the other */
	images: Float32Array;
	reduce: 'each' | 'mean-abs';
	change?: Lenet5Change;
}

export type Study = GradientStudy;
export type StudyKind = Study['kind'];

/** How far a study is: of `total` steps (images, positions …) `done` are done. */
export interface StudyProgress {
	done: number;
	total: number;
}

export type StudySteps = Generator<StudyProgress, Float32Array, void>;

/** How many images there are. @throws RangeError when the length is no positive multiple of 784 */
export function countImages(caller: string, images: Float32Array): number {
	const count = images.length / PIXELS;
	if (count >= 1 && Number.isInteger(count)) return count;
	throw new RangeError(`${caller}: expected ${PIXELS} numbers for each image, got ${images.length}`);
}

/** @throws RangeError when the study asks for a unit that is not there, or its images have another size */
export function expectStudy(study: Study): void {
	expectUnit(study.kind, study.unit);
	countImages(study.kind, study.images);
}

/** The steps of a study. @throws RangeError as `expectStudy` does */
export function stepsOf(weights: LeNet5Weights, study: Study): StudySteps {
	expectStudy(study);
	return gradientSteps(weights, study);
}

function* gradientSteps(
	weights: LeNet5Weights,
	{ unit, side, images, reduce, change }: GradientStudy,
): StudySteps {
	const trace = new Lenet5Trace(weights, change);
	const total = countImages('gradient', images);
	const answer = new Float64Array(reduce === 'each' ? images.length : PIXELS);
	for (let image = 0; image < total; image++) {
		trace.forward(images.subarray(image * PIXELS, (image + 1) * PIXELS));
		const gradient = trace.gradient(unit, side);
		if (reduce === 'each') answer.set(gradient, image * PIXELS);
		else addMagnitudes(answer, gradient, total);
		if ((image + 1) % IMAGES_PER_STEP === 0 && image + 1 < total) yield { done: image + 1, total };
	}
	return Float32Array.from(answer);
}

function addMagnitudes(sums: Float64Array, values: Float64Array, count: number): void {
	for (let i = 0; i < sums.length; i++) {
		sums[i] = (sums[i] as number) + Math.abs(values[i] as number) / count;
	}
}
