import type { Hello, Request } from './protocol';
import { answer, Session } from './session';

const session = new Session();

addEventListener('message', async ({ data }: MessageEvent<Request>) => {
	const reply = await answer(session, data, (reply) => postMessage(reply));
	if (reply) postMessage(reply, { transfer: reply.kind === 'inferred' ? [reply.activations.buffer] : [] });
});

postMessage({ kind: 'hello' } satisfies Hello);
