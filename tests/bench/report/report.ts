/** The whole report: what was measured, each number beside its budget, and the peers. */
import type { Metrics } from '../metrics';
import { PROFILES, type ProfileName } from '../browser/profiles';
import { KINDS } from '../browser/requests';
import { QUESTIONS } from '../measures/asking';
import { BUDGETS, type Budget } from './budgets';
import { MISSING, number, summary, table } from './markdown';
import { PEER_COMPUTE, PEER_MACHINE_GFLOPS, PEERS } from './peers';

export interface ReportedPage {
	id: string;
	path: string;
}

type Column = readonly [title: string, metric: string, digits: number];

const LOAD_COLUMNS: readonly Column[] = [
	['first paint ms', 'fcp', 0],
	['largest paint ms', 'lcp', 0],
	['ready ms', 'ready', 0],
	['ready, times blank', 'timesBlank', 1],
	['network ms', 'network', 0],
	['blocking ms', 'blocking', 0],
	['longest task ms', 'longest', 0],
	['work ms', 'work', 0],
	['shift', 'cls', 3],
	['kB until ready', 'readyKB', 0],
	['kB until network', 'networkKB', 0],
	['kB', 'total', 0],
	['kB in background', 'background', 0],
	['requests', 'requests', 0],
	['other hosts', 'otherHosts', 0],
];

/** One row for each thing of which at least one column was measured. */
function section(
	title: string,
	first: string,
	columns: readonly Column[],
	rows: readonly (readonly [label: string, prefix: string])[],
	metrics: Metrics,
): string[] {
	const measured = rows.filter(([, prefix]) =>
		columns.some(([, name]) => metrics.summary(`${prefix}.${name}`)),
	);
	if (measured.length === 0) return [];
	const shown = columns.filter(([, name]) =>
		measured.some(([, prefix]) => metrics.summary(`${prefix}.${name}`)),
	);
	const body = measured.map(([label, prefix]) => [
		label,
		...shown.map(([, name, digits]) => summary(metrics.summary(`${prefix}.${name}`), digits)),
	]);
	return [`## ${title}`, '', table([first, ...shown.map(([heading]) => heading)], body), ''];
}

const byProfile = (prefix: string) =>
	(['free', 'slow'] as const).map((name) => [PROFILES[name].description, `${prefix}.${name}`] as const);

function loadSections(pages: readonly ReportedPage[], metrics: Metrics): string[] {
	const profiles: readonly ProfileName[] = ['mobile', 'free'];
	const tables = profiles.flatMap((profile) => {
		const rows = pages.map(({ id, path }) => [path, `load.${profile}.${id}`] as const);
		const title = `Loading, nothing cached, ${PROFILES[profile].description}`;
		return section(title, 'page', LOAD_COLUMNS, rows, metrics);
	});
	const kinds = KINDS.map((kind): Column => [kind, kind, 1]);
	const rows = pages.map(({ id, path }) => [path, `load.mobile.${id}`] as const);
	return [...tables, ...section('Transferred, kB', 'page', kinds, rows, metrics)];
}

function useSections(pages: readonly ReportedPage[], metrics: Metrics): string[] {
	const drawing: Column[] = [
		['p50 ms', 'p50', 1],
		['p95 ms', 'p95', 1],
		['from handler p50', 'handlerP50', 1],
		['from handler p95', 'handlerP95', 1],
		['first frame p50', 'frameP50', 1],
		['first frame p95', 'frameP95', 1],
		['work a move ms', 'work', 1],
		['answered %', 'answered', 0],
	];
	const frames: Column[] = [
		['p50 ms', 'p50', 1],
		['p95 ms', 'p95', 1],
		['longest ms', 'max', 0],
		['over 20 ms %', 'late', 1],
		['work a frame ms', 'work', 1],
	];
	const control: Column[] = [
		['p50 ms', 'p50', 0],
		['p75 ms', 'p75', 0],
		['p98 ms', 'p98', 0],
		['work a press ms', 'work', 1],
	];
	const drill: Column[] = [...control, ['long tasks', 'long', 0], ['longest ms', 'longest', 0]];
	const asking: Column[] = [
		['p50 ms', 'p50', 0],
		['p75 ms', 'p75', 0],
		['work an answer ms', 'work', 1],
		['long tasks', 'long', 0],
		['longest ms', 'longest', 0],
	];
	const questions = QUESTIONS.flatMap(({ id, what }) =>
		byProfile(`ask.${id}`).map(([device, prefix]) => [`${what}; ${device}`, prefix] as const),
	);
	const heap: Column[] = [
		['heap MB', 'loaded.heap', 1],
		['after use MB', 'used.heap', 1],
		['elements', 'loaded.elements', 0],
		['nodes', 'loaded.nodes', 0],
		['after use', 'used.nodes', 0],
		['listeners', 'loaded.listeners', 0],
	];
	const memory = pages.map(({ id, path }) => [path, `memory.${id}`] as const);
	return [
		...section(
			'Drawing: pointer move to every map repainted',
			'device',
			drawing,
			byProfile('drawing'),
			metrics,
		),
		...section(
			'Taking LeNet-5 apart: click on a number to its arithmetic',
			'device',
			drill,
			byProfile('drill'),
			metrics,
		),
		...section('Asking the live network: input to answer in words', 'question', asking, questions, metrics),
		...section('Animation of the convolution demo', 'device', frames, byProfile('animation'), metrics),
		...section(
			'Stepping the convolution demo: press to next frame',
			'device',
			control,
			byProfile('control'),
			metrics,
		),
		...section('Heap of the page (its workers have their own)', 'page', heap, memory, metrics),
	];
}

