import { readHostMessage, sealed, type ChildBody, type HostMessage, type Topic } from './protocol';

/** Warnings and errors that wait for a host are no more than these. */
const LONGEST_QUEUE = 20;

export type Request = Exclude<HostMessage, { type: 'hello' }>;

/** What the channel needs of a window; a test gives its own. */
export interface Hosted {
	readonly parent: { postMessage(message: unknown, target: string, transfer?: Transferable[]): void };
	addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
}

export interface ChannelOptions {
	demo: string;
	caps: Extract<ChildBody, { type: 'ready' }>['caps'];
	/** the one origin that may say hello; everybody's when empty */
	origin: string;
	/** answers a request of the host */
	serve: (request: Request) => ChildBody;
	/** what else the trusted parent says: words of other hosts */
	onother?: (data: unknown) => void;
}

/**
 * The embedded side of the protocol. Listens to the parent window alone and, if an origin is given, to that origin alone;
 * says nothing but `ready` and `resize` until the parent says hello.
 */
export class HostChannel {
	#port: MessagePort | undefined;
	#nonce: string | undefined;
	#queue: ChildBody[] = [];
	readonly #topics = new Set<Topic>();

	constructor(
		private readonly window: Hosted,
		private readonly options: ChannelOptions,
	) {
		window.addEventListener('message', (event) => this.#receive(event));
	}

	/** To anybody who embeds this page: nothing of the learner is in it. */
	announce(body: Extract<ChildBody, { type: 'ready' | 'resize' }>): void {
		this.window.parent.postMessage(sealed(body), '*');
		if (body.type === 'resize') this.#port?.postMessage(sealed(body));
	}

	/** To the host that has said hello; until then it waits. */
	send(body: Extract<ChildBody, { type: 'warning' | 'error' }>): void {
		if (this.#port) this.#port.postMessage(sealed(body));
		else if (this.#queue.length < LONGEST_QUEUE) this.#queue.push(body);
	}

	/** To the host that has asked for it, or to nobody. */
	publish(body: Extract<ChildBody, { type: Topic }>): void {
		if (this.#topics.has(body.type)) this.#port?.postMessage(sealed(body));
	}

	#isTrusted(event: MessageEvent): boolean {
		const { origin } = this.options;
		return event.source === this.window.parent && (origin === '' || event.origin === origin);
	}

	#receive(event: MessageEvent): void {
		if (!this.#isTrusted(event)) return;
		const message = readHostMessage(event.data);
		if (message?.type === 'hello') this.#greet(message, event.origin);
		else if (!message) this.options.onother?.(event.data);
	}

	/** A host that says hello again because no answer came yet gets one answer; a new nonce is a new host, with a new port. */
	#greet({ id, nonce }: Extract<HostMessage, { type: 'hello' }>, origin: string): void {
		if (nonce === this.#nonce) return;
		this.#nonce = nonce;
		this.#port?.close();
		this.#topics.clear();
		const { port1, port2 } = new MessageChannel();
		this.#port = port1;
		port1.onmessage = ({ data }) => this.#answer(data);
		const { demo, caps } = this.options;
		const target = /^https?:/.test(origin) ? origin : '*';
		this.window.parent.postMessage(sealed({ type: 'reply', id, ok: true, nonce, demo, caps }), target, [
			port2,
		]);
		for (const body of this.#queue.splice(0)) port1.postMessage(sealed(body));
	}

	#answer(data: unknown): void {
		const request = readHostMessage(data);
		if (!request || request.type === 'hello') return;
		if (request.type === 'subscribe') {
			for (const topic of request.topics) this.#topics.add(topic);
		}
		this.#port?.postMessage(sealed(this.options.serve(request)));
	}
}
