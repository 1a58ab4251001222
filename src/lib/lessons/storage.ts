/** The reader's own record on this device. Storage may be blocked, full or hold anything: then there is no record. */
import { keepText, readText } from '$lib/ui/storage';

const PREFIX = 'convoscope:';

/** The value kept under a name, or `undefined` when there is none, it is not JSON, or storage is blocked. */
export function readKept(name: string): unknown {
	const text = readText(PREFIX + name);
	try {
		return text === undefined ? undefined : JSON.parse(text);
	} catch {
		return undefined;
	}
}

/** Keeps a value; `false` when the device would not. */
export function keep(name: string, value: unknown): boolean {
	return keepText(PREFIX + name, JSON.stringify(value));
}

/** A plain object, or an empty one for anything else. */
export function asRecord(value: unknown): Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value)
		? (value as Record<string, unknown>)
		: {};
}

/** A whole number of at least 0, or 0 for anything else. */
export function asCount(value: unknown): number {
	return Number.isSafeInteger(value) && (value as number) >= 0 ? (value as number) : 0;
}
