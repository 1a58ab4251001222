import { describe, expect, it, vi } from 'vitest';
import { HostChannel, type Request } from './host-channel';
import type { ChildBody, ChildMessage } from './protocol';

type Posted = { message: ChildMessage; target: string; ports: MessagePort[] };

/** A window in a frame, its parent, and what was posted to the parent. */
function framed({ origin = '' } = {}) {
	const posted: Posted[] = [];
	const parent = {
		postMessage: (message: unknown, target: string, ports: Transferable[] = []) =>
			posted.push({ message: message as ChildMessage, target, ports: ports as MessagePort[] }),
	};
	let hear: (event: MessageEvent) => void = () => undefined;
	const window = {
		parent,
		addEventListener: (_: 'message', listener: (event: MessageEvent) => void) => {
			hear = listener;
		},
	};
	const served: Request[] = [];
	const onother = vi.fn();
	const channel = new HostChannel(window, {
		...{ demo: 'convolution', caps: ['get'], origin, onother },
		serve: (request): ChildBody => {
			served.push(request);
			return { type: 'reply', id: request.id, ok: true };
		},
	});
	const say = (data: unknown, { source = parent as unknown, from = 'https://lms.example' } = {}) =>
		hear({ data, source, origin: from } as MessageEvent);
	return { channel, posted, served, onother, say };
}

const hello = (nonce: string) => ({ ns: 'convoscope', v: 1, type: 'hello', id: 'h', nonce });
const request = (type: string, more = {}) => ({ ns: 'convoscope', v: 1, type, id: type, ...more });

/** The host's end of the port, and what arrives there. */
function listen(port: MessagePort | undefined) {
	if (!port) throw new Error('listen: expected a port, found none');
	const heard: ChildMessage[] = [];
	port.onmessage = ({ data }) => heard.push(data as ChildMessage);
	return { heard, say: (data: unknown) => port.postMessage(data) };
}

const arrival = () => new Promise((resolve) => setTimeout(resolve, 20));

describe('HostChannel', () => {
	it('answers hello with a port, and only then sends what waited', async () => {
		const { channel, posted, say } = framed();
		channel.send({ type: 'warning', problems: [{ name: 'f', given: '99', used: '3' }] });
		channel.publish({ type: 'event', verb: 'interacted', object: 'convolution', result: {} });
		expect(posted).toEqual([]);
		say(hello('n1'));
		expect(posted).toHaveLength(1);
		expect(posted[0]).toMatchObject({
			message: { type: 'reply', nonce: 'n1' },
			target: 'https://lms.example',
		});
		const { heard } = listen(posted[0]?.ports[0]);
		await arrival();
		expect(heard.map(({ type }) => type)).toEqual(['warning']);
	});

	it('serves requests on the port and never on the window', async () => {
		const { posted, served, say } = framed();
		say(hello('n1'));
		say(request('get'));
		const host = listen(posted[0]?.ports[0]);
		host.say(request('get'));
		host.say(request('eval'));
		host.say(hello('n2'));
		await arrival();
		expect(served.map(({ type }) => type)).toEqual(['get']);
		expect(host.heard).toMatchObject([{ type: 'reply', id: 'get', ok: true }]);
	});

	it('publishes only what was subscribed to', async () => {
		const { channel, posted, say } = framed();
		say(hello('n1'));
		const host = listen(posted[0]?.ports[0]);
		host.say(request('subscribe', { topics: ['change'] }));
		await arrival();
		channel.publish({ type: 'change', params: { f: 2 }, link: '' });
		channel.publish({ type: 'event', verb: 'interacted', object: 'convolution', result: {} });
		await arrival();
		expect(host.heard.map(({ type }) => type)).toEqual(['reply', 'change']);
	});

	it('answers a repeated hello once, and gives a new host a new port', () => {
		const { posted, say } = framed();
		for (const nonce of ['n1', 'n1', 'n1', 'n2']) say(hello(nonce));
		expect(posted.map(({ message }) => 'nonce' in message && message.nonce)).toEqual(['n1', 'n2']);
	});

	it('listens to the parent alone, and to the origin alone that the address names', () => {
		const open = framed();
		open.say(hello('n1'), { source: {} });
		open.say('slide:stop', { source: {} });
		expect(open.posted).toEqual([]);
		expect(open.onother).not.toHaveBeenCalled();
		const closed = framed({ origin: 'https://lms.example' });
		closed.say(hello('n1'), { from: 'https://evil.example' });
		closed.say(hello('n1'), { from: 'null' });
		expect(closed.posted).toEqual([]);
		closed.say(hello('n1'));
		expect(closed.posted).toHaveLength(1);
	});

	it('tells ready and heights to anybody, other words to who listens for them', () => {
		const { channel, posted, onother, say } = framed();
		channel.announce({ type: 'resize', height: 400 });
		expect(posted).toMatchObject([{ message: { type: 'resize', height: 400 }, target: '*' }]);
		say('slide:stop');
		expect(onother).toHaveBeenCalledWith('slide:stop');
	});

	it('keeps no more than a few warnings for a host that never comes', () => {
		const { channel, posted, say } = framed();
		for (let i = 0; i < 500; i++) channel.send({ type: 'error', code: 'uncaught' });
		say(hello('n1'));
		expect(posted).toHaveLength(1);
	});
});
