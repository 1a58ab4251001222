import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { renderIn } from '$lib/ui/testing';
import { say, type LessonExercises } from './exercise';
import ExerciseSet from './ExerciseSet.svelte';

const generators: LessonExercises = {
	width: () => ({
		question: say('How wide?', '너비는 얼마입니까?'),
		grids: [{ label: say('Window', '창'), rows: [[-2, null]] }],
		answer: { type: 'number', value: -2.5, decimals: 1 },
		slips: [['padding-once', 7]],
		hint: say('Count both sides.', '양쪽을 세세요.'),
		solution: [say('5/(−2) = −2.5', '5/(−2) = −2.5')],
	}),
};
const choices: LessonExercises = {
	kind: () => ({
		question: say('Which?', '어느 것입니까?'),
		answer: {
			type: 'choice',
			correct: 'a',
			options: ['a', 'b'].map((id) => ({ id, text: say(`It is ${id}`, `${id}입니다`) })),
		},
		slips: [['edge-direction', 'b']],
		hint: say('Look.', '보세요.'),
		solution: [say('It is a', 'a입니다')],
	}),
};

async function show(set = generators, locale: 'en' | 'ko' = 'en') {
	const answers: boolean[] = [];
	const moves: { seed: number; index: number }[] = [];
	const { screen } = await renderIn(locale, ExerciseSet, {
		...{ slug: 'sample', generators: set },
		onfirst: (right: boolean) => answers.push(right),
		onmove: (place: { seed: number; index: number }) => moves.push(place),
	});
	const press = (name: string) => screen.getByRole('button', { name }).click();
	return { screen, answers, moves, press };
}

describe('an exercise', () => {
	it('says which slip was made, and only counts the first answer', async () => {
		const { screen, answers, press } = await show();
		await screen.getByRole('textbox').fill('7');
		await press('Check');
		await expect.element(screen.getByRole('status')).toHaveTextContent(/counted the padding once/);
		await expect.element(screen.getByRole('textbox')).toHaveAttribute('aria-invalid', 'true');
		await screen.getByRole('textbox').fill('−2,5');
		await userEvent.keyboard('{Enter}');
		await expect.element(screen.getByRole('status')).toHaveTextContent('Right.');
		await expect.element(screen.getByRole('textbox')).not.toHaveAttribute('aria-invalid');
		expect(answers).toEqual([false]);
	});

	it('asks for a number where there is none, and does not count that', async () => {
		const { screen, answers, press } = await show();
		await screen.getByRole('textbox').fill('many');
		await press('Check');
		await expect.element(screen.getByRole('status')).toHaveTextContent(/Type a number/);
		expect(answers).toEqual([]);
	});

	it('is named by its question, and its tables have captions', async () => {
		const { screen } = await show();
		await expect.element(screen.getByRole('textbox')).toHaveAccessibleDescription(/How wide\?/);
		await expect.element(screen.getByRole('table', { name: 'Window' })).toBeVisible();
		await expect.element(screen.getByRole('cell', { name: '−2' })).toBeVisible();
		await expect.element(screen.getByRole('cell', { name: 'padding' })).toBeVisible();
	});

	it('shows hint and solution when asked; looking first counts as not solved', async () => {
		const { screen, answers, press } = await show();
		await press('Hint');
		await expect.element(screen.getByText('Count both sides.')).toBeVisible();
		await press('Solution');
		await expect.element(screen.getByText('Answer: −2.5')).toBeVisible();
		expect(answers).toEqual([false]);
	});

	it('takes a choice with the keyboard', async () => {
		const { screen, press, answers } = await show(choices);
		await press('Check');
		await expect.element(screen.getByRole('status')).toHaveTextContent(/Choose one/);
		(screen.getByRole('radio', { name: 'It is b' }).element() as HTMLElement).click();
		await press('Check');
		await expect.element(screen.getByRole('status')).toHaveTextContent(/other direction/);
		(screen.getByRole('radio', { name: 'It is b' }).element() as HTMLElement).focus();
		await userEvent.keyboard('{ArrowUp}{Enter}');
		await expect.element(screen.getByRole('status')).toHaveTextContent('Right.');
		expect(answers).toEqual([false]);
	});

	it('speaks Korean', async () => {
		const { screen, press } = await show(generators, 'ko');
		await screen.getByRole('textbox').fill('7');
		await press('확인');
		await expect.element(screen.getByRole('status')).toHaveTextContent(/패딩을 한 번만/);
	});
});

describe('a set', () => {
	it('goes on without end, with the focus on the new question', async () => {
		const { screen, moves, press } = await show();
		await press('Next exercise');
		await expect.element(screen.getByText('Set 1 · Exercise 2')).toBeVisible();
		expect(document.activeElement?.textContent).toContain('How wide?');
		await press('New set');
		await expect.element(screen.getByText('Set 2 · Exercise 1')).toBeVisible();
		expect(moves).toEqual([
			{ seed: 1, index: 1 },
			{ seed: 2, index: 0 },
		]);
	});
});
