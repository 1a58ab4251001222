/** What the worker finds out for this demo. Of each question the newest wins; nothing here is asked twice. */
import { startPicture, type AscentSettings } from '$lib/nn/ascent';
import type { Lenet5Change, Lenet5Unit } from '$lib/nn/lenet5-trace';
import type { LiveNetwork, Study, StudyOptions } from '$lib/tf/client.svelte';
import { viewActivations, type Activations } from '$lib/tf/protocol';

export interface Climb {
	readonly image: Float32Array;
	/** the unit's sum before its activation; null at the start */
	readonly sum: number | null;
	readonly done: number;
}

export class Insights {
	/** Every layer of the changed network for the changed picture. */
	answer = $state.raw<Activations | null>(null);
	/** Every layer of the trained network for the digit as it is. */
	before = $state.raw<Activations | null>(null);
	/** Every layer for two digits that are compared. */
	pair = $state.raw<readonly [Activations, Activations] | null>(null);
	/** ∂logit/∂pixel of the digit that is explained. */
	saliency = $state.raw<Float32Array | null>(null);
	occlusion = $state.raw<Float32Array | null>(null);
	/** From 0 to 1 while squares are being covered, else null. */
	covering = $state<number | null>(null);
	climb = $state.raw<Climb>({ image: startPicture(1), sum: null, done: 0 });
	climbing = $state(false);
	/** The worker died over a study and another went on. */
	recovered = $state(false);
	/** A study could not be done. */
	failed = $state(false);
	readonly #network: Pick<LiveNetwork, 'study'>;
	#ending: AbortController | null = null;

	constructor(network: Pick<LiveNetwork, 'study'>) {
		this.#network = network;
	}

	/** Both networks' answers, one behind the other, as both are one kind of study. */
	async ask(drawn: Float32Array, image: Float32Array, change: Lenet5Change): Promise<void> {
		const answer = await this.#study({ kind: 'forward', images: image, change });
		if (!answer) return;
		this.answer = viewActivations(answer);
		const before = await this.#study({ kind: 'forward', images: drawn });
		if (before) this.before = viewActivations(before);
	}

	/** Two digits, one behind the other. */
	async compare(first: Float32Array, second: Float32Array): Promise<void> {
		const a = await this.#study({ kind: 'forward', images: first });
		const b = a && (await this.#study({ kind: 'forward', images: second }));
		if (a && b) this.pair = [viewActivations(a), viewActivations(b)];
	}

	async explain(image: Float32Array, digit: number, change: Lenet5Change): Promise<void> {
		const unit = { layer: 'output', index: digit } as const;
		const found = await this.#study({
			kind: 'gradient',
			unit,
			side: 'preactivation',
			images: image,
			reduce: 'each',
			change,
		});
		if (found) this.saliency = found;
	}

	async cover(image: Float32Array, digit: number, size: number, change: Lenet5Change): Promise<void> {
		this.covering = 0;
		const study = { kind: 'occlusion', images: image, digit, size, change } as const;
		const found = await this.#study(study, {
			onprogress: ({ done, total }) => (this.covering = done / total),
		});
		if (!found) return;
		this.occlusion = found;
		this.covering = null;
	}

	/** Back to a picture of noise. */
	startOver(seed: number): void {
		this.stop();
		this.climb = { image: startPicture(seed), sum: null, done: 0 };
	}

	/** Goes on uphill from the present picture; a climb under way gives way to this one. */
	async run(unit: Lenet5Unit, settings: AscentSettings, steps: number): Promise<void> {
		this.#ending?.abort();
		const ending = (this.#ending = new AbortController());
		this.climbing = true;
		const { image, done: from } = this.climb;
		const study = { kind: 'ascent', unit, images: image, from, steps: from + steps, settings } as const;
		await this.#study(study, {
			signal: ending.signal,
			onprogress: ({ done, picture }) => {
				if (picture && this.#ending === ending) this.climb = { ...picture, done };
			},
		});
		if (this.#ending !== ending) return;
		this.#ending = null;
		this.climbing = false;
	}

	stop(): void {
		this.#ending?.abort();
		this.#ending = null;
		this.climbing = false;
	}

	async #study(study: Study, options: StudyOptions = {}): Promise<Float32Array | null> {
		try {
			const onrestart = () => (this.recovered = true);
			const finding = await this.#network.study(study, { ...options, onrestart });
			if (finding) this.failed = false;
			return finding?.values ?? null;
		} catch {
			this.failed = true;
			return null;
		}
	}
}
