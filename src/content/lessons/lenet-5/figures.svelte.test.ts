import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { renderIn } from '$lib/ui/testing';
import { ANATOMY, TOTALS } from './anatomy';
import Anatomy from './Anatomy.svelte';
import ConnectionTable from './ConnectionTable.svelte';

/** An expression of the table worked out by itself: sums of products, brackets first. */
function workOut(expression: string): number {
	const inner = expression.match(/\(([^()]*)\)/);
	if (inner) return workOut(expression.replace(inner[0], String(workOut(inner[1] ?? ''))));
	return expression
		.split('+')
		.reduce(
			(sum, product) => sum + product.split('·').reduce((all, factor) => all * Number(factor.trim()), 1),
			0,
		);
}

describe('the anatomy', () => {
	it('every expression gives its number, and the numbers are those of the literature', () => {
		for (const { id, parameters, original, multiplyAdds } of ANATOMY) {
			for (const { expression, number } of [parameters, original, multiplyAdds]) {
				expect(expression === '' ? 0 : workOut(expression), `${id}: ${expression}`).toBe(number);
			}
		}
		expect(ANATOMY.map(({ parameters }) => parameters.number)).toEqual([156, 0, 2416, 0, 48120, 10164, 850]);
		expect(ANATOMY.map(({ original }) => original.number)).toEqual([156, 12, 1516, 32, 48120, 10164, 0]);
		expect(ANATOMY.map(({ multiplyAdds }) => multiplyAdds.number)).toEqual([
			28 * 28 * 6 * 25,
			0,
			10 * 10 * 16 * 150,
			0,
			400 * 120,
			120 * 84,
			84 * 10,
		]);
		expect(TOTALS).toEqual({ parameters: 61706, original: 60000, multiplyAdds: 416520 });
	});

	it('is on the page, in both languages', async () => {
		const { screen } = await renderIn('en', Anatomy, {});
		await expect.element(screen.getByText('61,706 parameters as it is built today')).toBeVisible();
		await expect.element(screen.getByText('= 5·5·(6·3 + 9·4 + 1·6) + 16').first()).toBeVisible();
		const korean = await renderIn('ko', Anatomy, {});
		await expect.element(korean.screen.getByText('1998년에는 60,000개')).toBeVisible();
	});
});

describe('the connection table', () => {
	it('a column says which maps it reads, arrows go on, a row says whom it feeds', async () => {
		const { screen } = await renderIn('en', ConnectionTable, { chosen: 'c7' });
		const says = (text: string) => expect.element(screen.getByText(text).first()).toBeVisible();
		await says('Map 7 of C3 reads maps 1, 2, 3, 4 of S2. It has 5·5·4 + 1 = 101 parameters.');
		(screen.getByRole('radio', { name: 'C3, map 7', exact: true }).element() as HTMLElement).focus();
		await userEvent.keyboard('{ArrowRight}');
		await says('Map 8 of C3 reads maps 2, 3, 4, 5 of S2.');
		await screen.getByRole('radio', { name: 'C3, map 16' }).click();
		await says('It has 5·5·6 + 1 = 151 parameters.');
		await screen.getByRole('radio', { name: 'S2, map 1', exact: true }).click();
		await says('Map 1 of S2 feeds 10 maps of C3: 1, 5, 6, 7, 10, 11, 12, 13, 15, 16.');
		await says(
			'C3 has 5·5·60 + 16 = 1,516 parameters. If every map read all six, it would have 5·5·96 + 16 = 2,416.',
		);
	});

	it('a cell chooses its column; in Korean', async () => {
		const { screen } = await renderIn('ko', ConnectionTable, {});
		await userEvent.click(screen.getByRole('cell').nth(3));
		await expect
			.element(screen.getByText('C3의 3번 맵은 S2의 3, 4, 5번 맵을 읽습니다.').first())
			.toBeVisible();
	});
});
