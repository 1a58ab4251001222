/**
 * Takes the place of the multi-threaded WebAssembly loader and its worker script (see `resolve.alias` in
 * vite.config.ts): 9 kB of compressed code that this site never runs, because LeNet-5 is too small for threads.
 */
export default function noThreads(): never {
	throw new Error('noThreads: the multi-threaded WebAssembly backend is not part of this site');
}

export const wasmWorkerContents = '';
