/** The network's answer in words: the likeliest digit, and the next when it is near enough to matter. */
export interface Guess {
	digit: number;
	/** whole percent, at most 99: a softmax is never certain, and rounding must not say it is */
	percent: number;
}

export interface Answer extends Guess {
	second: Guess | null;
}

/** The second choice is told from this probability on. */
const WORTH_TELLING = 0.03;

const percentOf = (probability: number) => Math.min(99, Math.round(probability * 100));

/** @param probabilities ten, of the digits 0 … 9 */
export function readAnswer(probabilities: ArrayLike<number>): Answer {
	const order = Array.from({ length: probabilities.length }, (_, digit) => digit).sort(
		(a, b) => (probabilities[b] ?? 0) - (probabilities[a] ?? 0),
	);
	const [first = 0, second = 0] = order;
	const next = probabilities[second] ?? 0;
	return {
		digit: first,
		percent: percentOf(probabilities[first] ?? 0),
		second: next >= WORTH_TELLING ? { digit: second, percent: percentOf(next) } : null,
	};
}

/** Another digit, or nothing where there was something, is told at once; other percentages after a rest. */
export function urgencyOf(heard: Answer | null, now: Answer | null): 'now' | 'later' | 'never' {
	if (heard?.digit !== now?.digit) return 'now';
	const same =
		heard?.percent === now?.percent &&
		heard?.second?.digit === now?.second?.digit &&
		heard?.second?.percent === now?.second?.percent;
	return same ? 'never' : 'later';
}
