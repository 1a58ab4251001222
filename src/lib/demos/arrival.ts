import { defaults, parseParams, type ParamNotice } from '$lib/url/codec';
import { frameSchema, type Demo, type DemoParams } from './demo';

/** What an address says about a demo: its state, what is around it, and what could not be used. */
export interface Arrival {
	readonly params: DemoParams;
	readonly frame: ReturnType<typeof defaults<typeof frameSchema>>;
	readonly notices: readonly ParamNotice[];
}

/** The prerendered page: nothing differs from the defaults. */
export function plainArrival(demo: Demo): Arrival {
	return { params: demo.defaults, frame: defaults(frameSchema), notices: [] };
}

/** Reads an address. Never throws. */
export function readArrival(demo: Demo, { search, hash }: Pick<Location, 'search' | 'hash'>): Arrival {
	const { params, notices } = demo.read(search, hash);
	const frame = parseParams(frameSchema, search);
	return { params, frame: frame.values, notices: [...notices, ...frame.notices] };
}
