import { interpolateLab, rgb } from 'd3';
import { describe, expect, it } from 'vitest';
import { colourOf, rampIndex, rampTable, textOn, type ThemeName } from './colour';

const THEMES: ThemeName[] = ['light', 'dark'];
const parse = (css: string) => (css.match(/[\da-f]{2}/g) ?? []).map((pair) => parseInt(pair, 16));
const luminance = (css: string) => {
	const [r = 0, g = 0, b = 0] = parse(css).map((c) =>
		c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4,
	);
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

/** Where each ramp begins, passes and ends. */
const ENDS = {
	signed: { light: ['#1f5fa8', '#f4f4f1', '#b35806'], dark: ['#78b8f2', '#22262b', '#f5a54b'] },
	sequential: { light: ['#fafaf7', '#1c1e22'], dark: ['#15181c', '#f4f6f8'] },
} as const;

describe('colour', () => {
	it.each(THEMES)('every colour of a ramp is within one level of d3’s way through CIELAB (%s)', (theme) => {
		for (const kind of ['signed', 'sequential'] as const) {
			const ends = ENDS[kind][theme];
			rampTable(kind, theme).forEach((pixel, step) => {
				const place = (step / 255) * (ends.length - 1);
				const span = Math.min(Math.floor(place), ends.length - 2);
				const { r, g, b } = rgb(interpolateLab(ends[span] ?? '', ends[span + 1] ?? '')(place - span));
				const off = [r - (pixel & 255), g - ((pixel >> 8) & 255), b - ((pixel >> 16) & 255)].map(Math.abs);
				expect(Math.max(...off), `${kind} ${step}`).toBeLessThanOrEqual(1.5);
			});
		}
	});

	it.each(THEMES)('signed: blue below zero, orange above, neutral at zero (%s)', (theme) => {
		const scale = { kind: 'signed', max: 1 } as const;
		const [nr = 0, , nb = 0] = parse(colourOf(-1, scale, theme));
		const [pr = 0, , pb = 0] = parse(colourOf(1, scale, theme));
		const zero = parse(colourOf(0, scale, theme));
		expect(nb).toBeGreaterThan(nr);
		expect(pr).toBeGreaterThan(pb);
		expect(Math.max(...zero) - Math.min(...zero)).toBeLessThan(12);
	});

	it('sequential: high is dark on a light page and light on a dark one', () => {
		const scale = { kind: 'sequential', max: 1 } as const;
		expect(luminance(colourOf(1, scale, 'light'))).toBeLessThan(luminance(colourOf(0, scale, 'light')));
		expect(luminance(colourOf(1, scale, 'dark'))).toBeGreaterThan(luminance(colourOf(0, scale, 'dark')));
	});

	it('picture: a grey stays the grey it is, in both themes', () => {
		for (const theme of THEMES) {
			for (const grey of [0, 1, 77, 128, 254, 255]) {
				expect(parse(colourOf(grey, { kind: 'picture', max: 255 }, theme))).toEqual([grey, grey, grey]);
			}
		}
	});

	it('clamps what lies beyond the scale and survives NaN', () => {
		expect(rampIndex(9, { kind: 'sequential', max: 1 })).toBe(255);
		expect(rampIndex(-9, { kind: 'signed', max: 1 })).toBe(0);
		expect(rampIndex(Number.NaN, { kind: 'sequential', max: 1 })).toBe(0);
	});

	it.each(THEMES)('text on every colour has a contrast of at least 4.5 (%s)', (theme) => {
		for (const kind of ['signed', 'sequential', 'picture'] as const) {
			for (let v = -1; v <= 1; v += 1 / 64) {
				const background = luminance(colourOf(v, { kind, max: 1 }, theme));
				const text = textOn(v, { kind, max: 1 }, theme) === '#000' ? 0 : 1;
				const ratio = (Math.max(background, text) + 0.05) / (Math.min(background, text) + 0.05);
				expect(ratio).toBeGreaterThanOrEqual(4.5);
			}
		}
	});

	it('tables are opaque and made once', () => {
		const table = rampTable('signed', 'light');
		expect(rampTable('signed', 'light')).toBe(table);
		expect(table.every((pixel) => pixel >>> 24 === 255)).toBe(true);
	});
});
