/** What a worker needs before it can start: the weights and the compiled WebAssembly binary. */
import { download, type DownloadOptions } from './download';
import { asNetworkError, type BackendName, type LeNet5Weights, type Refusal } from './protocol';
import { downloadWasm, wasmBytes } from './wasm-binary';

/** Where the weights are and how to open them. */
export interface WeightsSource {
	url: string;
	/** Size of the file, for the progress bar. */
	bytes: number;
	/** Checks (SHA-256) and decodes the file; throws when it is damaged. */
	open(bytes: Uint8Array<ArrayBuffer>): LeNet5Weights | Promise<LeNet5Weights>;
}

export interface Progress {
	/** Bytes, before compression. */
	loaded: number;
	total: number;
}

export interface LoadOptions {
	weights: WeightsSource;
	/** Tried before the others; 'wasm' unless given. */
	backend?: BackendName;
	onprogress?(progress: Progress): void;
}

export interface Assets {
	weights: LeNet5Weights;
	wasm: WebAssembly.Module | null;
}

type Network = Omit<DownloadOptions, 'onbytes'>;

/**
 * Downloads the weights and, for the wasm backend, the binary at the same time. A missing binary is a refusal and no
 * failure: other backends need none.
 * @throws (rejects) NetworkError when the weights cannot be had; see `download`
 */
export async function loadAssets(
	{ weights: { url, bytes, open }, backend, onprogress }: LoadOptions,
	network: Network,
): Promise<{ assets: Assets; refused: Refusal[] }> {
	const refused: Refusal[] = [];
	const wantsWasm = backend === 'wasm';
	const track = progressOf(wantsWasm ? [bytes, wasmBytes()] : [bytes], onprogress);
	const wasmOrRefusal = async () => {
		try {
			return await downloadWasm({ ...network, onbytes: track(1) });
		} catch (error) {
			const { code, message } = asNetworkError(error);
			refused.push({ backend: 'wasm', code, reason: message });
			return null;
		}
	};
	const [weights, wasm] = await Promise.all([
		download(url, open, { ...network, onbytes: track(0) }),
		wantsWasm ? wasmOrRefusal() : null,
	]);
	return { assets: { weights, wasm }, refused };
}

/** Adds up the progress of several downloads. */
function progressOf(totals: number[], onprogress?: (progress: Progress) => void) {
	const loaded = totals.map(() => 0);
	const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);
	return (index: number) => (bytes: number) => {
		loaded[index] = Math.min(bytes, totals[index] ?? 0);
		onprogress?.({ loaded: sum(loaded), total: sum(totals) });
	};
}
