/** What the transforms share that hold a box, and what follows it without a space, on one line. */

export const OPEN = '<span class="tied">';
export const CLOSE = '</span>';

/** What stands at the beginning of a text up to its first space: a full stop, in Korean a particle. @param {string} text */
export const tailOf = (text) => /^[^\s<]+/.exec(text)?.[0] ?? '';

/** @param {string} value */
export const html = (value) => ({ type: 'html', value });

/** @param {string} value */
export const textNode = (value) => ({ type: 'text', value });
