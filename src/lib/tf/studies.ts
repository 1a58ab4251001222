/**
 * Work of the worker that takes longer than one image: cut into steps, between which it answers other requests and can
 * be told to stop. A study is a generator: it yields after each step and returns its numbers. It computes in plain
 * arithmetic (`nn/lenet5-trace`), the same on every backend, and leaves no tensors behind.
 */
import { ascend, unitSum, type AscentSettings } from '$lib/nn/ascent';
import {
	expectUnit,
	Lenet5Trace,
	type Lenet5Change,
	type Lenet5Unit,
	type UnitSide,
} from '$lib/nn/lenet5-trace';
import { ACTIVATION_COUNT, IMAGE_SIDE, viewActivations, type LayerId, type LeNet5Weights } from './protocol';

const PIXELS = IMAGE_SIDE * IMAGE_SIDE;
/** Images between two breaths: about 7 ms on a slow core, so that a new drawing waits for less than a frame. */
const IMAGES_PER_STEP = 4;

interface StudyBase {
	/** how the network differs from the trained one */
	change?: Lenet5Change;
}

/**
 * ∂unit/∂pixel. 'each' answers with 784 signed numbers for each image, 'mean-abs' with the mean of |∂unit/∂pixel| over
 * all images: 784 numbers (the effective receptive field; W. Luo, Y. Li, R. Urtasun & R. Zemel, 2016).
 */
export interface GradientStudy extends StudyBase {
	kind: 'gradient';
	unit: Lenet5Unit;
	side: UnitSide;
	/** 784 numbers from 0 to 1 for each image, one after the other */
	images: Float32Array;
	reduce: 'each' | 'mean-abs';
}

/** What a unit puts out for each of many images: as many numbers as images. */
export interface ResponsesStudy extends StudyBase {
	kind: 'responses';
	unit: Lenet5Unit;
	images: Float32Array;
}

/** Gradient ascent from a picture (`nn/ascent`): answers with the last picture, 784 numbers. */
export interface AscentStudy extends StudyBase {
	kind: 'ascent';
	unit: Lenet5Unit;
	/** where it begins */
	images: Float32Array;
	/** steps that were taken before, and the last to take */
	from: number;
	steps: number;
	settings: AscentSettings;
}

/**
 * What each part of one image is worth to a digit: 784 numbers, each the fall of its probability when a square round
 * that pixel is covered with paper (M. Zeiler & R. Fergus, 2014).
 */
export interface OcclusionStudy extends StudyBase {
	kind: 'occlusion';
	digit: number;
	images: Float32Array;
	/** side of the square, in pixels; odd */
	size: number;
}

/** Every layer of one image: the numbers of `viewActivations`. */
export interface ForwardStudy extends StudyBase {
	kind: 'forward';
	images: Float32Array;
}

export type Study = GradientStudy | ResponsesStudy | AscentStudy | OcclusionStudy | ForwardStudy;
export type StudyKind = Study['kind'];

/** How far a study is: of `total` steps (images, positions …) `done` are done. */
export interface StudyProgress {
	done: number;
	total: number;
	/** of an ascent: the picture so far, and the unit's sum there */
	picture?: { image: Float32Array; sum: number };
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
	const count = countImages(study.kind, study.images);
	if ('unit' in study) expectUnit(study.kind, study.unit);
	if (study.kind === 'occlusion') expectUnit(study.kind, { layer: 'output', index: study.digit });
	const many = study.kind === 'gradient' || study.kind === 'responses';
	if (!many && count > 1) throw new RangeError(`${study.kind}: expected one image, got ${count}`);
}

/** The study that goes on where another was broken off; one that leaves nothing behind begins again. */
export function resumed(study: Study, last: StudyProgress | null): Study {
	if (study.kind !== 'ascent' || !last?.picture) return study;
	return { ...study, images: last.picture.image, from: last.done };
}