function computeSection(metrics: Metrics): string[] {
	const read = (name: string, digits = 0) => summary(metrics.summary(`compute.${name}`), digits);
	const train = 'compute.training.imagesPerSecond';
	if (!metrics.summary(train) && !metrics.summary('compute.matmul.gflops')) return [];
	const once = (value: number | null, digits = 0) => (value === null ? MISSING : number(value, digits));
	const rates = (job: string) => [read(`${job}.imagesPerSecond`), read(`${job}.imagesPerCpuSecond`)];
	const rows = [
		['this site, training (Node, one thread)', ...rates('training'), MISSING],
		['this site, training in a browser’s worker', read('worker.imagesPerSecond'), MISSING, MISSING],
		['this site, training in its page', read('page.imagesPerSecond'), MISSING, MISSING],
		['this site, scoring in batches', read('training.scoringImagesPerSecond'), MISSING, MISSING],
		['this site, one image, all layers', MISSING, MISSING, read('inference.inferenceMs', 2)],
		['ConvNetJS, same run', ...rates('convnetjs'), read('convnetjs.inferenceMs', 2)],
		...PEER_COMPUTE.map(({ library, imagesPerSecond, inferenceMs }) => [
			`${library} (measured once)`,
			once(imagesPerSecond),
			MISSING,
			once(inferenceMs, 2),
		]),
	];
	const reference =
		`Matrix product 1024³ in this run: ${read('matmul.gflops', 1)} GFLOP/s, ${read('matmul.gflopsOfCpu', 1)} by ` +
		`processor time (the peers' machine: ${PEER_MACHINE_GFLOPS}). Training is ${read('training.timesConvNetJS', 1)} × ConvNetJS ` +
		`and ${read('training.percentOfProduct')} % of the matrix product's speed, both by processor time.`;
	const studies =
		`Studies, plain arithmetic: effective field of one image ${read('studies.fieldMs', 1)} ms, of a hundred ` +
		`${read('studies.field100Ms')} ms; 100 steps of activation maximisation ${read('studies.climb100Ms')} ms.`;
	return [
		'## LeNet-5, arithmetic alone',
		'',
		table(['', 'images/s', 'images/s of processor', 'one image ms'], rows),
		'',
		reference,
		'',
		studies,
		'',
	];
}

function verdict({ what, metric, limit, unit, sense, digits, why }: Budget, metrics: Metrics): string[] {
	const measured = metrics.summary(metric);
	const met = measured && (sense === 'at most' ? measured.median <= limit : measured.median >= limit);
	const answer = met === null ? MISSING : met ? 'yes' : 'NO';
	return [what, `${sense} ${number(limit, digits)} ${unit}`.trim(), summary(measured, digits), answer, why];
}

function peerSection(): string[] {
	const rows = PEERS.map(({ page, fcp, ready, readyKB, totalKB, blocking, frame, control, heap }) => [
		page,
		...[fcp, ready, readyKB, totalKB, blocking].map((value) => number(value)),
		frame === null ? MISSING : number(frame, 1),
		control === null ? MISSING : number(control),
		heap === null ? MISSING : number(heap, 1),
	]);
	const header = [
		'page',
		'first paint ms',
		'ready ms',
		'kB until ready',
		'kB',
		'blocking ms',
		'frame p95 ms',
		'control p75 ms',
		'heap MB',
	];
	const how = `Measured once with this method, elsewhere: ${PROFILES.mobile.description}; control with CPU ÷ 4; frames unslowed.`;
	return ['## Peers', '', how, '', table(header, rows), ''];
}

/** The report as Markdown. @param heading when and where it was measured, one line */
export function report(heading: string, pages: readonly ReportedPage[], metrics: Metrics): string {
	const budgets = table(
		['what', 'budget', 'measured', 'ok?', 'why'],
		BUDGETS.map((budget) => verdict(budget, metrics)),
	);
	return [
		'# Speed',
		'',
		heading,
		'',
		...loadSections(pages, metrics),
		...useSections(pages, metrics),
		...computeSection(metrics),
		'## Against the budgets',
		'',
		budgets,
		'',
		...peerSection(),
		...(metrics.remarks.length > 0
			? ['## Remarks', '', ...metrics.remarks.map((remark) => `- ${remark}`), '']
			: []),
	].join('\n');
}
