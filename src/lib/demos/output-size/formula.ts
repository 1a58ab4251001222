/** The formula of the output size as pieces that can be pointed at, in letters and with the numbers put in. */
import type { AxisOutput } from '$lib/nn/shape';
import { formatNumber } from '$lib/viz/format';
import type { Rule } from './layer';
import type { Part } from './params';

export interface FormulaPiece {
	readonly text: string;
	readonly part?: Part;
}

const piece = (text: string | number, part?: Part): FormulaPiece => ({
	text: typeof text === 'number' ? formatNumber(text, 3) : text,
	...(part && { part }),
});

/** Which of the terms that a short figure may do without are written. */
export interface Terms {
	readonly padding: boolean;
	readonly stride: boolean;
}

const ALL_TERMS: Terms = { padding: true, stride: true };

/** Only a quotient is rounded. */
const brackets = (rule: Rule, { stride }: Terms) => (rule === 'floor' && stride ? ['⌊', '⌋'] : ['', '']);

/** `O = (N − F + 2P)/S + 1`, with the brackets of its rule; F′ stands for a dilated filter. */
export function letters(rule: Rule, dilated: boolean, terms: Terms = ALL_TERMS): FormulaPiece[] {
	if (rule === 'same')
		return [...[piece('O', 'o'), piece(' = ⌈'), piece('N', 'n'), piece(' / ')], piece('S', 's'), piece('⌉')];
	const [open, close] = brackets(rule, terms);
	return [
		...[piece('O', 'o'), piece(` = ${open}(`), piece('N', 'n'), piece(' − ')],
		piece(dilated ? 'F′' : 'F', 'f'),
		...(terms.padding ? [piece(' + '), piece('2P', 'p')] : []),
		...(terms.stride ? [piece(') / '), piece('S', 's'), piece(`${close} + `)] : [piece(') + ')]),
		piece('1', 'one'),
	];
}

/** The same with an axis's numbers, and every step to the result: `= ⌊(7 − 3 + 2·0) / 3⌋ + 1 = ⌊4 / 3⌋ + 1 = 1 + 1 = 2`. */
export function numbers(rule: Rule, axis: AxisOutput, terms: Terms = ALL_TERMS): FormulaPiece[] {
	const { inputSize, effectiveKernelSize: filter, stride, paddingBefore, size, fractional, fits } = axis;
	if (rule === 'same') {
		const ratio = inputSize / stride;
		const between = ratio === size ? [] : [piece(` = ⌈${formatNumber(ratio)}⌉`)];
		return [
			...[piece('= ⌈'), piece(inputSize, 'n'), piece(' / '), piece(stride, 's'), piece('⌉'), ...between],
			...[piece(' = '), piece(size, 'o')],
		];
	}
	const [open, close] = brackets(rule, terms);
	const travel = inputSize - filter + 2 * paddingBefore;
	const put = [
		...[piece(`= ${open}(`), piece(inputSize, 'n'), piece(' − '), piece(filter, 'f')],
		...(terms.padding ? [piece(' + '), piece(`2·${paddingBefore}`, 'p')] : []),
		...(terms.stride ? [piece(') / '), piece(stride, 's'), piece(`${close} + `)] : [piece(') + ')]),
		piece('1', 'one'),
	];
	const steps = stride > 1 ? [piece(` = ${open}${travel} / ${stride}${close} + 1`)] : [];
	if (rule === 'exact' && !fits) return [...put, ...steps, piece(` = ${formatNumber(fractional)}`, 'rest')];
	return [...put, ...steps, piece(` = ${size - 1} + 1 = `), piece(size, 'o')];
}

/** What SAME adds: `max((O − 1)·S + F − N, 0) = 2`, of which 1 before and 1 after. */
export function samePaddingText(axis: AxisOutput): string {
	const { size, stride, effectiveKernelSize: filter, inputSize, paddingBefore, paddingAfter } = axis;
	return `max((${size} − 1)·${stride} + ${filter} − ${inputSize}, 0) = ${paddingBefore + paddingAfter}`;
}

export const textOf = (pieces: readonly FormulaPiece[]) => pieces.map(({ text }) => text).join('');
