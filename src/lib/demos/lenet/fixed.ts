/** A number with a fixed count of decimals (3 unless given) and a real minus sign; never −0. */
export function fixed(value: number, decimals = 3): string {
	const text = value.toFixed(decimals);
	return Number(text) === 0 ? text.replace('-', '') : text.replace('-', '−');
}
