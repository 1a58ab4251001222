import { DIGIT_SIDE, digitPixels } from './digit';
import type { Picture } from './filter';
import { renderScene, SCENE_SIDE } from './scene';

export const SAMPLES = ['scene', 'digit'] as const;
export type Sample = (typeof SAMPLES)[number];

/** Side of each sample, and where the magnifier rests at first: the pixel in the middle of the window. */
export const SAMPLE_PLACES: Readonly<Record<Sample, { side: number; row: number; column: number }>> = {
	scene: { side: SCENE_SIDE, row: 150, column: 194 },
	digit: { side: DIGIT_SIDE, row: 11, column: 6 },
};

/** Made once: the same numbers every time. */
const made = new Map<Sample, Picture>();

/** A picture to begin with. */
export function samplePicture(name: Sample): Picture {
	let picture = made.get(name);
	if (!picture) {
		const { side } = SAMPLE_PLACES[name];
		const pixels = name === 'scene' ? renderScene(side) : digitPixels();
		picture = { pixels, width: side, height: side };
		made.set(name, picture);
	}
	return picture;
}
