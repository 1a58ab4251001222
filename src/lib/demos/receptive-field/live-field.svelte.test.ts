import { describe, expect, it, vi } from 'vitest';
import { LENET5_LAYERS } from '$lib/nn/architecture';
import type { Finding, StudyOptions } from '$lib/tf/client';
import type { LiveNetwork } from '$lib/tf/client.svelte';
import { defaults } from '$lib/url/codec';
import { fieldOf } from '../lenet/unit';
import { LiveField } from './live-field.svelte';
import { liveSummary } from './live-words';
import { schema, type ReceptiveFieldParams } from './params';
import { strings } from './strings';

const digit = (label: number) => ({ image: new Float32Array(784).fill(label / 10), label, testIndex: label });
const open = (params: Partial<ReceptiveFieldParams> = {}) => {
	const live = new LiveField({ ...defaults(schema), view: 'lenet', ...params });
	live.lab.testDigits = Array.from({ length: 20 }, (_, index) => digit(index % 10));
	return live;
};
type Study = Parameters<LiveNetwork['inputGradient']>[0];
/** Answers with the same magnitude everywhere inside the box of the unit that is asked for. */
function boxNetwork(live: LiveField) {
	const inputGradient = vi.fn(async (study: Study, options?: StudyOptions): Promise<Finding | null> => {
		options?.onprogress?.({ done: 1, total: study.images.length / 784 });
		const { top, left, bottom, right } = fieldOf(live.shown).clipped ?? {
			top: 0,
			left: 0,
			bottom: 0,
			right: 0,
		};
		const values = Float32Array.from({ length: 784 }, (_, cell) => {
			const [row, column] = [Math.floor(cell / 28), cell % 28];
			return row >= top && row <= bottom && column >= left && column <= right ? 2 : 0;
		});
		return { values, milliseconds: 3 };
	});
	return { inputGradient };
}

describe('LiveField', () => {
	it('shows the middle unit of C3 and its box, and every layer of the link', () => {
		const live = open();
		expect(live.unit).toEqual({ layer: 'c3', map: 0, row: 4, column: 4 });
		expect(live.field.clipped).toEqual({ top: 6, left: 6, bottom: 19, right: 19 });
		LENET5_LAYERS.forEach((layer, index) => {
			expect(open({ layer: index + 1 }).unit.layer).toBe(layer);
			expect(open({ layer: index + 1 }).toParams().layer).toBe(index === 2 ? 0 : index + 1);
		});
		const params = {
			...defaults(schema),
			view: 'lenet' as const,
			layer: 1,
			unit: '0,27',
			map: 5,
			images: 10,
		};
		expect(open(params).toParams()).toEqual(params);
	});
	it('measures the unit and the pictures on show, and knows how much lies where', async () => {
		const live = open({ images: 10 });
		const network = boxNetwork(live);
		await live.measure(network);
		const study = network.inputGradient.mock.calls[0]?.[0];
		expect(study).toMatchObject({ unit: { layer: 'c3', index: (4 * 10 + 4) * 16 }, reduce: 'mean-abs' });
		expect(study?.images).toHaveLength(10 * 784);
		expect(live.mass).toMatchObject({
			inside: 1,
			boxCells: 196,
			middleCells: 49,
			inMiddle: 0.25,
			total: 392,
		});
		expect(live.mass?.cells).toHaveLength(Math.ceil(0.9 * 196));
		expect(liveSummary(strings.en, live)).toContain('100\u00A0% of the influence lie inside that box');
		expect(live.progress).toBeNull();
	});
	it('says nothing of a unit that was not measured', async () => {
		const live = open();
		await live.measure(boxNetwork(live));
		expect(live.isCurrent).toBe(true);
		live.choose({ row: 0, column: 0 });
		expect(live.mass).toBeNull();
		expect(liveSummary(strings.en, live)).toContain('not been measured');
	});
	it('gives up a measurement for a newer one, and survives one that fails', async () => {
		const live = open();
		let signal: AbortSignal | undefined;
		const slow = {
			inputGradient: (_: Study, options?: StudyOptions) => {
				signal = options?.signal;
				return new Promise<null>((resolve) => signal?.addEventListener('abort', () => resolve(null)));
			},
		};
		const first = live.measure(slow);
		await live.measure({ inputGradient: () => Promise.reject(new Error('the worker died')) });
		await first;
		expect(signal?.aborted).toBe(true);
		expect([live.failed, live.measured]).toEqual([true, null]);
		await live.measure(boxNetwork(live));
		expect([live.failed, live.isCurrent]).toEqual([false, true]);
	});
	it('finds the unit whose field is centred where the pointer is, and keeps to the map', () => {
		const live = open();
		expect(live.nearestTo(12.5, 12.5)).toMatchObject({ row: 4, column: 4 });
		expect(live.nearestTo(-2, 29)).toMatchObject({ row: 0, column: 9 });
		live.chooseLayer('output');
		expect(live.nearestTo(12, 12)).toMatchObject({ row: 0, column: 0 });
		live.choose({ map: 99, row: 5 });
		expect(live.unit).toMatchObject({ map: 9, row: 0 });
	});
	it('falls back where a link asks for what is not there', () => {
		expect(open({ layer: 1, map: 16 }).unit.map).toBe(0);
		expect(open({ layer: 4, unit: '5,0' }).unit).toMatchObject({ row: 2, column: 2 });
	});
});
