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

/** Leaves a text for the next page in this tab; `false` when the device would not. */
export function passOn(name: string, text: string): boolean {
	try {
		sessionStorage.setItem(name, text);
		return true;
	} catch {
		return false;
	}
}

/** Takes what the page before left, once. */
export function takeOver(name: string): string | undefined {
	try {
		const text = sessionStorage.getItem(name) ?? undefined;
		sessionStorage.removeItem(name);
		return text;
	} catch {
		return undefined;
	}
}
