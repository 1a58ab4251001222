/**
 * Serves a built site as a usual static host does: HTTP/2, text and wasm gzipped, images and fonts as they are. Files
 * are compressed once and kept in memory, so that the disk is not measured.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createSecureServer, type Http2ServerRequest, type Http2ServerResponse } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, resolve, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { selfSignedCertificate } from './certificate';

const TYPES: Readonly<Record<string, string>> = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript',
	'.css': 'text/css',
	'.json': 'application/json',
	'.svg': 'image/svg+xml',
	'.wasm': 'application/wasm',
	'.txt': 'text/plain; charset=utf-8',
	'.xml': 'text/xml',
	'.csv': 'text/csv',
	'.webmanifest': 'application/manifest+json',
	'.png': 'image/png',
	'.jpg': 'image/jpeg',
	'.webp': 'image/webp',
	'.avif': 'image/avif',
	'.woff2': 'font/woff2',
};
const COMPRESSED = new Set(['.html', '.js', '.css', '.json', '.svg', '.wasm', '.txt', '.xml', '.csv']);

interface Stored {
	headers: Record<string, string | number>;
	body: Buffer;
}

/** A page with one line of text: what browser, link and server take before any site has done anything. */
export const BLANK_PATH = '/bench-blank/';
const BLANK: Stored = {
	headers: { 'content-type': 'text/html; charset=utf-8' },
	body: Buffer.from(
		'<!doctype html><html lang="en"><title>blank</title><link rel="icon" href="data:,"><p>blank</p></html>',
	),
};

export interface Site {
	/** `https://127.0.0.1:port`, without a slash at the end. */
	origin: string;
	/** Bytes of all bodies sent since the last call, whoever asked: page, worker or service worker. */
	takeBytesSent(): number;
	close(): void;
}

/** The file that answers a path, or `undefined`; paths that lead out of the folder find nothing. */
function findFile(dir: string, path: string): string | undefined {
	const wanted = normalize(join(dir, path));
	if (wanted !== dir && !wanted.startsWith(dir + sep)) return undefined;
	if (!existsSync(wanted)) return existsSync(`${wanted}.html`) ? `${wanted}.html` : undefined;
	if (!statSync(wanted).isDirectory()) return wanted;
	const index = join(wanted, 'index.html');
	return existsSync(index) ? index : undefined;
}

function store(file: string, gzip: boolean): Stored {
	const raw = readFileSync(file);
	const extension = extname(file).toLowerCase();
	const small = gzip && COMPRESSED.has(extension) ? gzipSync(raw, { level: 9 }) : raw;
	const body = small.length < raw.length ? small : raw;
	const headers: Stored['headers'] = {
		'content-type': TYPES[extension] ?? 'application/octet-stream',
		'content-length': body.length,
		'cache-control': 'max-age=600',
	};
	if (body !== raw) headers['content-encoding'] = 'gzip';
	return { headers, body };
}

function decodedPath(url: string): string {
	try {
		return decodeURIComponent(url.replace(/[?#].*$/s, ''));
	} catch {
		return '/';
	}
}

/** Starts the server on a free port. */
export async function serveSite(folder: string): Promise<Site> {
	const dir = resolve(folder);
	const stored = new Map<string, Stored>();
	let sent = 0;
	const lookUp = (file: string, gzip: boolean) => {
		const key = `${gzip ? 'gzip' : 'plain'}:${file}`;
		const entry = stored.get(key) ?? store(file, gzip);
		stored.set(key, entry);
		return entry;
	};
	const answer = (request: Http2ServerRequest, response: Http2ServerResponse) => {
		const path = decodedPath(request.url);
		const file = findFile(dir, path);
		if (!file && path !== BLANK_PATH) {
			response.writeHead(404, { 'content-type': 'text/plain' });
			response.end('not found');
			return;
		}
		const gzip = String(request.headers['accept-encoding'] ?? '').includes('gzip');
		const entry = file ? lookUp(file, gzip) : BLANK;
		sent += entry.body.length;
		response.writeHead(200, entry.headers);
		response.end(request.method === 'HEAD' ? '' : entry.body);
	};
	const server = createSecureServer({ ...selfSignedCertificate(), allowHTTP1: true }, answer);
	const sessions = new Set<{ destroy(): void }>();
	server.on('session', (session) => sessions.add(session));
	server.on('sessionError', () => undefined); // a browser that is closed resets its connections
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	const { port } = server.address() as AddressInfo;
	return {
		origin: `https://127.0.0.1:${port}`,
		takeBytesSent: () => {
			const bytes = sent;
			sent = 0;
			return bytes;
		},
		close: () => {
			for (const session of sessions) session.destroy();
			server.close();
		},
	};
}
