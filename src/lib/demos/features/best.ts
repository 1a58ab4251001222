/** A digit and its probability. */
export interface Best {
	digit: number;
	share: number;
}

/** The likeliest of ten. */
export function bestOf(shares: Float32Array): Best {
	const digit = shares.indexOf(Math.max(...shares));
	return { digit, share: shares[digit] ?? 0 };
}
