import { describe, expect, it } from 'vitest';
import { DIGITS_MANIFEST } from '$lib/data/digits';
import { LenetLab } from './lenet-lab.svelte';
import { TEST_DIGITS } from './params';

const ink = (lab: LenetLab) => lab.digit?.image.reduce((sum, value) => sum + value, 0) ?? 0;

function drawOne(lab: LenetLab) {
	lab.startStroke({ x: 0.5, y: 0.2 });
	lab.extendStroke([
		{ x: 0.5, y: 0.5 },
		{ x: 0.5, y: 0.8 },
	]);
}

describe('drawing', () => {
	it('starts empty: nothing for the network', () => {
		const lab = new LenetLab();
		expect([lab.isEmpty, lab.digit, lab.canUndo]).toEqual([true, null, false]);
	});

	it('a stroke gives a 28×28 picture at once, and is one step of undo', () => {
		const lab = new LenetLab();
		drawOne(lab);
		expect(lab.digit?.image).toHaveLength(784);
		expect(ink(lab)).toBeGreaterThan(20);
		drawOne(lab);
		expect(lab.strokes).toHaveLength(2);
		lab.undo();
		expect(lab.strokes).toHaveLength(1);
		lab.undo();
		expect(lab.isEmpty).toBe(true);
		lab.undo();
		expect(lab.canUndo).toBe(false);
	});

	it('clear can be undone', () => {
		const lab = new LenetLab();
		drawOne(lab);
		const before = ink(lab);
		lab.clear();
		expect(lab.digit).toBeNull();
		lab.undo();
		expect(ink(lab)).toBe(before);
	});

	it('leaves out points that say nothing new', () => {
		const lab = new LenetLab();
		lab.startStroke({ x: 0.5, y: 0.5 });
		lab.extendStroke([{ x: 0.5001, y: 0.5 }]);
		expect(lab.strokes[0]).toHaveLength(1);
	});

	it('painted cells go the same way as strokes, and together with them', () => {
		const lab = new LenetLab();
		lab.paintCell(3, 7, true);
		lab.paintCell(4, 7, true);
		lab.paintCell(4, 7, true);
		expect(lab.isPainted(4, 7)).toBe(true);
		expect(ink(lab)).toBeGreaterThan(10);
		drawOne(lab);
		expect(lab.isPainted(4, 7)).toBe(true);
		lab.undo();
		lab.paintCell(4, 7, false);
		lab.undo();
		lab.undo();
		expect([lab.isPainted(3, 7), lab.isPainted(4, 7)]).toEqual([true, false]);
	});

	it('a test digit is shown once it has been loaded, and drawing begins on an empty sheet', () => {
		const lab = new LenetLab();
		lab.pickDigit(1);
		expect([lab.digitIndex, lab.digit]).toEqual([1, null]);
		const image = new Float32Array(784).fill(0.5);
		lab.testDigits = [
			{ image: new Float32Array(784), label: 7 },
			{ image, label: 2 },
		];
		expect(lab.digit).toEqual({ image, frame: { scale: 28, offsetX: 0, offsetY: 0 } });
		drawOne(lab);
		expect([lab.digitIndex, lab.strokes.length]).toEqual([null, 1]);
		lab.undo();
		expect(lab.digitIndex).toBe(1);
	});
});

describe('a locked parameter', () => {
	const link = { digit: 3, mistake: null, layer: 'c3', unit: 40, large: false } as const;

	function locked(...lock: string[]) {
		const lab = new LenetLab({ lock });
		lab.open(link);
		return lab;
	}

	it.each(['digit', 'mistake'])('%s: nothing takes the place of the picture', (name) => {
		const lab = locked(name);
		drawOne(lab);
		lab.paintCell(3, 3, true);
		lab.pickDigit(5);
		lab.clear();
		lab.undo();
		lab.update({ digit: 7 });
		expect([lab.toLink(), lab.pictureHeld]).toEqual([link, true]);
	});

	it('digit, where none was given: one draws and cannot pick', () => {
		const lab = new LenetLab({ lock: ['digit'] });
		lab.pickDigit(5);
		drawOne(lab);
		expect([lab.digitIndex, lab.strokes.length, lab.pictureHeld]).toEqual([null, 1, false]);
		lab.undo();
		expect(lab.isEmpty).toBe(true);
	});

	it.each(['layer', 'unit'])('%s: the unit stays open, and no other opens', (name) => {
		const lab = locked(name);
		lab.toggle({ layer: 'c1', map: 0, row: 0, column: 0 });
		lab.trail.into({ layer: 's2', map: 0, row: 0, column: 0 });
		lab.trail.back();
		lab.trail.close();
		lab.update({ layer: 'f6', unit: 3 });
		expect(lab.toLink()).toEqual(link);
		lab.pickDigit(5);
		expect(lab.digitIndex).toBe(5);
	});

	it('large: the type keeps its size', () => {
		const lab = locked('large');
		lab.large = true;
		lab.update({ large: true });
		expect(lab.large).toBe(false);
	});
});

describe('units', () => {
	const unit = { layer: 'c3', map: 2, row: 1, column: 4 } as const;

	it('the pointer goes before the keyboard, both before what is kept', () => {
		const lab = new LenetLab();
		lab.toggle(unit);
		expect(lab.shown).toEqual(unit);
		lab.cursor = { ...unit, row: 2 };
		expect(lab.shown?.row).toBe(2);
		lab.hovered = { ...unit, row: 3 };
		expect(lab.shown?.row).toBe(3);
		lab.hovered = lab.cursor = null;
		lab.toggle({ ...unit });
		expect(lab.shown).toBeNull();
	});
});

describe('the link', () => {
	it('says which test digit and which unit, and opens them', () => {
		const lab = new LenetLab();
		lab.pickDigit(12);
		lab.toggle({ layer: 'c1', map: 5, row: 27, column: 27 });
		expect(lab.toParams()).toBe('?digit=12&layer=c1&unit=4703');
		const other = new LenetLab();
		other.open({ digit: 12, layer: 'c1', unit: 4703, mistake: null, large: false });
		expect(other.trail.here).toEqual(lab.trail.here);
		expect(other.digitIndex).toBe(12);
		other.reset();
		expect([other.toParams(), other.scaleMode]).toEqual(['', 'layer']);
	});

	it('a text moves it without losing what is drawn', () => {
		const lab = new LenetLab();
		drawOne(lab);
		const drawn = ink(lab);
		lab.update({ layer: 'f6', unit: 3 });
		expect([ink(lab), lab.trail.code]).toEqual([drawn, 'f6.3']);
		lab.update({ digit: 4, layer: null, unit: null });
		expect([lab.digitIndex, lab.trail.code]).toEqual([4, '']);
		lab.undo();
		expect(ink(lab)).toBe(drawn);
	});

	it('knows as many test digits as the file holds', () => {
		expect(TEST_DIGITS).toBe(DIGITS_MANIFEST.count);
	});
});
