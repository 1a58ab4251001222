/**
 * What an embedded demo and the page around it say to each other, version 1. Everything here is permanent: fields may be
 * added, none changes its meaning. Messages are plain data; `ns` and `v` are on every one.
 *
 * Before the handshake the demo sends only `ready` and `resize` (and the heights Canvas and WordPress understand). The
 * host posts `hello`; the demo answers with a `reply` that carries a `MessagePort`, and all else travels on that port.
 */

export const NAMESPACE = 'convoscope';
export const VERSION = 1;

/** Longer messages are dropped unread (counted in characters of text and eight for a number). */
export const LONGEST_MESSAGE = 65_536;
/** Heights outside these are never sent. */
export const HEIGHT_LIMITS = { min: 120, max: 4000 } as const;
/** Milliseconds between two `change` messages at least: ten a second at most. */
export const CHANGE_PAUSE = 100;

interface Envelope {
	ns: typeof NAMESPACE;
	v: typeof VERSION;
}

/** A parameter's value: text and numbers as in the address, a list, or the rows of an edited matrix. */
export type ParamValue =
	string | number | boolean | null | readonly (string | number)[] | readonly (readonly number[])[];
export type ParamRecord = Readonly<Record<string, ParamValue>>;

/** What `subscribe` can ask for. `warning`, `error` and `resize` come without asking. */
export type Topic = 'change' | 'event';
export const TOPICS: readonly Topic[] = ['change', 'event'];

/** The requests a demo can serve, as named in `ready`. */
export type Capability = 'get' | 'set' | 'reset' | 'play' | 'pause' | 'subscribe';

/** xAPI's verbs. */
export type Verb = 'interacted' | 'answered' | 'completed';

/** As xAPI's result: `response` is what the learner gave, `success` whether it was right. */
export interface EventResult {
	response?: number;
	success?: boolean;
	completion?: boolean;
	/** the variant the learner had: of the demo's own `seed`, or the number that the address names */
	seed?: number;
}

/** A value that was refused, and what is used instead. */
export interface Problem {
	name: string;
	given: string;
	used: string;
}

export type ReplyError = 'bad-value' | 'unavailable';

/** What a demo sends. */
export type ChildMessage = Envelope &
	(
		| { type: 'ready'; demo: string; caps: readonly Capability[] }
		| { type: 'resize'; height: number }
		/** `link` is the address of the present state on the site, where there is one */
		| { type: 'change'; params: ParamRecord; link: string }
		| { type: 'event'; verb: Verb; object: string; result: EventResult }
		| { type: 'warning'; problems: readonly Problem[] }
		| { type: 'error'; code: 'uncaught' }
		/** the answer to `hello`; the port comes with it */
		| { type: 'reply'; id: string; ok: true; nonce: string; demo: string; caps: readonly Capability[] }
		/** the answer to `get`, `set`, `reset` */
		| { type: 'reply'; id: string; ok: true; params: ParamRecord; link: string }
		/** the answer to `play`, `pause`, `subscribe` */
		| { type: 'reply'; id: string; ok: true }
		| { type: 'reply'; id: string; ok: false; error: ReplyError; problems?: readonly Problem[] }
	);

/** What a host sends: `hello` to the window, the others to the port. `id` comes back with the answer. */
export type HostMessage = Envelope & { id: string } & (
		| { type: 'hello'; nonce: string }
		| { type: 'get' | 'reset' | 'play' | 'pause' }
		/** parameters that are not named keep their values; if one is wrong, none is changed */
		| { type: 'set'; params: ParamRecord }
		| { type: 'subscribe'; topics: readonly Topic[] }
	);

type Distributed<T> = T extends unknown ? Omit<T, 'ns' | 'v'> : never;
/** A message without its envelope. */
export type ChildBody = Distributed<ChildMessage>;

export const sealed = (body: ChildBody): ChildMessage =>
	({ ns: NAMESPACE, v: VERSION, ...body }) as ChildMessage;

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' &&
	value !== null &&
	[Object.prototype, null].includes(Object.getPrototypeOf(value));

/** What is left of `budget` after plain data of at most eight levels; negative for anything else. */
function remaining(value: unknown, budget: number, depth = 8): number {
	if (value === null || ['number', 'boolean', 'undefined'].includes(typeof value)) return budget - 8;
	if (typeof value === 'string') return budget - value.length - 2;
	if (depth === 0 || !(Array.isArray(value) || isRecord(value))) return -1;
	let left = budget - 2;
	for (const key of Object.keys(value)) {
		left = remaining((value as Record<string, unknown>)[key], left - key.length, depth - 1);
		if (left < 0) return left;
	}
	return left;
}

const isShortText = (value: unknown): value is string =>
	typeof value === 'string' && value.length > 0 && value.length <= 64;

const isScalar = (value: unknown) =>
	typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);
const isRow = (value: unknown) => Array.isArray(value) && value.every((item) => Number.isFinite(item));

function isParamValue(value: unknown): value is ParamValue {
	if (value === null || isScalar(value)) return true;
	return Array.isArray(value) && (value.every(isScalar) || value.every(isRow));
}

const REQUESTS: Record<HostMessage['type'], (message: Record<string, unknown>) => boolean> = {
	hello: ({ nonce }) => isShortText(nonce),
	get: () => true,
	reset: () => true,
	play: () => true,
	pause: () => true,
	set: ({ params }) => isRecord(params) && Object.values(params).every(isParamValue),
	subscribe: ({ topics }) =>
		Array.isArray(topics) && topics.length <= 8 && topics.every((topic) => TOPICS.includes(topic as Topic)),
};

/** A host's message, or `undefined` for whatever else arrives. Never throws. */
export function readHostMessage(data: unknown): HostMessage | undefined {
	try {
		if (!isRecord(data) || data.ns !== NAMESPACE || data.v !== VERSION || !isShortText(data.id))
			return undefined;
		if (remaining(data, LONGEST_MESSAGE) < 0 || typeof data.type !== 'string') return undefined;
		if (!Object.hasOwn(REQUESTS, data.type)) return undefined;
		const isWellFormed = REQUESTS[data.type as HostMessage['type']];
		return isWellFormed(data) ? (data as unknown as HostMessage) : undefined;
	} catch {
		return undefined; // a getter that throws cannot be cloned by postMessage, but may be called with directly
	}
}
