/** The classes by which a component's styles know its elements; `svelte.config.js` makes them. */
export const scopesIn = (text: string): string[] => text.match(/(?<![\w-])s-[a-z0-9]{4}(?![\w-])/g) ?? [];
