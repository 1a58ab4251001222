/**
 * Learning rate with a linear warm-up and a half-cosine fall (Loshchilov and Hutter 2017):
 * `η(t) = peak · t/warmup` while t < warmup, then `floor + (peak − floor)·½(1 + cos(π·(t − warmup)/(total − warmup)))`.
 *
 * @param step steps done so far, from 0
 * @throws RangeError unless 0 ≤ warmup < total
 */
export function cosineRate(step: number, total: number, peak: number, warmup = 0, floor = 0): number {
	if (!(warmup >= 0 && warmup < total)) {
		throw new RangeError(`cosineRate: expected a warm-up from 0 to below ${total} steps, got ${warmup}`);
	}
	if (step < warmup) return (peak * (step + 1)) / warmup;
	const progress = Math.min(1, (step - warmup) / (total - warmup));
	return floor + ((peak - floor) * (1 + Math.cos(Math.PI * progress))) / 2;
}
