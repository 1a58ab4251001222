/** What the figure shows now, as a sentence and as tables. */
import type { FigureTable } from '$lib/ui/Figure.svelte';
import { formatNumber } from '$lib/viz/format';
import { bestOf } from './best';
import type { FeaturesDemo } from './features.svelte';
import type { FeatureFiles } from './files.svelte';
import { filterSlices } from './filters';
import type { Insights } from './insights.svelte';
import type { FeaturesStrings } from './strings';

interface Shown {
	demo: FeaturesDemo;
	files: Pick<FeatureFiles, 'weights' | 'top'>;
	insights: Pick<Insights, 'answer' | 'before' | 'climb' | 'pair'>;
	words: FeaturesStrings;
}

const unitName = ({ demo, words }: Shown) =>
	words.unitName(demo.layer, demo.layer === 'output' ? demo.map : demo.map + 1);

export function summaryOf(shown: Shown): string {
	const { demo, files, insights, words } = shown;
	switch (demo.params.part) {
		case 'filters': {
			const top = files.top(demo.layer, demo.map)?.[0];
			if (!top) return words.summaryUnit(unitName(shown));
			return words.summaryPatches(unitName(shown), formatNumber(top.value, 2), top.label);
		}
		case 'climb': {
			const { done, sum } = insights.climb;
			return words.summaryClimb(unitName(shown), done, sum === null ? null : formatNumber(sum, 2));
		}
		case 'why':
			return insights.answer ? words.summaryWhy(bestOf(insights.answer.output.data)) : words.summaryWaiting;
		case 'compare': {
			const [first, second] = insights.pair ?? [];
			if (!first || !second) return words.summaryWaiting;
			return words.summaryCompare(bestOf(first.output.data), bestOf(second.output.data));
		}
		case 'break':
			if (!insights.answer || !insights.before) return words.summaryWaiting;
			return words.summaryBreak(bestOf(insights.before.output.data), bestOf(insights.answer.output.data));
	}
}

export function tablesOf(shown: Shown): FigureTable[] {
	const { demo, insights, words } = shown;
	if (demo.params.part === 'filters') return filterTables(shown);
	if (demo.params.part === 'compare') return pairTable(shown);
	if (demo.params.part === 'climb' || !insights.answer) return [];
	const now = insights.answer.output.data;
	const before = insights.before?.output.data;
	const rows = Array.from(now, (share, digit) => [digit, before?.[digit] ?? null, share]);
	return [{ caption: words.shares, head: words.sharesHead, rows }];
}

function pairTable({ insights, words }: Shown): FigureTable[] {
	const [first, second] = (insights.pair ?? []).map(({ output }) => output.data);
	if (!first || !second) return [];
	const rows = Array.from(first, (share, digit) => [digit, share, second[digit] ?? null]);
	return [
		{ caption: words.shares, head: [words.sharesHead[0] ?? '', words.firstDigit, words.secondDigit], rows },
	];
}

function filterTables(shown: Shown): FigureTable[] {
	const { demo, files, words } = shown;
	const tables: FigureTable[] = [];
	const { layer, map } = demo;
	if ((layer === 'c1' || layer === 'c3') && files.weights) {
		filterSlices(files.weights[layer].kernel, map).forEach((rows, slice) =>
			tables.push({ caption: layer === 'c1' ? words.fromPicture : words.fromMap(slice + 1), rows }),
		);
	}
	const top = files.top(layer, map);
	if (top) {
		// A unit that sees the whole picture has no place.
		const columns = demo.patchLayer ? 6 : 4;
		tables.push({
			caption: words.topPatches(unitName(shown)),
			head: words.patchesHead.slice(0, columns),
			rows: top.map(({ value, label, testIndex, row, column }, rank) =>
				[rank + 1, value, label, testIndex, row + 1, column + 1].slice(0, columns),
			),
		});
	}
	return tables;
}
