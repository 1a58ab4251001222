/** For tests only: the real worker, whose WebGL context is lost as soon as the channel 'lose-context' says so. */
import './lenet5.worker';

const contexts: WebGL2RenderingContext[] = [];
const stock = OffscreenCanvas.prototype.getContext as (kind: string, ...options: unknown[]) => unknown;
OffscreenCanvas.prototype.getContext = function (this: OffscreenCanvas, kind: string, ...options: unknown[]) {
	const context = stock.call(this, kind, ...options);
	if (context instanceof WebGL2RenderingContext) contexts.push(context);
	return context as never;
};
new BroadcastChannel('lose-context').onmessage = () => {
	for (const context of contexts) context.getExtension('WEBGL_lose_context')?.loseContext();
};
