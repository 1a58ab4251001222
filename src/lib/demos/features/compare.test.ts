import { expect, it } from 'vitest';
import { difference, layerScales } from './compare';

it('takes two layers apart, and says in which map they differ most', () => {
	const first = Float32Array.of(1, 2, 3, 4, 5, 6);
	const second = Float32Array.of(1, 2, 3, 4.5, 9, 6);
	const { values, largest, map } = difference(first, second, 3);
	expect([...values]).toEqual([0, 0, 0, -0.5, -4, 0]);
	expect([largest, map]).toEqual([4, 1]);
	expect(difference(first, second).map).toBe(4);
});

it('shows all on one scale', () => {
	const scales = layerScales([Float32Array.of(0.5, -2), Float32Array.of(1, 1)], 2);
	expect(scales).toEqual([
		{ kind: 'signed', max: 2 },
		{ kind: 'signed', max: 2 },
	]);
	expect(layerScales([Float32Array.of(0)], 1)[0]?.max).toBeGreaterThan(0);
});
