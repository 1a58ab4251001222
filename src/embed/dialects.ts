/** What other hosts call the same things: Canvas' and WordPress' words for a height, reveal.js' for a slide. */

/** The secret WordPress appends to the address, by which it finds the frame that speaks. */
export function wordPressSecret(hash: string): string | undefined {
	return /[?]secret=([a-zA-Z0-9]{1,64})$/.exec(hash)?.[1];
}

/** The messages that tell a height to hosts that know nothing of ours. */
export function heightMessages(height: number, hash: string): object[] {
	const secret = wordPressSecret(hash);
	return [
		{ subject: 'lti.frameResize', height },
		...(secret === undefined ? [] : [{ message: 'height', value: height, secret }]),
	];
}

/** reveal.js says plain words when a slide comes and goes. */
export function slideTurn(data: unknown): 'start' | 'stop' | undefined {
	if (data === 'slide:start') return 'start';
	return data === 'slide:stop' ? 'stop' : undefined;
}
