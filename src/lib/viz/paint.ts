import { colourOf, rampIndex, textOn, type ColourScale } from './colour';

/**
 * Colours as CSS that follows the theme by itself (`light-dark()`), so that a prerendered page is right before any
 * script runs. Made once for each of a ramp's 256 steps.
 */
const styles = new Map<string, CellPaint>();

export interface CellPaint {
	/** the value's colour */
	background: string;
	/** black or white, whichever can be read on it */
	ink: string;
}

export function paint(value: number, scale: ColourScale): CellPaint {
	const key = `${scale.kind} ${rampIndex(value, scale)}`;
	let made = styles.get(key);
	if (!made) {
		const [light, dark] = [colourOf(value, scale, 'light'), colourOf(value, scale, 'dark')];
		const [onLight, onDark] = [textOn(value, scale, 'light'), textOn(value, scale, 'dark')];
		made = {
			background: `light-dark(${light},${dark})`,
			ink: onLight === onDark ? onLight : onLight === '#000' ? 'var(--ink)' : 'var(--ink-on-strong)',
		};
		styles.set(key, made);
	}
	return made;
}

/** The same as a style attribute for what has the usual ink unless told otherwise. */
export function paintStyle(value: number, scale: ColourScale): string {
	const { background, ink } = paint(value, scale);
	return `background:${background}${ink === 'var(--ink)' ? '' : `;color:${ink}`}`;
}

/**
 * The scale of a set of numbers: signed when one is negative (or `kind` says so), strongest colour at the largest
 * magnitude, 1 when all are 0.
 */
export function scaleFor(values: Iterable<number>, kind?: ColourScale['kind']): ColourScale {
	let max = 0;
	let negative = false;
	for (const value of values) {
		max = Math.max(max, Math.abs(value));
		negative ||= value < 0;
	}
	return { kind: kind ?? (negative ? 'signed' : 'sequential'), max: max || 1 };
}
