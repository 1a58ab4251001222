import type { Demo } from '$lib/demos/demo';
import { findDemo } from '$lib/demos/registry';

/** The demos of these ids, loaded side by side. Throws, naming it, for an id that is not in the registry. */
export async function loadDemos(ids: readonly string[]): Promise<Record<string, Demo>> {
	const loaded = ids.map(async (id): Promise<[string, Demo]> => {
		const entry = findDemo(id);
		if (!entry) throw new Error(`DemoFigure: expected an id of demos/registry.ts, got "${id}"`);
		return [id, await entry.load()];
	});
	return Object.fromEntries(await Promise.all(loaded));
}
