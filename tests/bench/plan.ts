/** What one run consists of, in order; pages the built site lacks become remarks. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Visit } from './browser/visit';
import { JOB_NAMES } from './compute/jobs';
import { measureAnimation } from './measures/animation';
import { measureAsking, QUESTIONS } from './measures/asking';
import { measureCompute } from './measures/compute';
import { measureControl, pressSteps } from './measures/control';
import { drawStroke, measureDrawing } from './measures/drawing';
import { measureDrill } from './measures/drill';
import { measureLoad } from './measures/load';
import { measureMemory } from './measures/memory';
import { measureTrainingPage } from './measures/training-page';
import { measureTrainingWorker } from './measures/training-worker';
import type { Metrics } from './metrics';
import type { Options, Section } from './options';
import type { Site } from './site/server';
import { allTargets, CONVOLUTION, isBuilt, LENET, TRAIN, type Target } from './targets';

export interface Task {
	name: string;
	measure(): Promise<void>;
	/** For what hardly differs from run to run: only the first run does it. */
	once?: true;
}

interface Plan {
	site: Site;
	/** of the built site */
	dir: string;
	metrics: Metrics;
	quick: boolean;
	/** Those of the pages that the built site has. */
	built: readonly Target[];
	has(target: Pick<Target, 'id'>): boolean;
}

const DEVICES = ['free', 'slow'] as const;
const INTERACTIONS = 50;

/** How much is measured: enough for a stable p95, or for a first impression. */
const AMOUNTS = {
	full: { moves: 100, presses: 30, animationMs: 5000, computeSeconds: 4 },
	quick: { moves: 40, presses: 15, animationMs: 2500, computeSeconds: 2 },
};
const amounts = ({ quick }: Plan) => (quick ? AMOUNTS.quick : AMOUNTS.full);

/** What a learner does fifty times before the heap is looked at again. */
const USES: Readonly<Record<string, (seen: Visit) => Promise<boolean>>> = {
	[CONVOLUTION.id]: (seen) => pressSteps(seen, CONVOLUTION, INTERACTIONS),
	[LENET.id]: async (seen) => {
		await drawStroke(seen, INTERACTIONS, async (move) => {
			await move();
			await sleep(40);
		});
		return true;
	},
};
const WITH_HEAP = ['home', 'lesson', CONVOLUTION.id, LENET.id];

function planLoad({ site, metrics, quick, built }: Plan): Task[] {
	const profiles = quick ? (['mobile'] as const) : (['mobile', 'free'] as const);
	return profiles.flatMap((profile) =>
		built.map((target) => ({
			name: `load ${target.path} (${profile})`,
			measure: () => measureLoad(site, target, profile, metrics),
		})),
	);
}

function planDrawing(plan: Plan): Task[] {
	if (!plan.has(LENET)) return [];
	const { site, metrics } = plan;
	const { moves, presses } = amounts(plan);
	return DEVICES.flatMap((device) => [
		{
			name: `drawing (${device})`,
			measure: () => measureDrawing(site, device, moves, metrics),
		},
		{
			name: `drilling down (${device})`,
			measure: () => measureDrill(site, device, presses, metrics),
		},
	]);
}

/** Both demos that ask the network for more than an answer belong to one build. */
function planAsking(plan: Plan): Task[] {
	const { site, metrics } = plan;
	const { presses } = amounts(plan);
	return QUESTIONS.flatMap((question) =>
		DEVICES.map((device) => ({
			name: `${question.what} (${device})`,
			measure: () => measureAsking(site, question, device, presses, metrics),
		})),
	);
}

function planAnimation(plan: Plan): Task[] {
	if (!plan.has(CONVOLUTION)) return [];
	const { site, metrics } = plan;
	const { animationMs, presses } = amounts(plan);
	return DEVICES.flatMap((device) => [
		{
			name: `animation (${device})`,
			measure: () => measureAnimation(site, CONVOLUTION, device, animationMs, metrics),
		},
		{
			name: `control (${device})`,
			measure: () => measureControl(site, CONVOLUTION, device, presses, metrics),
		},
	]);
}

function planMemory({ site, metrics, built }: Plan): Task[] {
	return built
		.filter(({ id }) => WITH_HEAP.includes(id))
		.map((target) => ({
			name: `heap of ${target.path}`,
			measure: () => measureMemory(site, target, USES[target.id] ?? null, metrics),
			once: true,
		}));
}

function planCompute(plan: Plan): Task[] {
	const { site, metrics } = plan;
	const { computeSeconds } = amounts(plan);
	const jobs = [
		...JOB_NAMES.map((job) => ({
			name: `compute ${job}`,
			measure: () => measureCompute(job, computeSeconds, metrics),
		})),
		{ name: 'training in a worker', measure: () => measureTrainingWorker(computeSeconds, metrics) },
	];
	if (!plan.has(TRAIN)) return jobs;
	const page = { name: 'training page', measure: () => measureTrainingPage(site, computeSeconds, metrics) };
	return [...jobs, page];
}

const PLANNERS: Readonly<Record<Section, (plan: Plan) => Task[]>> = {
	load: planLoad,
	lenet: planDrawing,
	ask: planAsking,
	anim: planAnimation,
	memory: planMemory,
	compute: planCompute,
};

/** The tasks of one run, for the sections that were asked for. */
export function planRun(site: Site, { dir, quick, sections }: Options, metrics: Metrics): Task[] {
	const all = allTargets(dir);
	const built = all.filter((target) => isBuilt(dir, target));
	for (const { path } of all.filter((target) => !built.includes(target))) {
		metrics.remark(`${path}: not in this build`);
	}
	const has = ({ id }: Pick<Target, 'id'>) => built.some((target) => target.id === id);
	const plan = { site, dir, metrics, quick, built, has };
	return [...sections].flatMap((section) => PLANNERS[section](plan));
}
