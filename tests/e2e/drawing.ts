import type { Page } from '@playwright/test';

export type Points = readonly (readonly [number, number])[];

/** Points of an ellipse's arc, angles in turns, clockwise from the right. */
function arc(cx: number, cy: number, rx: number, ry: number, from: number, to: number, steps = 24): Points {
	return Array.from({ length: steps + 1 }, (_, i) => {
		const angle = 2 * Math.PI * (from + ((to - from) * i) / steps);
		return [cx + rx * Math.cos(angle), cy + ry * Math.sin(angle)] as const;
	});
}

/** Ten digits as a person draws them with a mouse, in 0 … 1 of the drawing area. */
export const DIGITS: readonly (readonly Points[])[] = [
	[arc(0.5, 0.5, 0.2, 0.3, -0.25, 0.77)],
	[
		[
			[0.5, 0.2],
			[0.5, 0.5],
			[0.49, 0.8],
		],
	],
	[[...arc(0.5, 0.36, 0.19, 0.16, 0.5, 1.06), [0.5, 0.6], [0.31, 0.8], [0.72, 0.8]]],
	[[...arc(0.47, 0.34, 0.18, 0.15, 0.55, 1.2), ...arc(0.47, 0.65, 0.2, 0.17, -0.2, 0.45)]],
	[
		[
			[0.4, 0.2],
			[0.3, 0.52],
			[0.7, 0.52],
		],
		[
			[0.62, 0.25],
			[0.6, 0.82],
		],
	],
	[[[0.68, 0.2], [0.36, 0.2], [0.33, 0.47], ...arc(0.48, 0.62, 0.2, 0.18, -0.3, 0.4)]],
	[[[0.62, 0.18], [0.45, 0.35], [0.35, 0.58], ...arc(0.49, 0.66, 0.15, 0.16, 0.5, -0.5)]],
	[
		[
			[0.28, 0.22],
			[0.7, 0.22],
			[0.55, 0.5],
			[0.45, 0.82],
		],
	],
	[[...arc(0.5, 0.35, 0.15, 0.15, 0.1, -0.65), ...arc(0.5, 0.66, 0.18, 0.17, -0.25, 0.75)]],
	[[...arc(0.5, 0.36, 0.16, 0.16, 0, -1), [0.655, 0.5], [0.62, 0.82]]],
];

/** Moves points within the square: scaled about the middle, then shifted. */
export const place = (strokes: readonly Points[], scale: number, dx = 0, dy = 0): Points[] =>
	strokes.map((points) =>
		points.map(([x, y]) => [0.5 + (x - 0.5) * scale + dx, 0.5 + (y - 0.5) * scale + dy]),
	);

/** Draws with the mouse over the element named "Drawing area" (its Korean name on Korean pages). */
export async function draw(page: Page, strokes: readonly Points[], name = 'Drawing area') {
	const area = page.getByRole('group', { name });
	await area.scrollIntoViewIfNeeded();
	const box = await area.boundingBox();
	if (!box) throw new Error(`no element named ${name}`);
	for (const points of strokes) {
		for (const [i, [x, y]] of points.entries()) {
			await page.mouse.move(box.x + x * box.width, box.y + y * box.height);
			if (i === 0) await page.mouse.down();
		}
		await page.mouse.up();
	}
}
