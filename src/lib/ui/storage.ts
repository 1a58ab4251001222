/** The only door to this device's storage. It may be blocked, full, or throw when merely looked at: then nothing is kept. */

/** The text kept under a name, or `undefined`. */
export function readText(name: string): string | undefined {
	try {
		return localStorage.getItem(name) ?? undefined;
	} catch {
		return undefined;
	}
}

/** Keeps a text; `false` when the device would not. */
export function keepText(name: string, text: string): boolean {
	try {
		localStorage.setItem(name, text);
		return true;
	} catch {
		return false;
	}
}
