/** Everything a page and its workers ask for: how much, of what type, when it had arrived, and what was refused. */
import type { BrowserContext, Request } from 'playwright';

export const KINDS = ['html', 'js', 'css', 'font', 'image', 'wasm', 'data'] as const;
export type Kind = (typeof KINDS)[number];

interface Arrival {
	url: string;
	kind: Kind;
	/** On the wire, headers included. */
	bytes: number;
	/** Milliseconds since the epoch. */
	arrivedAt: number;
	status: number;
}

/** What a file is, from its address, the browser's word for the request and the content type. */
export function kindOf(path: string, requested: string, contentType: string): Kind {
	if (/\.wasm$/.test(path) || contentType.includes('wasm')) return 'wasm';
	if (requested === 'document') return 'html';
	if (requested === 'stylesheet' || contentType.includes('text/css')) return 'css';
	if (requested === 'font' || /\.(woff2?|ttf|otf)$/.test(path)) return 'font';
	if (requested === 'image' || /^(image|video)\//.test(contentType)) return 'image';
	if (requested === 'script' || contentType.includes('javascript')) return 'js';
	return 'data';
}

const isRemote = (request: Request) => !/^(data|blob):/.test(request.url());

export class RequestLog {
	readonly arrivals: Arrival[] = [];
	/** Hosts other than the site's own that were asked for anything. */
	readonly otherHosts = new Set<string>();
	#pending = new Set<Request>();
	#lastChange = performance.now();

	constructor(
		context: BrowserContext,
		private readonly origin: string,
	) {
		context.on('request', (request) => this.#began(request));
		context.on('requestfinished', (request) => void this.#arrived(request));
		context.on('requestfailed', (request) => this.#ended(request));
	}

	/** Milliseconds since the last request began or ended; 0 while one is under way. */
	get quietForMs(): number {
		return this.#pending.size > 0 ? 0 : performance.now() - this.#lastChange;
	}

	/** Bytes that had arrived by a moment (milliseconds since the epoch). */
	bytesUntil(moment: number): number {
		return this.arrivals
			.filter(({ arrivedAt }) => arrivedAt <= moment)
			.reduce((sum, { bytes }) => sum + bytes, 0);
	}

	bytesByKind(): Record<Kind, number> {
		const sums = Object.fromEntries(KINDS.map((kind) => [kind, 0])) as Record<Kind, number>;
		for (const { kind, bytes } of this.arrivals) sums[kind] += bytes;
		return sums;
	}

	#began(request: Request): void {
		if (!isRemote(request)) return;
		const { origin, host } = new URL(request.url());
		if (origin !== this.origin) this.otherHosts.add(host);
		this.#pending.add(request);
		this.#lastChange = performance.now();
	}

	#ended(request: Request): void {
		this.#pending.delete(request);
		this.#lastChange = performance.now();
	}

	async #arrived(request: Request): Promise<void> {
		if (!isRemote(request)) return;
		const { startTime, responseEnd } = request.timing();
		const [sizes, response] = await Promise.all([
			request.sizes().catch(() => null),
			request.response().catch(() => null),
		]);
		this.#ended(request);
		if (!sizes || !response) return; // the page was closed meanwhile
		const contentType = response.headers()['content-type'] ?? '';
		this.arrivals.push({
			url: request.url(),
			kind: kindOf(new URL(request.url()).pathname, request.resourceType(), contentType),
			bytes: sizes.responseBodySize + sizes.responseHeadersSize,
			arrivedAt: startTime + Math.max(0, responseEnd),
			status: response.status(),
		});
	}
}
