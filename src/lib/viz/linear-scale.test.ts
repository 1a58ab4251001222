import { scaleLinear } from 'd3';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { linearScale } from './linear-scale';

const number = fc.double({ min: -1000, max: 1000, noNaN: true });
const span = fc.tuple(number, number).filter(([a, b]) => Math.abs(a - b) > 1e-3);

it('is d3’s scale: the same places, numbers and ticks', () => {
	fc.assert(
		fc.property(span, span, number, (domain, range, value) => {
			const [ours, theirs] = [linearScale(domain, range), scaleLinear(domain, range)];
			// as far apart as rounding takes numbers of this size
			const near = (a: number, b: number) =>
				expect(Math.abs(a - b)).toBeLessThanOrEqual(1e-9 * (1 + Math.abs(b)));
			near(ours(value), theirs(value));
			near(ours.invert(value), theirs.invert(value));
			expect(ours.ticks(7)).toEqual(theirs.ticks(7));
			expect(ours.range).toEqual(theirs.range());
		}),
	);
});
