/** What a page says to the service worker. */
/** Fetch what is still missing; what comes through the port that goes with it tells that the fetching has ended. */
export const FILL = 'fill';
/** Fetch nothing more. */
export const STOP = 'stop';
/** The page is being used: its processor and its link come first. */
export const REST = 'rest';
