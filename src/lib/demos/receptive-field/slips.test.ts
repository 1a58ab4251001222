import { describe, expect, it } from 'vitest';
import { describeLoosely } from '../stack/loose';
import { readLayer } from '../stack/layer-text';
import { fittingLayers } from './params';
import {
	answerOf,
	askedLayers,
	questionsOf,
	recogniseSlip,
	SERIES,
	type Question,
	type SlipName,
} from './slips';
import { strings } from './strings';

const asked = (text: string, side: number, layer: number) => {
	const layers = text.split(',').flatMap((word) => readLayer(word) ?? []);
	return askedLayers(fittingLayers(describeLoosely([side, side, 1], layers))).slice(0, layer);
};
const LENET = asked('c6f5,avg2,c16f5,avg2,c120f5', 32, 3);

describe('answers', () => {
	it('are LeNet-5’s 14, and 2 for its jump; its start is no question', () => {
		expect(answerOf('size', LENET)).toBe(14);
		expect(answerOf('jump', LENET)).toBe(2);
		expect(questionsOf(LENET)).toEqual(['size', 'jump']);
	});
	it('exist for every stack of the series', () => {
		const answers = SERIES.map(({ layers, side, layer }) => {
			const own = askedLayers(fittingLayers(describeLoosely([side, side, 1], layers))).slice(0, layer);
			return questionsOf(own).map((question) => answerOf(question, own));
		});
		expect(answers).toEqual([[7], [19, 4, -9], [15]]);
	});
});

describe('slips', () => {
	it.each<[string, number, number, Question, number, SlipName]>([
		['c6f5,avg2,c16f5', 32, 3, 'size', 5, 'own-filter'],
		['c6f5,avg2,c16f5', 32, 3, 'size', 16, 'whole-filter'],
		['c6f5,avg2,c16f5', 32, 3, 'size', 10, 'no-jump'],
		['c6f5,avg2,c16f5', 32, 3, 'size', 12, 'filters-added'],
		['c6f5,avg2,c16f5', 32, 3, 'size', 30, 'filters-multiplied'],
		['c6f5,avg2,c16f5', 32, 3, 'size', 13, 'one-too-few'],
		['c6f5,avg2', 32, 2, 'size', 7, 'whole-filter'],
		['c6f5,avg2,c16f5,avg2', 32, 4, 'size', 18, 'whole-filter'],
		['c6f5,avg3s2,c16f5,avg3s2', 32, 4, 'size', 23, 'own-stride'],
		['c1f3,c1f3d2', 32, 2, 'size', 5, 'own-filter'],
		['c1f3,c1f3,c1f3d4', 32, 3, 'size', 7, 'dilation-ignored'],
		['c6f5,avg2,c16f5,avg2', 32, 4, 'jump', 2, 'stride-forgotten'],
		['c1f3s2,c1f3s2,c1f3s2', 64, 3, 'jump', 6, 'strides-added'],
		['c1f3s2,c1f3s3', 64, 2, 'jump', 5, 'strides-added'],
		['c1f7s2p3,max3s2p1,c1f3p1', 56, 3, 'start', 9, 'sign'],
		['c1f7s2p3,max3s2p1,c1f3p1', 56, 3, 'start', -1, 'padding-alone'],
		['c1f7s2p3,max3s2p1,c1f3p1', 56, 3, 'start', -4, 'last-padding'],
		['c1f7s2p3,max3s2p1,c1f3p1', 56, 3, 'start', -5, 'padding-without-jumps'],
		['c1f7s2p3,max3s2p1,c1f3p1', 56, 3, 'start', 0, 'centre-for-start'],
	])('%s on %i, layer %i: %s %i is %s', (text, side, layer, question, given, slip) => {
		expect(recogniseSlip(question, asked(text, side, layer), given)).toBe(slip);
		for (const words of Object.values(strings)) expect(words.slips[slip].length).toBeGreaterThan(10);
	});
	it('are none where the answer is right or comes from nowhere', () => {
		expect(recogniseSlip('size', LENET, 14)).toBeUndefined();
		expect(recogniseSlip('size', LENET, 99)).toBeUndefined();
	});
});
