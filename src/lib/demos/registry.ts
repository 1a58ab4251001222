/** Every demo, once. A page loads only the one it shows. */
import type { Component } from 'svelte';
import type { Locale } from '$lib/i18n/locale';
import { meta as activation } from './activation/meta';
import { meta as channels } from './channels/meta';
import { meta as convolution } from './convolution/meta';
import { whole, type Demo, type DemoMeta } from './demo';
import { meta as features } from './features/meta';
import { meta as kernels } from './kernels/meta';
import { meta as lenet } from './lenet/meta';
import { meta as outputSize } from './output-size/meta';
import { meta as padding } from './padding/meta';
import { meta as pooling } from './pooling/meta';
import { meta as receptiveField } from './receptive-field/meta';

export interface DemoEntry extends DemoMeta {
	/** with all its parts */
	load: () => Promise<Demo>;
}

export const DEMOS = [
	{ ...convolution, load: async () => whole((await import('./convolution')).demo) },
	{ ...kernels, load: async () => whole((await import('./kernels')).demo) },
	{ ...outputSize, load: async () => whole((await import('./output-size')).demo) },
	{ ...padding, load: async () => whole((await import('./padding')).demo) },
	{ ...channels, load: async () => whole((await import('./channels')).demo) },
	{ ...pooling, load: async () => whole((await import('./pooling')).demo) },
	{ ...activation, load: async () => whole((await import('./activation')).demo) },
	{ ...lenet, load: async () => whole((await import('./lenet')).demo) },
	{ ...receptiveField, load: async () => whole((await import('./receptive-field')).demo) },
	{ ...features, load: async () => whole((await import('./features')).demo) },
] as const satisfies readonly DemoEntry[];

export type DemoId = (typeof DEMOS)[number]['id'];

/** The entry of an id from an address, or `undefined`. */
export function findDemo(id: string): DemoEntry | undefined {
	return DEMOS.find((entry) => entry.id === id);
}

const texts = import.meta.glob<{ default: Component }>('./*/model.*.md');

/** What a demo computes and what it simplifies, written for teachers (`model.en.md`, `model.ko.md`). */
export async function loadModelText(id: string, locale: Locale): Promise<Component> {
	const read = texts[`./${id}/model.${locale}.md`];
	if (!read) throw new Error(`loadModelText: expected src/lib/demos/${id}/model.${locale}.md, found none`);
	return (await read()).default;
}
