/** Where the tfjs WebAssembly binary is, and compiling it. The threaded binary is never used. */
import plainUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simdUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import { download, type DownloadOptions } from './download';
import { NetworkError } from './protocol';

/** The smallest module, and one with a SIMD instruction: (func (drop (v128.splat …))). */
const EMPTY = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0);
const SIMD = Uint8Array.of(
	...EMPTY,
	...[1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 10, 9, 1, 7, 0, 65, 0, 253, 15, 26, 11],
);

/** Bytes before compression, for the progress bar; a test holds them against the package. */
export const WASM_BYTES = { simd: 424_594, plain: 311_123 } as const;

/** Whether this browser runs WebAssembly's 128-bit instructions. */
export function hasSimd(): boolean {
	return typeof WebAssembly === 'object' && WebAssembly.validate(SIMD);
}

/** Bytes the download will have: 0 where WebAssembly is missing. */
export function wasmBytes(): number {
	return typeof WebAssembly === 'object' ? WASM_BYTES[hasSimd() ? 'simd' : 'plain'] : 0;
}

/**
 * Downloads and compiles the binary this browser can run.
 * @throws (rejects) NetworkError 'wasm' where WebAssembly is missing or forbidden; those of `download`
 */
export async function downloadWasm(options: DownloadOptions): Promise<WebAssembly.Module> {
	try {
		new WebAssembly.Module(EMPTY); // a Content-Security-Policy without 'wasm-unsafe-eval' refuses already this
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		throw new NetworkError('wasm', `downloadWasm: this page cannot run WebAssembly: ${reason}`);
	}
	return download(hasSimd() ? simdUrl : plainUrl, (bytes) => WebAssembly.compile(bytes), options);
}
