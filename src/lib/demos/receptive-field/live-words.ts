/** What is said of a measured field, from the state. */
import type { FigureTable } from '$lib/ui/Figure.svelte';
import { formatNumber } from '$lib/viz/format';
import { isVector } from '../lenet/layers';
import type { LiveField } from './live-field.svelte';
import type { ReceptiveFieldStrings } from './strings';

const percent = (share: number) => formatNumber(100 * share, 1);

/** The shown unit by name: layer, map, row and column as far as it has them. */
export function unitName(words: ReceptiveFieldStrings, { shown }: LiveField): string {
	const { layer, map, row, column } = shown;
	if (layer === 'output') return words.outputUnit(map);
	const name = words.liveLayers[layer];
	return isVector(layer)
		? words.vectorUnit(name, map + 1)
		: words.mapUnit(name, map + 1, row + 1, column + 1);
}

const areaOf = ({ field }: LiveField) => {
	const { top, left, bottom, right } = field.unclipped;
	return [bottom - top + 1, right - left + 1] as const;
};

/** The figure in a sentence or two. */
export function liveSummary(words: ReceptiveFieldStrings, live: LiveField): string {
	const box = words.liveBox(unitName(words, live), areaOf(live).join('×'));
	const { mass } = live;
	if (!mass) return `${box} ${words.notMeasured}`;
	if (mass.total === 0) return `${box} ${words.noInfluence}`;
	const told = words.liveMass({
		count: live.count,
		inside: percent(mass.inside),
		share: live.share,
		cells: mass.cells.length,
		boxCells: mass.boxCells,
		middle: percent(mass.inMiddle),
		middleArea: percent(mass.middleCells / mass.boxCells),
	});
	return `${box} ${told}`;
}

/** The same numbers as a table. */
export function liveTable(words: ReceptiveFieldStrings, live: LiveField): FigureTable {
	const { mass } = live;
	const rows: [string, string | number][] = mass
		? [
				[words.table.box, mass.boxCells],
				[words.table.inside, words.percent(percent(mass.inside))],
				[words.table.outlined(live.share), mass.cells.length],
				[words.table.middleArea, words.percent(percent(mass.middleCells / mass.boxCells))],
				[words.table.middle, words.percent(percent(mass.inMiddle))],
				[words.table.total, formatNumber(mass.total, 4)],
			]
		: [[words.table.inside, '–']];
	return { caption: unitName(words, live), rows };
}
