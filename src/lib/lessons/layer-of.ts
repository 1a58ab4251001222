/** The layer that a demo's figure shows, as `code.ts` writes layers: what lets a code box follow a figure. */
import type { ActivationCode, CodePadding, LayerCode } from './code';
import type { FigureParams } from './link.svelte';

const number = (value: unknown, otherwise = 1) => (value === undefined ? otherwise : Number(value));
const named = (rule: unknown, otherwise: CodePadding): CodePadding =>
	rule === 'same' || rule === 'valid' ? rule : otherwise;

/** Both axes of a demo that can tell them apart; one number while it does not. */
function axes({ apart, ...params }: FigureParams, vertical: string, horizontal: string, otherwise = 1) {
	const first = number(params[vertical], otherwise);
	return apart ? ([first, number(params[horizontal], otherwise)] as const) : first;
}

const pooled = (params: FigureParams) => ({
	kernelSize: number(params.f, 2),
	stride: number(params.s, 2),
	padding: params.same ? ('same' as const) : number(params.p, 0),
});

/** By name; most names are those of demos (`lib/demos/registry.ts`). */
export const LAYER_OF = {
	convolution: (params) => ({
		...{ kind: 'conv', inChannels: 1, filters: 1, kernelSize: number(params.f, 3) },
		...{ stride: number(params.s), padding: number(params.p, 0), dilation: number(params.d) },
	}),
	'output-size': (params) => ({
		...{ kind: 'conv', inChannels: number(params.c), filters: number(params.k) },
		kernelSize: axes(params, 'f', 'fw', 3),
		stride: axes(params, 's', 'sw'),
		padding: axes(params, 'p', 'pw', 0),
		dilation: number(params.d),
	}),
	padding: (params) => ({
		...{ kind: 'conv', inChannels: 1, filters: 6, kernelSize: number(params.f, 3) },
		...{ stride: number(params.s), padding: named(params.pad, number(params.p, 0)) },
		inputSize: number(params.n, 7),
	}),
	channels: (params) => ({
		...{ kind: 'conv', inChannels: number(params.d, 3), filters: number(params.k, 2) },
		...{ kernelSize: number(params.f, 3), stride: number(params.s), padding: number(params.p, 0) },
	}),
	pooling: (params) => [
		{ kind: 'pool', mode: 'max', ...pooled(params) },
		{ kind: 'pool', mode: 'average', ...pooled(params), countIncludePad: params.count === true },
	],
	activation: (params) => ({ kind: 'activation', name: String(params.fn) as ActivationCode['name'] }),
	softmax: (params) => ({ kind: 'activation', name: 'softmax', temperature: number(params.t) }),
} as const satisfies Record<string, (params: FigureParams) => LayerCode | readonly LayerCode[]>;

export type LayerName = keyof typeof LAYER_OF;
