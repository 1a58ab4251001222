/** Numbers as they are shown in exercises: a real minus, thousands apart, at most four decimals. */
export function show(value: number, decimals = 4): string {
	const rounded = Math.round(value * 10 ** decimals) / 10 ** decimals;
	const [whole = '', fraction] = String(Math.abs(rounded)).split('.');
	const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
	return `${rounded < 0 ? '−' : ''}${grouped}${fraction ? `.${fraction}` : ''}`;
}

/** A factor or summand in a formula: negative numbers in parentheses. */
export function factor(value: number): string {
	return value < 0 ? `(${show(value)})` : show(value);
}

/** `a·b + c·d + …` */
export function sumOfProducts(pairs: readonly (readonly [number, number])[]): string {
	return pairs.map(([a, b]) => `${factor(a)}·${factor(b)}`).join(' + ');
}

/**
 * The numbers a typed answer may mean, likeliest first; none when it is no number. Takes `-` and `−`, a comma or a
 * point before the decimals, thousands apart, a fraction `7/3`, full-width digits. `1,250` may be 1250 or 1.25.
 */
export function readNumbers(text: string): number[] {
	const plain = text.normalize('NFKC').replace(/\s+/g, '').replace(/[−–—]/g, '-').replace(/^\+/, '');
	const fraction = plain.match(/^(-?\d+)\/(\d+)$/);
	if (fraction) return Number(fraction[2]) === 0 ? [] : [Number(fraction[1]) / Number(fraction[2])];
	const readings: number[] = [];
	if (/^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain)) readings.push(Number(plain.replaceAll(',', '')));
	if (/^-?(\d+([.,]\d*)?|[.,]\d+)$/.test(plain)) readings.push(Number(plain.replace(',', '.')));
	return [...new Set(readings.map((value) => value + 0))];
}
