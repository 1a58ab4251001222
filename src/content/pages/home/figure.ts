/** The home page's figure: a small grey 7, and a kernel that answers to edges lying flat. */
const SEVEN = [
	[0, 0, 0, 0, 0, 0, 0],
	[0, 6, 9, 9, 9, 8, 0],
	[0, 1, 2, 2, 5, 9, 0],
	[0, 0, 0, 1, 8, 4, 0],
	[0, 0, 0, 6, 7, 0, 0],
	[0, 0, 3, 9, 1, 0, 0],
	[0, 0, 5, 5, 0, 0, 0],
];

export const HOME_FIGURE = { n: 7, f: 3, kernel: 'horizontal', cells: SEVEN } as const;
