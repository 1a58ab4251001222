/**
 * The address of an embedded demo: `/embed/<id>/?v=1&<demo params>&ui=min&theme=dark&lock=f,s#s=1.….…`. Names are permanent.
 * Shared by the embedded page that reads it and by the panel that makes it.
 */
import {
	defaults,
	int,
	oneOf,
	parseParams,
	serialiseParams,
	text,
	type ParamNotice,
	type TextField,
	type Values,
} from '$lib/url/codec';
import { frameSchema, type Demo, type DemoParams } from './demo';

/** The most characters a state may take in a link. */
export const LONGEST_STATE = 2000;

/** An origin as browsers write it (`https://lms.example`), or nothing. */
function originField(): TextField<string> {
	const plain = text({ default: '', maxLength: 200 });
	return {
		...plain,
		read(given) {
			if (given === '') return '';
			try {
				const { origin, protocol } = new URL(given);
				return origin === given && /^https?:$/.test(protocol) ? given : undefined;
			} catch {
				return undefined;
			}
		},
	};
}

/** What an instructor decides about the frame around a demo. */
export const embedFrameSchema = {
	v: oneOf(['1'], { default: '1' }),
	ui: oneOf(['full', 'min'], { default: 'full' }),
	theme: oneOf(['auto', 'light', 'dark'], { default: 'auto' }),
	motion: oneOf(['auto', 'off'], { default: 'auto' }),
	...frameSchema,
	/**
	 * The learner's variant, which comes back with every event. A demo that has a `seed` of its own draws its numbers from
	 * it; for the others it is a label and changes nothing that is seen.
	 */
	seed: int({ default: 0, min: 0, max: 999_999 }),
	/** the one page that may send messages */
	origin: originField(),
};
export type EmbedFrame = Values<typeof embedFrameSchema>;

export const embedFrameDefaults: EmbedFrame = defaults(embedFrameSchema);

/** The names of the frame that a demo does not use itself. */
function frameSchemaFor(demo: Pick<Demo, 'schema'>): typeof embedFrameSchema {
	const own = Object.entries(embedFrameSchema).filter(([name]) => !Object.hasOwn(demo.schema, name));
	return Object.fromEntries(own) as typeof embedFrameSchema;
}

/** WordPress appends a secret of its own to the fragment; it is no part of the state. */
export function withoutSecret(hash: string): string {
	return hash.replace(/[#&]?\?secret=.*$/s, '');
}

export interface EmbedState {
	params: DemoParams;
	frame: EmbedFrame;
}

/** Reads an embedded page's address. Never throws: what was wrong is in the notices, its default in the state. */
export function readEmbed(demo: Demo, search: string, hash: string): EmbedState & { notices: ParamNotice[] } {
	const { params, notices } = demo.read(search, withoutSecret(hash));
	const frame = parseParams(frameSchemaFor(demo), search);
	return {
		params,
		frame: { ...embedFrameDefaults, ...frame.values },
		notices: [...notices, ...frame.notices],
	};
}

/** The shortest address that means a state: `{ search: '?v=1&f=5&lock=f', hash: '#s=…' }`. */
export function writeEmbed(demo: Demo, { params, frame }: EmbedState): { search: string; hash: string } {
	const own = demo.write(params);
	const around = serialiseParams(frameSchemaFor(demo), frame);
	const parts = ['v=1', own.search.slice(1), around.search.slice(1)].filter(Boolean);
	return { search: `?${parts.join('&')}`, hash: own.hash };
}

/** Frame names, for tests: no demo may use one of them for a parameter of its own, but `seed`. */
export const FRAME_NAMES: readonly string[] = Object.keys(embedFrameSchema);
