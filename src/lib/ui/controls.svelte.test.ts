import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import NumberControl from './NumberControl.svelte';
import Predict from './Predict.svelte';
import { renderIn } from './testing';

describe('NumberControl', () => {
	const show = async (given: object = {}) => {
		const onchange = vi.fn();
		const props = { label: 'Stride', symbol: 'S', value: 2, min: 1, max: 5, onchange, ...given };
		const { screen } = await renderIn('en', NumberControl, props);
		return { screen, onchange, box: screen.getByRole('textbox', { name: 'Stride' }) };
	};

	it('is changed by its buttons, its slider and its box, and stays in range', async () => {
		const { screen, onchange, box } = await show();
		await screen.getByRole('button', { name: 'Increase Stride' }).click();
		expect(onchange).toHaveBeenLastCalledWith(3);
		(screen.getByRole('slider').element() as HTMLElement).focus();
		await userEvent.keyboard('{End}');
		expect(onchange).toHaveBeenLastCalledWith(5);
		await expect
			.element(screen.getByRole('button', { name: 'Increase Stride' }))
			.toHaveAttribute('aria-disabled', 'true');
		await box.fill('4');
		await userEvent.keyboard('{Enter}');
		expect(onchange).toHaveBeenLastCalledWith(4);
	});

	it.each(['9', '2.5', 'two', '1e3', ''])('refuses %j with a reason', async (typed) => {
		const { screen, onchange, box } = await show();
		await box.fill(typed);
		await userEvent.keyboard('{Enter}');
		expect(onchange).not.toHaveBeenCalled();
		await expect.element(screen.getByText('Enter a whole number from 1 to 5. Kept 2.').first()).toBeVisible();
		await expect.element(box).toHaveValue('2');
	});

	it('gives up typing on Escape', async () => {
		const { onchange, box } = await show();
		await box.fill('5');
		await userEvent.keyboard('{Escape}');
		await expect.element(box).toHaveValue('2');
		await userEvent.keyboard('{Tab}');
		expect(onchange).not.toHaveBeenCalled();
	});

	it('says what the number comes to', async () => {
		const { screen } = await show({ consequence: 'Output 3 by 3.' });
		await expect.element(screen.getByRole('slider')).toHaveAttribute('aria-valuetext', '2. Output 3 by 3.');
	});
});

describe('Predict', () => {
	it('diagnoses a wrong answer, accepts the right one, and can be asked to show it', async () => {
		const onanswer = vi.fn();
		const onreveal = vi.fn();
		const diagnose = (given: number) => (given === 6 ? 'You forgot the −1.' : undefined);
		const props = {
			question: 'What is 2 × 3 − 1?',
			answer: 5,
			diagnose,
			explanation: '6 − 1 = 5',
			onanswer,
			onreveal,
		};
		const { screen } = await renderIn('en', Predict, props);
		await screen.getByRole('button', { name: 'Check' }).click();
		await expect.element(screen.getByText('Type a number first.').first()).toBeVisible();
		const box = screen.getByRole('textbox', { name: 'Your answer' });
		await box.fill('6');
		await userEvent.keyboard('{Enter}');
		await expect.element(screen.getByText(/Not yet. You forgot/).first()).toBeVisible();
		expect(onanswer).toHaveBeenLastCalledWith({ given: 6, correct: false });
		await screen.getByRole('button', { name: 'Show me' }).click();
		await expect.element(screen.getByText('The answer is 5. 6 − 1 = 5').first()).toBeVisible();
		expect(onreveal).toHaveBeenCalledWith(false);
	});
});
