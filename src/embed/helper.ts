/**
 * `embed.js`: what a page that embeds demos may add. Two things, both optional: frames get the height of their content,
 * and `Convoscope.connect(frame)` lets the page's own scripts talk to a demo. It asks for nothing and keeps nothing.
 *
 *   <script src="https://…/embed.js" async></script>
 */
import type { ChildMessage, HostMessage, ParamRecord, Topic } from './protocol';

type Heard = Exclude<ChildMessage['type'], 'ready' | 'reply'>;
type Message<T extends ChildMessage['type']> = Extract<ChildMessage, { type: T }>;
type Reply = Message<'reply'>;
/** A request without what `connect` adds. */
type Ask<T> = T extends unknown ? Omit<T, 'ns' | 'v' | 'id'> : never;

/** A demo that has answered. */
export interface Connection {
	demo: string;
	/** Asks for something and resolves with the demo's reply, also when that is a refusal (`ok: false`). */
	ask(request: Ask<Exclude<HostMessage, { type: 'hello' }>>): Promise<Reply>;
	get(): Promise<Reply>;
	set(params: ParamRecord): Promise<Reply>;
	/** Calls back with every message of a type; `change` and `event` are subscribed to. */
	on<T extends Heard>(type: T, listener: (message: Message<T>) => void): void;
}

/** Milliseconds between two greetings, until the demo has loaded and answers. */
const RETRY = 250;
const envelope = { ns: 'convoscope', v: 1 } as const;
let count = 0;

const isOurs = (data: unknown): data is ChildMessage => {
	const message = data as Partial<ChildMessage> | null;
	return message?.ns === envelope.ns && message.v === envelope.v;
};

addEventListener('message', ({ data, source }) => {
	if (!isOurs(data) || data.type !== 'resize') return;
	for (const frame of document.querySelectorAll('iframe')) {
		// The frame's own border and padding are not its content's.
		if (frame.contentWindow === source) frame.style.height = `${data.height + outerHeight(frame)}px`;
	}
});

function outerHeight(frame: HTMLIFrameElement): number {
	return getComputedStyle(frame).boxSizing === 'border-box' ? frame.offsetHeight - frame.clientHeight : 0;
}

function speak(port: MessagePort, demo: string): Connection {
	const waiting = new Map<string, (reply: Reply) => void>();
	const listeners: [string, (message: never) => void][] = [];
	const ask: Connection['ask'] = (request) =>
		new Promise((resolve) => {
			const id = `r${++count}`;
			waiting.set(id, resolve);
			port.postMessage({ ...envelope, id, ...request });
		});
	port.onmessage = ({ data }: MessageEvent<ChildMessage>) => {
		if (data.type === 'reply') {
			waiting.get(data.id)?.(data);
			waiting.delete(data.id);
		}
		for (const [type, listener] of listeners) if (type === data.type) listener(data as never);
	};
	return {
		demo,
		ask,
		get: () => ask({ type: 'get' }),
		set: (params) => ask({ type: 'set', params }),
		on(type, listener) {
			listeners.push([type, listener]);
			if (type === 'change' || type === 'event') void ask({ type: 'subscribe', topics: [type as Topic] });
		},
	};
}

/** Greets the demo in a frame until it answers. Resolves once; waits for ever where there is no demo. */
export function connect(frame: HTMLIFrameElement): Promise<Connection> {
	return new Promise((resolve) => {
		const nonce = `${++count}-${crypto.getRandomValues(new Uint32Array(2)).join('-')}`;
		const hello = () =>
			frame.contentWindow?.postMessage({ ...envelope, type: 'hello', id: 'hello', nonce }, '*');
		const timer = setInterval(hello, RETRY);
		addEventListener('message', function answer({ data, source, ports: [port] }) {
			const isAnswer = isOurs(data) && data.type === 'reply' && 'nonce' in data && data.nonce === nonce;
			if (!isAnswer || source !== frame.contentWindow || !port) return;
			clearInterval(timer);
			removeEventListener('message', answer);
			resolve(speak(port, data.demo));
		});
		hello();
	});
}
