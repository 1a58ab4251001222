/** The height an embedded figure asks for in a message (`{ ns: 'convoscope', v: 1, type: 'resize', height }`), if it is one. */
export function heightAskedFor(message: unknown): number | undefined {
	if (typeof message !== 'object' || message === null) return undefined;
	const { ns, v, type, height } = message as Record<string, unknown>;
	const isResize = ns === 'convoscope' && v === 1 && type === 'resize';
	return isResize && typeof height === 'number' && Number.isFinite(height) ? height : undefined;
}
