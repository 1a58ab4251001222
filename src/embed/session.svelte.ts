import { SvelteSet } from 'svelte/reactivity';
import { AddressWriter } from '$lib/demos/address';
import type { Demo, DemoParams } from '$lib/demos/demo';
import { embedFrameDefaults, readEmbed, type EmbedFrame } from '$lib/demos/embed';
import type { Locale } from '$lib/i18n/locale';
import type { Transport } from '$lib/ui/transport.svelte';
import type { ParamNotice } from '$lib/url/codec';
import { addressOnSite, demoPage, type Place } from './address';
import type { Request } from './host-channel';
import { messageParams, setParams } from './params';
import type { Capability, ChildBody, EventResult, ParamRecord } from './protocol';

/** What is on the screen: a new one makes a new figure. */
interface Visit {
	params: DemoParams;
	notices: readonly ParamNotice[];
	number: number;
}

/** What a session tells; the page hands it to the host. */
export interface SessionListener {
	change(params: ParamRecord, link: string): void;
	event(verb: 'interacted' | 'answered' | 'completed', result: EventResult): void;
}

interface SessionOptions {
	demo: Demo;
	id: string;
	locale: Locale;
	/** none while the page is prerendered */
	place?: Place | undefined;
	/** writes the state into this page's own address, where nobody embeds it */
	replace?: ((url: URL) => void) | undefined;
}

export const CAPABILITIES: readonly Capability[] = ['get', 'set', 'reset', 'play', 'pause', 'subscribe'];

/** One embedded figure: what its address said, what it shows, and what a host may ask of it. */
export class EmbedSession {
	readonly demo: Demo;
	readonly id: string;
	readonly frame: EmbedFrame;
	readonly transports = new SvelteSet<Transport>();
	/** a picture of the learner's own outlives a new state of the figure */
	// eslint-disable-next-line svelte/prefer-svelte-reactivity -- it is carried along and never drawn
	readonly keep = new Map<string, unknown>();
	listener: SessionListener | undefined;

	readonly #arrival: DemoParams;
	/** none while the page is prerendered */
	readonly place: Place | undefined;
	readonly #page: URL | undefined;
	readonly #writer: AddressWriter | undefined;
	#visit = $state.raw<Visit>({ params: {}, notices: [], number: 0 });
	#present: DemoParams;
	/** whether the learner has changed anything in this visit, and whether the end was told */
	#hasInteracted = false;
	#hasReported = false;
	#hasFinished = false;
	#interrupted: Transport[] = [];

	constructor({ demo, id, locale, place, replace }: SessionOptions) {
		const read = place
			? readEmbed(demo, place.search, place.hash)
			: { params: demo.defaults, frame: embedFrameDefaults, notices: [] };
		this.demo = demo;
		this.id = id;
		this.frame = read.frame;
		this.#arrival = this.#present = read.params;
		this.place = place;
		this.#page = place && demoPage(id, locale, place);
		this.#writer = replace && new AddressWriter(replace);
		this.#visit = { params: read.params, notices: read.notices, number: 0 };
	}

	get visit(): Visit {
		return this.#visit;
	}

	/** What the link says when the state is copied: the demo's page on the site; nothing where that is not known. */
	readonly link = (params: DemoParams): string => addressOnSite(this.#page, this.demo.write(params));

	get isLinked(): boolean {
		return this.#page !== undefined;
	}

	get presentLink(): string {
		return this.link(this.#present);
	}

	/** The first report of a figure is what it was given; every later one is the learner's doing. */
	readonly report = (params: DemoParams): void => {
		this.#present = params;
		if (!this.#hasReported) {
			this.#hasReported = true;
			return;
		}
		this.#writer?.write(this.demo.schema, this.demo.write(params));
		this.listener?.change(messageParams(this.demo, params), this.presentLink);
		if (!this.#hasInteracted) this.#tell('interacted', {});
		this.#hasInteracted = true;
	};

	readonly answered = ({ given, correct }: { given: number; correct: boolean }): void => {
		this.#hasInteracted = true;
		this.#tell('answered', { response: given, success: correct });
		if (correct) this.#complete({ success: true });
	};

	/** The last step was reached. A figure that opens at its end has not been played. */
	finish(): void {
		if (this.#hasInteracted) this.#complete({});
	}

	#complete(result: EventResult): void {
		if (this.#hasFinished) return;
		this.#hasFinished = true;
		this.#tell('completed', { ...result, completion: true });
	}

	#tell(verb: 'interacted' | 'answered' | 'completed', result: EventResult): void {
		const ofDemo = Object.hasOwn(this.demo.schema, 'seed') ? this.#present.seed : undefined;
		const seed = ofDemo ?? this.frame.seed;
		// The frame's own 0 is that of an address which names no variant; a demo's 0 is a variant like any other.
		const isNamed = ofDemo !== undefined || this.frame.seed > 0;
		this.listener?.event(verb, isNamed ? { ...result, seed: seed as number } : result);
	}

	#show(params: DemoParams): void {
		this.#present = params;
		this.#hasReported = this.#hasInteracted = this.#hasFinished = false;
		this.#visit = { params, notices: [], number: this.#visit.number + 1 };
	}

	/** Answers a host. */
	readonly serve = (request: Request): ChildBody => {
		const { id } = request;
		const state = (): ChildBody => ({
			...{ type: 'reply', id, ok: true },
			...{ params: messageParams(this.demo, this.#present), link: this.presentLink },
		});
		switch (request.type) {
			case 'get':
				return state();
			case 'reset':
				this.#show(this.#arrival);
				return state();
			case 'set': {
				const result = setParams(this.demo, this.#present, request.params);
				if ('problems' in result)
					return { type: 'reply', id, ok: false, error: 'bad-value', problems: result.problems };
				this.#show(result.params);
				return state();
			}
			case 'play':
			case 'pause':
				return this.#playback(request.type, id);
			case 'subscribe':
				return { type: 'reply', id, ok: true };
		}
	};

	#playback(what: 'play' | 'pause', id: string): ChildBody {
		const [transport] = this.transports;
		if (!transport) return { type: 'reply', id, ok: false, error: 'unavailable' };
		if (what === 'play') {
			this.#hasInteracted = true;
			transport.play();
		} else transport.pause();
		return { type: 'reply', id, ok: true };
	}

	/** A slide that goes interrupts what plays; when it comes back only that goes on. Nothing plays that was not asked to. */
	turnSlide(turn: 'start' | 'stop'): void {
		if (turn === 'stop') {
			this.#interrupted = [...this.transports].filter(({ playing }) => playing);
			for (const transport of this.#interrupted) transport.pause();
		} else {
			for (const transport of this.#interrupted.splice(0)) {
				if (this.transports.has(transport)) transport.play();
			}
		}
	}
}
