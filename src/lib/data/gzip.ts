/** Unpacking gzip with the browser's own means. */
import { DataError } from './data-error.js';

const GZIP = [0x1f, 0x8b];

/**
 * Unpacks gzip; bytes that a server or proxy has unpacked on the way are taken as they are.
 * @param caller for the message @param file its name
 * @throws DataError `integrity` when it does not unpack
 */
export async function unpack(
	caller: string,
	bytes: Uint8Array<ArrayBuffer>,
	file: string,
): Promise<Uint8Array<ArrayBuffer>> {
	if (bytes[0] !== GZIP[0] || bytes[1] !== GZIP[1]) return bytes;
	const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
	try {
		return new Uint8Array(await new Response(stream).arrayBuffer());
	} catch (cause) {
		throw new DataError('integrity', `${caller}: ${file} does not unpack`, { cause });
	}
}
