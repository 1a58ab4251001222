/** A number as it stands in a control: a real minus sign, at most three decimals. */
export function formatPlain(value: number): string {
	return String(Number(value.toFixed(3)) + 0).replace('-', '−');
}

/** What was typed, with `-` or `−`, a decimal point or comma -> a number, or `undefined`. */
export function readNumber(text: string): number | undefined {
	const plain = text.trim().replace(/[−–]/, '-').replace(',', '.');
	return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) + 0 : undefined;
}

/** `−1,858,312.5`: groups of three, a real minus sign. */
export function groupDigits(value: number): string {
	const [whole = '', fraction] = String(value).replace('-', '−').split('.');
	const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
	return fraction ? `${grouped}.${fraction}` : grouped;
}
