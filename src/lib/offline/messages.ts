/** What a page says to the service worker. */
/** Fetch what is still missing. */
export const FILL = 'fill';
/** Fetch nothing more. */
export const STOP = 'stop';
