/** A host of the built site that a test can switch off, slow down, or give another version of the site. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import sirv from 'sirv';

/** `dead` refuses, `silent` never answers, `broken` answers 503. */
export type Mood = 'well' | 'dead' | 'silent' | 'broken';

type Answer = { status: number; body: string | Buffer; type?: string } | undefined;

export class Host {
	mood: Mood = 'well';
	/** What the host answers in place of its files; asked first. */
	instead: (path: string) => Answer = () => undefined;
	/** Paths asked for, with their query. */
	readonly asked: string[] = [];
	readonly #server = createServer((request, response) => this.#answer(request, response));
	readonly #files = sirv('build', {
		gzip: true,
		setHeaders: (response, path) => {
			const immutable = path.includes('/_app/immutable/');
			response.setHeader('cache-control', immutable ? 'public,max-age=31536000,immutable' : 'no-cache');
		},
		onNoMatch: (_, response) => {
			response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
			response.end(readFileSync('build/404.html'));
		},
	});

	static async start(): Promise<Host> {
		const host = new Host();
		await new Promise<void>((done) => host.#server.listen(0, '127.0.0.1', done));
		return host;
	}

	get origin(): string {
		return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
	}

	#answer(request: IncomingMessage, response: ServerResponse): void {
		const path = request.url ?? '/';
		this.asked.push(path);
		if (this.mood === 'silent') return;
		if (this.mood === 'dead') return void request.socket.destroy();
		const instead = this.mood === 'broken' ? { status: 503, body: 'not now' } : this.instead(path);
		if (!instead) return void this.#files(request, response);
		response.writeHead(instead.status, {
			'content-type': instead.type ?? 'text/html',
			'cache-control': 'no-cache',
		});
		response.end(instead.body);
	}

	stop(): void {
		this.#server.closeAllConnections();
		this.#server.close();
	}
}
