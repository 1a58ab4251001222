import { defineStrings } from '$lib/i18n/strings';

interface Words {
	title: string;
	how: string;
	readsFrom: string;
	column: (map: number) => string;
	row: (map: number) => string;
	reads: (map: number, maps: string, parameters: string) => string;
	feeds: (map: number, count: number, maps: string) => string;
	totals: (original: string, full: string) => string;
}

export const connectionStrings = defineStrings<Words>({
	en: {
		title: 'Which maps of S2 feed which maps of C3',
		how: 'Rows are the 6 maps of S2, columns the 16 maps of C3. Choose a row or a column.',
		readsFrom: 'reads maps of S2',
		column: (map) => `C3, map ${map}`,
		row: (map) => `S2, map ${map}`,
		reads: (map, maps, parameters) =>
			`Map ${map} of C3 reads maps ${maps} of S2. It has ${parameters} parameters.`,
		feeds: (map, count, maps) => `Map ${map} of S2 feeds ${count} maps of C3: ${maps}.`,
		totals: (original, full) =>
			`With this table C3 has ${original} parameters. If every map read all six, it would have ${full}.`,
	},
	ko: {
		title: 'S2의 어느 맵이 C3의 어느 맵으로 이어지는가',
		how: '행은 S2의 맵 6개, 열은 C3의 맵 16개입니다. 행이나 열을 고르십시오.',
		readsFrom: 'S2에서 읽는 맵',
		column: (map) => `C3, ${map}번 맵`,
		row: (map) => `S2, ${map}번 맵`,
		reads: (map, maps, parameters) =>
			`C3의 ${map}번 맵은 S2의 ${maps}번 맵을 읽습니다. 파라미터는 ${parameters}개입니다.`,
		feeds: (map, count, maps) => `S2의 ${map}번 맵은 C3의 맵 ${count}개(${maps}번)로 이어집니다.`,
		totals: (original, full) =>
			`이 표대로라면 C3의 파라미터는 ${original}개입니다. 모든 맵이 여섯 개를 다 읽는다면 ${full}개가 됩니다.`,
	},
});
