import { readFileSync } from 'node:fs';
import { greyPng } from '$lib/data/grey-png.server';
import { decodeMistakes } from '$lib/data/mistakes';
import type { PageServerLoad } from './$types';

/** Every mistake with its picture, by the digit it was written as, the surest first. */
export const load: PageServerLoad = () => {
	const file = new Uint8Array(readFileSync('static/models/lenet5/mistakes.bin'));
	const mistakes = decodeMistakes(file.buffer).map(({ image, ...rest }) => ({
		...rest,
		picture: greyPng(image, 28),
	}));
	const digits = Array.from({ length: 10 }, (_, label) => ({
		label,
		mistakes: mistakes
			.filter((mistake) => mistake.label === label)
			.sort((a, b) => b.probability - a.probability),
	}));
	return { count: mistakes.length, digits };
};
