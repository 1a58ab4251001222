import { describe, expect, it } from 'vitest';
import { ACTIVATION_NAMES, activate, activationDerivative } from '$lib/nn/activation';
import { formatNumber } from '$lib/viz/format';
import { slopeCurve, valueCurve } from './curves';
import { slopeSteps, valueSteps } from './formulas';
import { formatAny, formatPercent } from './numbers';

describe('formulas', () => {
	it('put numbers in and end in the value', () => {
		expect(valueSteps('tanh', 1)).toEqual([
			'tanh x',
			'(e^{1} − e^{−1}) ÷ (e^{1} + e^{−1})',
			'(2.718 − 0.368) ÷ (2.718 + 0.368)',
			'0.762',
		]);
		expect(valueSteps('relu', -2)).toEqual(['max(0, x)', 'max(0, −2)', '0']);
		expect(slopeSteps('sigmoid', 0)).toEqual(['y · (1 − y)', '0.5 · (1 − 0.5)', '0.25']);
		expect(slopeSteps('relu', -2)).toEqual(['x ≤ 0', '0']);
		expect(slopeSteps('scaledTanh', 0)).toEqual([
			'1.7159 · 2/3 · (1 − tanh^{2}(2x/3))',
			'1.1439 · (1 − 0^{2})',
			'1.1439',
		]);
	});

	it.each(ACTIVATION_NAMES)('of %s never show a value other than the computed one', (name) => {
		for (const x of [-6, -1.5, 0, 0.1, 6]) {
			expect(valueSteps(name, x).at(-1)).toBe(formatNumber(activate(name, x), 3));
			expect(slopeSteps(name, x).at(-1)).toBe(formatNumber(activationDerivative(name, x), 4));
		}
	});
});

describe('curves', () => {
	it('interrupt the slope at a corner', () => {
		expect(slopeCurve('relu').filter((point) => point === null)).toHaveLength(1);
		expect(slopeCurve('tanh')).not.toContain(null);
		expect(valueCurve('relu').every((point) => point !== null)).toBe(true);
	});
});

describe('numbers', () => {
	it('of any size can be read', () => {
		expect(formatAny(0.42)).toBe('0.42');
		expect(formatAny(403.4288)).toBe('403.43');
		expect(formatAny(0.25 ** 10)).toBe('9.5 × 10⁻⁷');
		expect(formatAny(Math.exp(20))).toBe('4.9 × 10⁸');
		expect(formatAny(0)).toBe('0');
	});
	it('of shares are never rounded to nothing or to all', () => {
		expect(formatPercent(0.00001, 'en')).toBe('< 0.1\u00A0%');
		expect(formatPercent(0.99999, 'en')).toBe('> 99.9\u00A0%');
		expect(formatPercent(0.9346, 'en')).toBe('93.5\u00A0%');
		expect(formatPercent(0.9346, 'ko')).toBe('93.5%');
		expect(formatPercent(1, 'en')).toBe('100\u00A0%');
	});
});
