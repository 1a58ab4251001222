import { describe, expect, it } from 'vitest';
import { readDrawing, writeDrawing } from './drawing-text';
import type { Drawing } from './lenet-lab.svelte';

const strokes: Drawing = {
	kind: 'strokes',
	strokes: [
		[
			{ x: 0.25, y: 0.5 },
			{ x: 0.3, y: 0.75 },
		],
		[{ x: 0, y: 1 }],
	],
	painted: new Set([0, 17, 195]),
};
const picture: Drawing = {
	kind: 'picture',
	picture: {
		image: Float32Array.from({ length: 784 }, (_, i) => Math.fround(i / 784)),
		frame: { scale: 28, offsetX: -1.5, offsetY: 2 },
		preview: 'data:image/png;base64,AAAA',
		name: 'my digit.png',
	},
};

describe('a drawing between two pages', () => {
	it.each([strokes, picture])('comes back as it was', (drawing) => {
		expect(readDrawing(writeDrawing(drawing) ?? '')).toEqual(drawing);
	});

	it('is not kept where the address says it', () => {
		expect(writeDrawing({ kind: 'digit', index: 3 })).toBeNull();
	});

	it.each([
		...['', '{', 'null', '7', '[]', '{"kind":"strokes"}', '{"kind":"digit","index":1}'],
		'{"kind":"strokes","strokes":[[{"x":1}]],"painted":[]}',
		'{"kind":"strokes","strokes":[],"painted":[9999]}',
		'{"kind":"picture","picture":{"image":[1],"frame":{},"preview":"javascript:1","name":"x"}}',
	])('that is something else is nothing: %s', (text) => {
		expect(readDrawing(text)).toBeNull();
	});
});
