import { createContext } from 'svelte';
import type { Transport } from './transport.svelte';

/** Who wants to know what can be played here: the frame of an embedded demo. */
export interface PlaybackListener {
	/** @returns what to call when it is gone */
	register(transport: Transport): () => void;
}

const [readListener, writeListener, hasListener] = createContext<PlaybackListener>();

export const listenToPlayback = writeListener;

/** The listener around this component, or `undefined` on the site's own pages. */
export function playbackListener(): PlaybackListener | undefined {
	return hasListener() ? readListener() : undefined;
}
