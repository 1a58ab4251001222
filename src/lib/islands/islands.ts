/** Every kind of island: the props it carries in the page, and how its code is found again in the browser. */
import type { Component, ComponentProps } from 'svelte';
import type AddressedDemo from '$lib/demos/AddressedDemo.svelte';
import type { Demo } from '$lib/demos/demo';
import type LabPage from '$lib/demos/lenet/LabPage.svelte';
import type CodeTabs from '$lib/lessons/CodeTabs.svelte';
import type LessonContents from '$lib/lessons/LessonContents.svelte';
import type LessonList from '$lib/lessons/LessonList.svelte';
import type LessonFigure from '$lib/lessons/LessonFigure.svelte';
import type { ProgressKeeper } from '$lib/lessons/progress.svelte';

/** What each island's component is given as JSON. */
export interface IslandProps {
	/** a demo on its own page; `calculator` is one too */
	demo: Pick<ComponentProps<typeof AddressedDemo>, 'id' | 'asks' | 'embeds'>;
	/** the laboratory's drawing area, which comes to life before all the rest */
	pad: object;
	lab: Omit<ComponentProps<typeof LabPage>, 'lab'>;
	'lesson-list': ComponentProps<typeof LessonList>;
	figure: Omit<ComponentProps<typeof LessonFigure>, 'demo'> & { id: string };
	part: { file: string; props: Record<string, unknown> };
	code: ComponentProps<typeof CodeTabs>;
	contents: Omit<ComponentProps<typeof LessonContents>, 'progress'>;
	ask: { kind: string; seed: number };
	exercises: { slug: string };
	/** the copy of the site on the reader's device */
	kept: object;
}
export type IslandName = keyof IslandProps;

/** What the islands of one page share. */
export interface Page {
	/** The reader's record of the lesson on the page. */
	readonly progress: ProgressKeeper;
}

/** A component with its props, ready to come to life. */
export interface Loaded {
	readonly component: Component<object>;
	readonly props: object;
	/** Not what the page was prerendered with: it takes its place. */
	readonly fresh?: boolean;
}

/** Joins a component and its props, so that their types are checked against each other before they are forgotten. */
function loaded<Props extends object>(component: Component<Props>, props: Props): Loaded {
	return { component: component as unknown as Component<object>, props };
}

const parts = import.meta.glob<Component<Record<string, unknown>>>('/src/content/lessons/*/*.svelte', {
	import: 'default',
});

/** Not by the registry, which brings every demo's title and description along. */
const demos = import.meta.glob<Demo>('/src/lib/demos/*/index.ts', { import: 'demo' });

/** A demo by its id; the calculator has a page of its own and is not in the list of demos. */
async function loadDemo(id: string): Promise<Demo> {
	if (id === 'calculator') return (await import('$lib/demos/stack/calculator')).calculator;
	const load = demos[`/src/lib/demos/${id}/index.ts`];
	if (!load) throw new Error(`islands: there is no demo "${id}"`);
	return load();
}

type Loaders = { [Name in IslandName]: (props: IslandProps[Name], page: Page) => Promise<Loaded> };

export const ISLANDS: Loaders = {
	async demo({ id, ...props }) {
		const [{ default: Addressed }, { readArrival }, demo] = await Promise.all([
			import('$lib/demos/AddressedDemo.svelte'),
			import('$lib/demos/arrival'),
			loadDemo(id),
		]);
		const arrived = readArrival(demo, location);
		await demo.fetchParts(arrived.frame);
		if (!location.search && !location.hash) return loaded(Addressed, { id, demo, ...props });
		return { ...loaded(Addressed, { id, demo, ...props, arrived }), fresh: true };
	},

	async pad() {
		const [{ default: DrawingPad }, { pageLab }] = await Promise.all([
			import('$lib/demos/lenet/DrawingPad.svelte'),
			import('$lib/demos/lenet/page-lab'),
		]);
		void import('$lib/demos/lenet/LabPage.svelte').catch(() => undefined); // on its way meanwhile
		return loaded(DrawingPad, { lab: pageLab() });
	},

	async lab(props) {
		const [{ default: LabPage }, { pageLab }] = await Promise.all([
			import('$lib/demos/lenet/LabPage.svelte'),
			import('$lib/demos/lenet/page-lab'),
		]);
		return loaded(LabPage, { ...props, lab: pageLab() });
	},

	async 'lesson-list'(props) {
		const { default: LessonList } = await import('$lib/lessons/LessonList.svelte');
		return loaded(LessonList, props);
	},

	async figure({ id, ...props }) {
		const [{ default: Figure }, demo] = await Promise.all([
			import('$lib/lessons/LessonFigure.svelte'),
			loadDemo(id),
		]);
		await demo.fetchParts({ ask: props.ask ?? false, hide: props.hide ?? [] });
		return loaded(Figure, { ...props, demo });
	},

	async part({ file, props }) {
		const load = parts[`/src/content/lessons/${file}.svelte`];
		if (!load) throw new Error(`islands: there is no component content/lessons/${file}.svelte`);
		return loaded(await load(), props);
	},

	async code(props) {
		const { default: CodeTabs } = await import('$lib/lessons/CodeTabs.svelte');
		return loaded(CodeTabs, props);
	},

	async contents(props, page) {
		const { default: LessonContents } = await import('$lib/lessons/LessonContents.svelte');
		return loaded(LessonContents, { ...props, progress: page.progress });
	},

	async ask({ kind, seed }, { progress }) {
		const [{ default: ExerciseCard }, { loadExercises }, { makeExercise }] = await Promise.all([
			import('$lib/exercises/ExerciseCard.svelte'),
			import('$lib/exercises'),
			import('$lib/exercises/exercise'),
		]);
		const [slug = '', name = ''] = kind.split('/');
		const generators = await loadExercises(slug);
		const generate = generators[name];
		if (!generate) throw new Error(`Ask: expected ${Object.keys(generators).join(', ')}, got "${name}"`);
		return loaded(ExerciseCard, {
			exercise: makeExercise(kind, generate, seed),
			onfirst: (right: boolean) => progress.countAnswer(right),
		});
	},

	async exercises({ slug }, { progress }) {
		const [{ default: LessonExerciseSet }, { loadExercises }] = await Promise.all([
			import('$lib/lessons/LessonExerciseSet.svelte'),
			import('$lib/exercises'),
		]);
		return loaded(LessonExerciseSet, { slug, generators: await loadExercises(slug), progress });
	},

	async kept() {
		const { default: KeptSite } = await import('$lib/offline/KeptSite.svelte');
		return loaded(KeptSite, {});
	},
};
