/** Downloads with progress in bytes, a limit on silence, one retry past the cache, and failures that have names. */
import { NetworkError } from './protocol';

export interface DownloadOptions {
	fetch: typeof globalThis.fetch;
	signal: AbortSignal;
	/** Told the bytes that have arrived so far. */
	onbytes(loaded: number): void;
}

/** A connection that has been silent for so long is given up. */
const SILENCE_MS = 20_000;

/**
 * Fetches and opens a file; where the network fails or `open` finds the bytes damaged, once more past the cache.
 * @param open checks and decodes the bytes; what it throws counts as damage
 * @throws (rejects) NetworkError 'not-found', 'network', 'timeout' or 'integrity'
 */
export async function download<T>(
	url: string,
	open: (bytes: Uint8Array<ArrayBuffer>) => T | Promise<T>,
	options: DownloadOptions,
): Promise<T> {
	const attempt = async (cache: RequestCache) =>
		openChecked(url, await fetchBytes(url, cache, options), open);
	try {
		return await attempt('default');
	} catch (error) {
		if (options.signal.aborted || (error instanceof NetworkError && error.code === 'not-found')) throw error;
		options.onbytes(0);
		return attempt('reload');
	}
}

async function openChecked<T>(
	url: string,
	bytes: Uint8Array<ArrayBuffer>,
	open: (bytes: Uint8Array<ArrayBuffer>) => T | Promise<T>,
): Promise<T> {
	try {
		return await open(bytes);
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		throw new NetworkError('integrity', `download: ${url} is damaged: ${reason}`);
	}
}

async function fetchBytes(
	url: string,
	cache: RequestCache,
	{ fetch, signal, onbytes }: DownloadOptions,
): Promise<Uint8Array<ArrayBuffer>> {
	const controller = new AbortController();
	const abort = () => controller.abort();
	signal.addEventListener('abort', abort);
	let timer = setTimeout(abort, SILENCE_MS);
	try {
		const response = await fetch(url, { cache, signal: controller.signal });
		expectFile(url, response);
		return await collect(response, (loaded) => {
			clearTimeout(timer);
			timer = setTimeout(abort, SILENCE_MS);
			onbytes(loaded);
		});
	} catch (error) {
		if (error instanceof NetworkError) throw error;
		const silent = controller.signal.aborted && !signal.aborted;
		if (silent) throw new NetworkError('timeout', `download: ${url} was silent for ${SILENCE_MS} ms`);
		throw new NetworkError(
			'network',
			`download: ${url}: ${error instanceof Error ? error.message : String(error)}`,
		);
	} finally {
		clearTimeout(timer);
		signal.removeEventListener('abort', abort);
	}
}

/** Hosts answer for a missing file with 404, or with a page of their own and 200. */
function expectFile(url: string, response: Response): void {
	const html = response.headers.get('content-type')?.startsWith('text/html');
	if (response.status === 404 || response.status === 410 || (response.ok && html)) {
		throw new NetworkError('not-found', `download: ${url} is not there (status ${response.status})`);
	}
	if (!response.ok)
		throw new NetworkError('network', `download: ${url} answered with status ${response.status}`);
}

async function collect(
	response: Response,
	onbytes: (loaded: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
	const reader = response.body?.getReader();
	if (!reader) return new Uint8Array(await response.arrayBuffer());
	const chunks: Uint8Array[] = [];
	let loaded = 0;
	for (let part = await reader.read(); !part.done; part = await reader.read()) {
		chunks.push(part.value);
		loaded += part.value.length;
		onbytes(loaded);
	}
	const bytes = new Uint8Array(loaded);
	chunks.reduce((offset, chunk) => (bytes.set(chunk, offset), offset + chunk.length), 0);
	return bytes;
}
