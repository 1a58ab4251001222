import { RAMPS } from './ramps';

export type ThemeName = 'light' | 'dark';

/**
 * `signed`: blue below zero, orange above, neutral at exactly 0. `sequential`: from nothing to much, one ramp.
 * `picture`: black to white in both themes, each grey as it is, for photographs and what filters make of them.
 */
export type RampKind = 'signed' | 'sequential' | 'picture';

/** How numbers become colours: a signed scale spans −max … max, the others 0 … max. */
export interface ColourScale {
	kind: RampKind;
	/** The magnitude that gets the strongest colour; above 0. */
	max: number;
}

export const sameScale = (a: ColourScale, b: ColourScale): boolean => a.kind === b.kind && a.max === b.max;

const STEPS = 256;

/** The channels of a hexadecimal colour, 0 … 255. */
const parse = (hex: string) => [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16));

const stops = new Map<string, number[][]>();

/** The stops of a ramp as channels, read once. */
function stopsOf(kind: RampKind, theme: ThemeName): number[][] {
	const ramp = RAMPS[kind][theme];
	let known = stops.get(ramp);
	if (!known) stops.set(ramp, (known = (ramp.match(/.{6}/g) ?? []).map(parse)));
	return known;
}

/** The channels, 0 … 255, of one of a ramp's 256 even steps. */
function channelsAt(step: number, kind: RampKind, theme: ThemeName): [number, number, number] {
	const all = stopsOf(kind, theme);
	const place = (step / (STEPS - 1)) * (all.length - 1);
	const below = Math.min(Math.floor(place), all.length - 2);
	const channel = (at: number) => {
		const [from = 0, to = 0] = [all[below]?.[at], all[below + 1]?.[at]];
		return Math.round(from + (to - from) * (place - below));
	};
	return [channel(0), channel(1), channel(2)];
}

const tables = new Map<string, Uint32Array>();

/**
 * The 256 colours of a ramp as opaque `0xAABBGGRR`, the byte order of canvas pixels on every machine browsers run on; made
 * once. Index with {@link rampIndex}.
 */
export function rampTable(kind: RampKind, theme: ThemeName): Uint32Array {
	const key = `${kind} ${theme}`;
	let table = tables.get(key);
	if (!table) {
		table = Uint32Array.from({ length: STEPS }, (_, step) => {
			const [red, green, blue] = channelsAt(step, kind, theme);
			return ((255 << 24) | (blue << 16) | (green << 8) | red) >>> 0;
		});
		tables.set(key, table);
	}
	return table;
}

/** Where a value falls in a ramp's table, 0 … 255; values beyond the scale get its end, NaN its neutral colour. */
export function rampIndex(value: number, { kind, max }: ColourScale): number {
	const t = kind === 'signed' ? value / max / 2 + 0.5 : value / max;
	if (Number.isNaN(t)) return kind === 'signed' ? STEPS / 2 : 0;
	return Math.round(Math.min(1, Math.max(0, t)) * (STEPS - 1));
}

const channels = (value: number, scale: ColourScale, theme: ThemeName) =>
	channelsAt(rampIndex(value, scale), scale.kind, theme);

/** The colour of a value as CSS. */
export function colourOf(value: number, scale: ColourScale, theme: ThemeName): string {
	return `#${channels(value, scale, theme)
		.map((channel) => channel.toString(16).padStart(2, '0'))
		.join('')}`;
}

/** WCAG 2 relative luminance of sRGB channels 0 … 255. */
function luminance(rgbChannels: readonly number[]): number {
	const [r = 0, g = 0, b = 0] = rgbChannels.map((channel) => {
		const c = channel / 255;
		return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Black or white, whichever can be read better on the colour of `value`: at least 4.5:1 on every colour. */
export function textOn(value: number, scale: ColourScale, theme: ThemeName): '#000' | '#fff' {
	const l = luminance(channels(value, scale, theme));
	return (l + 0.05) / 0.05 >= 1.05 / (l + 0.05) ? '#000' : '#fff';
}
