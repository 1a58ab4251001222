/** How each demo of lessons 2 to 7 is used, by role and name: what the parametrised suite needs to know of it. */

export interface DemoUse {
	id: string;
	/** names of the controls for F, S and P, and the sentence that says what they come to */
	sizes?: { filter: string; stride: string; padding: string; n: number; outcome: (side: number) => RegExp };
	/** other controls, for demos without sizes: name of a slider and how it reads after one step by keyboard and pointer */
	slider?: { name: string; query?: string; after: [keyboard: string, pointer: string] };
	/** has steps to walk and scrub */
	steps: boolean;
	/** a cell that can be changed: "Kernel, row 1, column 1" without its value, and the limits it refuses by */
	cell?: { name: string; limits: string };
	/** things that are linked: pointing at one lights the others */
	linked: readonly { role: 'gridcell' | 'button' | 'img' | 'slider'; name: string | RegExp }[];
	/** what the link must keep besides what was done: a query to begin with */
	query: string;
}

const by =
	(text: string) =>
	(side: number): RegExp =>
		new RegExp(text.replaceAll('{}', String(side)));

export const USES: readonly DemoUse[] = [
	{
		id: 'convolution',
		sizes: {
			...{ filter: 'Kernel size', stride: 'Stride', padding: 'Padding', n: 5 },
			outcome: by('Output {} by {}'),
		},
		steps: true,
		cell: { name: 'Kernel, row 1, column 1', limits: 'from −99 to 99' },
		linked: [
			{ role: 'gridcell', name: /^Kernel, row 2, column 2/ },
			{ role: 'gridcell', name: /^Input, row 1, column 1,/ },
			{ role: 'gridcell', name: /^Output, row 2, column 2/ },
			{ role: 'button', name: /times/ },
		],
		query: '?image=edge&bias=-1.5&flip=1',
	},
	{
		id: 'kernels',
		slider: undefined,
		steps: false,
		cell: { name: 'Kernel, row 1, column 1', limits: 'from −99 to 99' },
		linked: [
			{ role: 'gridcell', name: /^Kernel, row 2, column 3/ },
			{ role: 'gridcell', name: /^Under the magnifier, row 2, column 3/ },
			{ role: 'button', name: /times/ },
		],
		query: '?image=digit&norm=0&row=9&column=9',
	},
	{
		id: 'output-size',
		sizes: {
			...{ filter: 'Filter size', stride: 'Stride', padding: 'Padding on each side', n: 7 },
			outcome: by('Output {}×{}×1'),
		},
		steps: true,
		linked: [
			{ role: 'button', name: /^F, / },
			{ role: 'button', name: /^O, / },
		],
		query: '?rule=same&n=10&k=3',
	},
	{
		id: 'padding',
		sizes: {
			...{ filter: 'Filter size', stride: 'Stride', padding: 'Padding on each side', n: 7 },
			outcome: by('Output {} by {}'),
		},
		steps: true,
		cell: { name: 'Padded input, row 3, column 3', limits: 'from −99 to 99' },
		linked: [
			{ role: 'gridcell', name: /^Padded input, row 3, column 3/ },
			{ role: 'gridcell', name: /^Output, row 3, column 3/ },
			{ role: 'gridcell', name: /^Reads, row 3, column 3/ },
			{ role: 'button', name: /^F, / },
		],
		query: '?mode=reflect&p=2&layers=4',
	},
	{
		id: 'channels',
		sizes: {
			...{ filter: 'Filter size', stride: 'Stride', padding: 'Padding', n: 4 },
			outcome: by('Output {}×{}×2'),
		},
		steps: true,
		cell: { name: 'Filter 1, channel 1, row 1, column 1', limits: 'from −99 to 99' },
		linked: [
			{ role: 'gridcell', name: /^Filter 1, channel 2, row 2, column 2/ },
			{ role: 'gridcell', name: /^Input, channel 2, row 1, column 1/ },
			{ role: 'gridcell', name: /^Map 2, row 2, column 2/ },
			{ role: 'button', name: /times/ },
		],
		query: '?seed=12&mark=depth&k=3',
	},
	{
		id: 'pooling',
		sizes: {
			...{ filter: 'Window size', stride: 'Stride', padding: 'Padding', n: 4 },
			outcome: by('Output {} by {}'),
		},
		steps: true,
		cell: { name: 'Input, row 1, column 1', limits: 'from −99 to 99' },
		linked: [
			{ role: 'gridcell', name: /^Input, row 2, column 2/ },
			{ role: 'gridcell', name: /^Maximum, row 2, column 2/ },
			{ role: 'button', name: /row 1, column 2/ },
		],
		query: '?kinds=max,average,min&input=signed&dx=1',
	},
	{
		id: 'activation',
		slider: { name: 'Point', after: ['1.1', '1.2'] },
		steps: false,
		cell: { name: 'Before, row 1, column 1', limits: 'from −12 to 12' },
		linked: [
			{ role: 'gridcell', name: /^Before, row 2, column 2/ },
			{ role: 'gridcell', name: /^After tanh, row 3, column 3/ },
		],
		query: '?fn=leakyRelu&b=-1.5',
	},
];
