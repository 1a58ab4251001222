import { MISTAKES_MANIFEST } from '$lib/data/mistakes';
import { describe, expect, it } from 'vitest';
import { readAnswer, urgencyOf } from './answer';
import { fixed } from './fixed';
import { layerStep } from './layer-keys';
import { LAYOUTS, PARAMETERS } from './layers';
import { summariseLayer, summariseMap } from './map-summary';
import { parseLab, serialiseLab } from './params';
import { strings } from './strings';
import { layerInWords } from './unit-words';

describe('the answer', () => {
	const probabilities = [0.01, 0, 0, 0.91, 0, 0, 0, 0, 0.04, 0.04];

	it('the likeliest digit and the next, when it is near', () => {
		expect(readAnswer(probabilities)).toEqual({ digit: 3, percent: 91, second: { digit: 8, percent: 4 } });
		expect(readAnswer([0, 1, 0, 0, 0, 0, 0, 0, 0, 0])).toEqual({ digit: 1, percent: 99, second: null });
	});

	it('another digit is news, other percentages can wait, the same is nothing', () => {
		const three = readAnswer(probabilities);
		expect(urgencyOf(null, three)).toBe('now');
		expect(urgencyOf(three, null)).toBe('now');
		expect(urgencyOf(three, { ...three, digit: 5 })).toBe('now');
		expect(urgencyOf(three, { ...three, percent: 90 })).toBe('later');
		expect(urgencyOf(three, { ...three, second: null })).toBe('later');
		expect(urgencyOf(three, { ...three })).toBe('never');
		expect(urgencyOf(null, null)).toBe('never');
	});
});

describe('names from numbers', () => {
	const layout = { ...LAYOUTS.s4, maps: 2 };
	const values = new Float32Array(50);
	values[2 * 4] = 0.75; // map 0, top right
	values[2 * 12 + 1] = -0.5; // map 1, middle

	it('range and place of the strongest', () => {
		expect(summariseMap(values, layout, 0)).toEqual({
			min: 0,
			max: 0.75,
			strongest: { vertical: 'start', horizontal: 'end' },
		});
		expect(summariseMap(values, layout, 1)).toEqual({
			min: -0.5,
			max: 0,
			strongest: { vertical: 'middle', horizontal: 'middle' },
		});
	});

	it('an even map has no strongest place, nor has a vector', () => {
		expect(summariseMap(new Float32Array(50), layout, 0).strongest).toBeNull();
		expect(summariseMap(values, layout, null).strongest).toBeNull();
	});

	it('a layer: its strongest and weakest map on average, its range', () => {
		expect(summariseLayer(values, layout)).toEqual({
			min: -0.5,
			max: 0.75,
			strongest: { map: 0, value: 0.75 / 25 },
			weakest: { map: 1, value: 0.5 / 25 },
		});
	});

	it('a layer in a sentence, in both languages', () => {
		const c3 = new Float32Array(1600).map((_, index) => (index % 16 === 6 ? -0.5 : 0.25));
		expect(layerInWords('c3', c3, strings.en)).toBe(
			'C3, 16 maps of 10 by 10, strongest map 7, on average 0.50, weakest map 1, 0.25, range −0.5 to 0.3.',
		);
		const f6 = new Float32Array(84).map((_, index) => (index === 20 ? -0.9 : 0.25));
		expect(layerInWords('f6', f6, strings.en)).toBe(
			'F6, 84 units, strongest unit 21, −0.90, range −0.9 to 0.3.',
		);
		expect(layerInWords('c3', c3, strings.ko)).toContain('가장 강한 맵은 7번(평균 0.50)');
	});

	it('real minus signs, no minus zero', () => {
		expect(fixed(-0.25, 1)).toBe('−0.3');
		expect(fixed(-0.0001)).toBe('0.000');
	});
});

describe('the link', () => {
	it('goes and comes back', () => {
		const link = { digit: 17, layer: 'c3', unit: 1599, mistake: null, large: false } as const;
		expect(serialiseLab(link)).toBe('?digit=17&layer=c3&unit=1599');
		expect(parseLab('?digit=17&layer=c3&unit=1599')).toEqual({ link, notices: [] });
		expect(serialiseLab({ digit: null, layer: null, unit: null, mistake: null, large: false })).toBe('');
	});

	it('names a mistake of the network by its test image, and refuses what is none', () => {
		const [index = 0] = MISTAKES_MANIFEST.testIndices;
		expect(parseLab(`?mistake=${index}`)).toMatchObject({ link: { mistake: index }, notices: [] });
		const { link, notices } = parseLab('?mistake=0');
		expect([link.mistake, notices.map(({ name }) => name)]).toEqual([null, ['mistake']]);
	});

	it('bad values are left out and named', () => {
		const { link, notices } = parseLab('?digit=300&layer=c9&unit=x');
		expect(link).toEqual({ digit: null, layer: null, unit: null, mistake: null, large: false });
		expect(notices.map(({ name }) => name)).toEqual(['digit', 'layer', 'unit']);
	});

	it('a unit its layer does not have, or without a layer, is left out', () => {
		expect(parseLab('?layer=f6&unit=84')).toMatchObject({
			link: { layer: 'f6', unit: null },
			notices: [{ name: 'unit', given: '84' }],
		});
		expect(parseLab('?unit=3').notices).toHaveLength(1);
		expect(parseLab('?layer=input&unit=783&large=1')).toEqual({
			link: { digit: null, layer: 'input', unit: 783, mistake: null, large: true },
			notices: [],
		});
		expect(parseLab('?layer=input&unit=784').notices).toHaveLength(1);
		expect(parseLab('?layer=bad&unit=3').notices.map(({ name }) => name)).toEqual(['layer']);
	});
});

describe('keys on a layer', () => {
	it('arrows between maps, Enter in, arrows over units, Escape out', () => {
		const onMap = { map: 0, unit: null };
		expect(layerStep('c3', onMap, 'ArrowRight')).toEqual({ map: 1, unit: null });
		expect(layerStep('c3', onMap, 'ArrowDown')).toEqual({ map: 8, unit: null });
		expect(layerStep('c3', onMap, 'Enter')).toBe('enter');
		expect(layerStep('c3', onMap, 'Escape')).toBeNull();
		expect(layerStep('c3', onMap, 'KeyA')).toBeNull();
		const unit = { layer: 'c3', map: 0, row: 1, column: 1 } as const;
		expect(layerStep('c3', { map: 0, unit }, 'ArrowUp')).toEqual({ map: 0, unit: { ...unit, row: 0 } });
		expect(layerStep('c3', { map: 0, unit }, 'Enter')).toBe('pin');
		expect(layerStep('c3', { map: 0, unit }, 'Escape')).toBe('leave');
	});

	it('a vector is one stop', () => {
		expect(layerStep('f6', { map: 0, unit: null }, 'ArrowRight')).toEqual({ map: 0, unit: null });
	});
});

it('the parameters are counted: 61,706', () => {
	expect(PARAMETERS).toBe(61_706);
});
