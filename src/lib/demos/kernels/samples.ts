import { DIGIT_SIDE, digitPixels } from './digit';
import type { Channel, Picture } from './filter';
import { renderScene, SCENE_SIDE } from './scene';

export const SAMPLES = ['scene', 'digit'] as const;
export type Sample = (typeof SAMPLES)[number];

/** Side of each sample, and where the magnifier rests at first: the pixel in the middle of the window. */
export const SAMPLE_PLACES: Readonly<Record<Sample, { side: number; row: number; column: number }>> = {
	scene: { side: SCENE_SIDE, row: 150, column: 194 },
	digit: { side: DIGIT_SIDE, row: 11, column: 6 },
};

/** Made once: the same numbers every time. */
const made = new Map<string, Picture>();

/** A picture to begin with, as one channel has it; a digit's three channels are alike. */
export function samplePicture(name: Sample, given: Channel = 'grey'): Picture {
	const channel = name === 'digit' ? 'grey' : given;
	const key = `${name} ${channel}`;
	let picture = made.get(key);
	if (!picture) {
		const { side } = SAMPLE_PLACES[name];
		const pixels = name === 'scene' ? renderScene(side, channel) : digitPixels();
		picture = { pixels, width: side, height: side };
		made.set(key, picture);
	}
	return picture;
}