/** The steps of a study. @throws RangeError as `expectStudy` does, or when its network cannot be changed so */
export function stepsOf(weights: LeNet5Weights, study: Study): StudySteps {
	expectStudy(study);
	const trace = new Lenet5Trace(weights, study.change);
	switch (study.kind) {
		case 'gradient':
			return gradientSteps(trace, study);
		case 'responses':
			return responseSteps(trace, study);
		case 'ascent':
			return ascentSteps(trace, study);
		case 'occlusion':
			return occlusionSteps(trace, study);
		case 'forward':
			return forwardSteps(trace, study);
	}
}

const imageOf = (images: Float32Array, index: number) =>
	images.subarray(index * PIXELS, (index + 1) * PIXELS);
const pauseAfter = (done: number, total: number) => done % IMAGES_PER_STEP === 0 && done < total;

function* gradientSteps(trace: Lenet5Trace, { unit, side, images, reduce }: GradientStudy): StudySteps {
	const total = countImages('gradient', images);
	const answer = new Float64Array(reduce === 'each' ? images.length : PIXELS);
	for (let done = 1; done <= total; done++) {
		trace.forward(imageOf(images, done - 1));
		const gradient = trace.gradient(unit, side);
		if (reduce === 'each') answer.set(gradient, (done - 1) * PIXELS);
		else addMagnitudes(answer, gradient, total);
		if (pauseAfter(done, total)) yield { done, total };
	}
	return Float32Array.from(answer);
}

function addMagnitudes(sums: Float64Array, values: Float64Array, count: number): void {
	for (let i = 0; i < sums.length; i++) {
		sums[i] = (sums[i] as number) + Math.abs(values[i] as number) / count;
	}
}

function* responseSteps(trace: Lenet5Trace, { unit, images }: ResponsesStudy): StudySteps {
	const total = countImages('responses', images);
	const answer = new Float32Array(total);
	for (let done = 1; done <= total; done++) {
		answer[done - 1] = trace.forward(imageOf(images, done - 1))[unit.layer][unit.index] as number;
		if (pauseAfter(done, total)) yield { done, total };
	}
	return answer;
}

function* ascentSteps(trace: Lenet5Trace, { unit, images, from, steps, settings }: AscentStudy): StudySteps {
	let image = images;
	for (let done = from + 1; done <= steps; done++) {
		image = Float32Array.from(ascend(trace, image, unit, settings));
		yield { done, total: steps, picture: { image, sum: unitSum(trace, image, unit) } };
	}
	return image.slice();
}

/** A square that covers nothing but paper changes nothing: it is not computed. */
function* occlusionSteps(trace: Lenet5Trace, { images, digit, size }: OcclusionStudy): StudySteps {
	const answer = new Float32Array(PIXELS);
	const probability = (image: Float32Array) => trace.forward(image).output[digit] as number;
	const whole = probability(images);
	let computed = 0;
	for (let place = 0; place < PIXELS; place++) {
		const covered = cover(images, place, size);
		if (!covered) continue;
		answer[place] = whole - probability(covered);
		if (pauseAfter(++computed, PIXELS)) yield { done: place + 1, total: PIXELS };
	}
	return answer;
}

/** The image with a square of paper round a pixel; null when there is paper already. */
function cover(image: Float32Array, place: number, size: number): Float32Array | null {
	const reach = Math.floor(size / 2);
	const [row, column] = [Math.floor(place / IMAGE_SIDE), place % IMAGE_SIDE];
	const covered = image.slice();
	const last = IMAGE_SIDE - 1;
	for (let y = Math.max(0, row - reach); y <= Math.min(last, row + reach); y++) {
		const begin = y * IMAGE_SIDE + Math.max(0, column - reach);
		covered.fill(0, begin, y * IMAGE_SIDE + Math.min(last, column + reach) + 1);
	}
	return covered.some((grey, pixel) => grey !== image[pixel]) ? covered : null;
}

// eslint-disable-next-line require-yield -- one image is one step
function* forwardSteps(trace: Lenet5Trace, { images }: ForwardStudy): StudySteps {
	const values = trace.forward(images);
	const all = new Float32Array(ACTIVATION_COUNT);
	for (const [id, tensor] of Object.entries(viewActivations(all))) {
		tensor.data.set(id === 'logits' ? trace.logits : values[id as LayerId]);
	}
	return all;
}
