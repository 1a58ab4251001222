/** Places shown of a pooled number: an average over 2×2 or 4×4 whole numbers is shown in full. */
export const DECIMALS = 3;
