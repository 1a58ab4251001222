/** One decimal, and never 100: the other nine always keep something. */
export const percent = (share: number): string => `${Math.min(99.9, 100 * share).toFixed(1)} %`;
