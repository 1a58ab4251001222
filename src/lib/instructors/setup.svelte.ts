/** The instructors' page: which demo, in which state, in which frame; and what is to be taken away from that. */
import { loadFrame, type DemoFrame } from '$lib/demos/frame';
import type { Demo, DemoParams } from '$lib/demos/demo';
import { embedFrameDefaults, readEmbed, writeEmbed, type EmbedFrame } from '$lib/demos/embed';
import { findDemo, type DemoEntry } from '$lib/demos/registry';
import { addressesOf, iframeSnippet, USUAL_HEIGHT, type Addresses } from '$lib/demos/take';
import { LOCALES, type Locale } from '$lib/i18n/locale';
import { oneOf, parseParams, text, type ParamNotice } from '$lib/url/codec';

/** What the page opens with. */
export const FIRST_DEMO = 'convolution';
/** Of the page itself, beside the demo's own parameters and its frame's: no demo has a parameter of these names. */
export const pageSchema = {
	demo: text({ default: '', maxLength: 40, pattern: /^[a-z-]+$/ }),
	lang: oneOf(['', ...LOCALES], { default: '' }),
};

/** What is one of a few in every frame. */
type Choices = Pick<EmbedFrame, 'ui' | 'theme' | 'motion' | 'ask'>;

/** A demo that has been loaded, with what can be left out of it and held fast. */
export interface Loaded {
	entry: DemoEntry;
	demo: Demo;
	frame: DemoFrame;
}

const HEIGHTS = { min: 120, max: 4000 } as const;

export class EmbedSetup {
	#loaded = $state.raw<Loaded>();
	#params = $state.raw<DemoParams>({});
	#frame = $state.raw<EmbedFrame>(embedFrameDefaults);
	#height = $state(USUAL_HEIGHT);
	/** the language of the embedded figure */
	language = $state<Locale>('en');
	/** what a link got wrong */
	notices = $state.raw<readonly ParamNotice[]>([]);
	/** grows when the figure has to begin anew */
	visit = $state(0);
	/** why the last demo asked for is not there */
	failed = $state(false);

	constructor(language: Locale) {
		this.language = language;
	}

	get id(): string {
		return this.#loaded?.entry.id ?? FIRST_DEMO;
	}

	get loaded(): Loaded | undefined {
		return this.#loaded;
	}

	get params(): DemoParams {
		return this.#params;
	}

	get frame(): EmbedFrame {
		return this.#frame;
	}

	/** Height of the frame in pixels: what the figure in the preview asked for. */
	get height(): number {
		return this.#height;
	}

	/** Takes a demo to set up, in a state and a frame of its own or the plain ones. */
	async choose(id: string, search = '', hash = ''): Promise<void> {
		const entry = findDemo(id);
		if (!entry) return;
		try {
			const [demo, frame] = await Promise.all([entry.load(), loadFrame(id)]);
			this.place({ entry, demo, frame }, search, hash);
		} catch {
			this.failed = true;
		}
	}

	/** As `choose`, with what is loaded already. */
	place(loaded: Loaded, search = '', hash = ''): void {
		const read = readEmbed(loaded.demo, search, hash);
		this.#loaded = loaded;
		this.#params = read.params;
		this.#frame = { ...read.frame, ask: read.frame.ask && loaded.entry.asks };
		this.#height = USUAL_HEIGHT;
		this.notices = read.notices;
		this.failed = false;
		this.visit += 1;
	}

	/** Opens an address of this page; without a demo in it, nothing changes. */
	async open(search: string, hash: string): Promise<void> {
		const { demo, lang } = parseParams(pageSchema, search).values;
		if (!demo) return;
		if (lang) this.language = lang;
		await this.choose(demo, search, hash);
	}

	/** The figure has been changed by hand. */
	show(params: DemoParams): void {
		this.#params = params;
	}

	set(choices: Partial<Choices>): void {
		this.#frame = { ...this.#frame, ...choices };
	}

	/** Leaves a part out, or a parameter in the reader's hands; names keep the order of the demo's list. */
	mark(kind: 'hide' | 'lock', name: string, marked: boolean): void {
		const before = this.#frame[kind].filter((other) => other !== name);
		this.#frame = { ...this.#frame, [kind]: marked ? [...before, name] : before };
	}

	/** What the embedded figure says of its height. */
	fit(height: number): void {
		if (Number.isFinite(height))
			this.#height = Math.round(Math.min(HEIGHTS.max, Math.max(HEIGHTS.min, height)));
	}

	/** Everything there is to take away. `root` is the site's address. */
	take(root: string, linkText: (title: string) => string): (Addresses & { snippet: string }) | undefined {
		if (!this.#loaded) return undefined;
		const { entry, demo } = this.#loaded;
		const addresses = addressesOf(root, this.language, { id: entry.id, demo }, this);
		const title = entry.title[this.language];
		const snippet = iframeSnippet(addresses, { title, height: this.#height, linkText: linkText(title) });
		return { ...addresses, snippet };
	}

	/** This page's own address: `?demo=pooling&lang=ko&v=1&s=1`. */
	address(): { search: string; hash: string } {
		if (!this.#loaded) return { search: '', hash: '' };
		const { search, hash } = writeEmbed(this.#loaded.demo, this);
		return { search: `?demo=${this.id}&lang=${this.language}&${search.slice(1)}`, hash };
	}
}
