import { describe, expect, it } from 'vitest';
import { KNOWN_NETWORKS } from '$lib/nn/known-networks';
import { defaults, parseParams, serialiseParams } from '$lib/url/codec';
import { describeLoosely } from '../stack/loose';
import { readLayer, writeLayer } from '../stack/layer-text';
import { meta } from './meta';
import { layersOf, NETS, sideOf, stackText, usualLayer } from './networks';
import { fittingLayers, MAX_LAYERS, normalise, schema, settled } from './params';

const read = (search: string) => {
	const parsed = parseParams(schema, search);
	const { values, notices } = normalise(parsed.values);
	return { values, notices: [...parsed.notices, ...notices].map(({ name }) => name) };
};

describe('links', () => {
	it('begin with C3 of LeNet-5 on 32×32', () => {
		const { layers, side, layer } = settled(defaults(schema));
		expect([stackText(layers), side, layer]).toEqual(['c1f5,avg2,c1f5,avg2,c1f5', 32, 3]);
	});
	it('hold a network by its name and open it on its own input, at its end', () => {
		const { values } = read('?net=vgg16');
		expect(settled(values)).toMatchObject({ side: 224, layer: 18 });
	});
	it('hold layers of one’s own, and what is written is read again', () => {
		const search = '?layers=c1f3,add(skip-c1f3same.c1f3same),max3s2p0_1&n=40&layer=2&unit=3,4';
		const { values, notices } = read(search);
		expect(notices).toEqual([]);
		expect(values).toMatchObject({ n: 40, layer: 2, unit: '3,4' });
		expect(read(serialiseParams(schema, values).search).values).toEqual(values);
	});
	it('refuse layers without places, too many, none at all, and units that are not there', () => {
		for (const layers of [
			'c6f5,flat',
			'c6f5,d10',
			'gap',
			'',
			Array(MAX_LAYERS + 1)
				.fill('c1f1')
				.join(),
		]) {
			expect(read(`?layers=${layers}`).notices, layers).toEqual(['layers']);
		}
		expect(read('?unit=10,0').notices).toEqual(['unit']);
		expect(read('?unit=9,9').notices).toEqual([]);
		expect(read('?unit=3').notices).toEqual(['unit']);
		expect(read('?layer=6').notices).toEqual(['layer']);
	});
	it('open a stack that does not fit', () => {
		const { values, notices } = read('?layers=c1f3,c1f9&n=8');
		expect(notices).toEqual([]);
		const { layers, side } = settled(values);
		expect(fittingLayers(describeLoosely([side, side, 1], layers))).toHaveLength(1);
	});
});

describe('networks', () => {
	it('are as many as is said', () => {
		const count = Object.keys(KNOWN_NETWORKS).length;
		expect(meta.about.en).toContain(`${count} well-known networks`);
		expect(meta.about.ko).toContain(`신경망 ${count}개`);
	});
	it.each(NETS)('%s fits its input, and each of its layers can be written and read', (id) => {
		const layers = layersOf(id);
		expect(layers.length).toBeLessThanOrEqual(MAX_LAYERS);
		const inputSize = sideOf(id);
		expect(describeLoosely([inputSize, inputSize, 1], layers).failure).toBeNull();
		for (const layer of layers) {
			const again = readLayer(writeLayer(layer));
			expect(again && writeLayer(again)).toBe(writeLayer(layer));
		}
		expect(usualLayer(layers)).toBe(id.startsWith('lenet') ? 3 : layers.length);
	});
});
