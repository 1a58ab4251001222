import { beforeAll, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import InLocale from '$lib/ui/InLocale.svelte';
import { demo as entry } from './index';
import Activation from './Activation.svelte';
import { ActivationDemo } from './activation.svelte';

beforeAll(() => entry.fetchParts());

async function show(given: object = {}, locale: 'en' | 'ko' = 'en') {
	const screen = await render(InLocale, { of: Activation as never, given, locale });
	const cell = (name: string) => screen.getByRole('gridcell', { name, exact: true });
	const focus = (name: string) => (cell(name).element() as SVGElement).focus();
	return { screen, cell, focus };
}

const status = () => document.querySelector('[role="status"]')?.textContent ?? '';

describe('ActivationDemo', () => {
	it('computes value and slope, and runs the map through the function', () => {
		const demo = new ActivationDemo({ fn: 'relu', x: -2 });
		expect([demo.y, demo.slope]).toEqual([0, 0]);
		expect(demo.before[0]).toEqual([-2, 0, 0, 0, 2]);
		expect(demo.after[0]).toEqual([0, 0, 0, 0, 2]);
		demo.fn = 'tanh';
		expect(demo.slope).toBeCloseTo(1 - Math.tanh(-2) ** 2, 12);
	});

	it('lets a ReLU die by its bias, and a leaky one not', () => {
		const demo = new ActivationDemo({ fn: 'relu', b: -4 });
		expect([demo.deadCount, demo.cellCount]).toEqual([25, 25]);
		demo.fn = 'leakyRelu';
		expect(demo.deadCount).toBe(0);
	});

	it('links a cell with the point: pointing shows its number, going there moves x', () => {
		const demo = new ActivationDemo({ x: 1 });
		expect(demo.mapMarks).toHaveLength(3);
		demo.pointAt({ part: 'map', row: 0, column: 4 });
		expect([demo.x, demo.shownX]).toEqual([1, 2]);
		demo.goToCell({ row: 0, column: 4 });
		expect(demo.x).toBe(2);
	});

	it('edits a cell as it is shown, with the bias in it', () => {
		const demo = new ActivationDemo({ b: 2 });
		demo.editMap([{ row: 0, column: 0, value: 5 }]);
		expect([demo.before[0]?.[0], demo.mapPreset]).toEqual([5, null]);
		demo.bias = 0;
		expect(demo.before[0]?.[0]).toBe(3);
	});

	it('adds up to 1, forgets a common shift, and takes doubling as half the temperature', () => {
		const demo = new ActivationDemo({ part: 'softmax' });
		const before = demo.probabilities;
		demo.mapLogits((logit) => logit + 1);
		demo.probabilities.forEach((share, index) => expect(share).toBeCloseTo(before[index] ?? NaN, 12));
		demo.mapLogits((logit) => logit * 2);
		demo.temperature = 2;
		demo.probabilities.forEach((share, index) => expect(share).toBeCloseTo(before[index] ?? NaN, 12));
		expect(demo.probabilitySum).toBeCloseTo(1, 12);
	});

	it('links factors and products of the layers both ways', () => {
		const demo = new ActivationDemo({ part: 'layers', between: 'relu' });
		demo.pointAt({ part: 'layer', name: 'output', row: 1, column: 2 });
		expect(demo.layerMarks('second').map(({ row, column }) => [row, column])).toEqual([
			[1, 0],
			[1, 1],
		]);
		expect(demo.layerMarks('active').map(({ row, column }) => [row, column])).toEqual([
			[0, 2],
			[1, 2],
		]);
		demo.pointAt({ part: 'layer', name: 'first', row: 0, column: 1 });
		expect(demo.layerMarks('hidden').map(({ row }) => row)).toEqual([0, 0, 0]);
		expect(demo.layerMarks('merged').map(({ column }) => column)).toEqual([1, 1]);
		demo.pointAt({ part: 'term', index: 0 });
		expect(demo.layerMarks('second')).toHaveLength(1);
	});

	it('asks value and slope in turn and shows nothing before', () => {
		const demo = new ActivationDemo({ fn: 'relu' }, { ask: true });
		expect(demo.question).toEqual({ kind: 'value', fn: 'relu', x: -2 });
		expect(demo.isHidden).toBe(true);
		demo.reveal();
		expect(demo.isHidden).toBe(false);
		demo.nextQuestion();
		expect(demo.question).toEqual({ kind: 'slope', fn: 'relu', x: -2 });
		expect(demo.isHidden).toBe(true);
		expect(new ActivationDemo({ part: 'softmax' }, { ask: true }).logits).toEqual([2, 1, -1]);
	});
});

describe('Activation', () => {
	it('shows value, slope and formula, and moves the point by the keyboard', async () => {
		const { screen } = await show();
		await expect.element(screen.getByRole('figure', { name: 'An activation and its slope' })).toBeVisible();
		const point = screen.getByRole('slider', { name: 'x on the curve of tanh' });
		await expect.element(point).toHaveAttribute('aria-valuetext', 'x 1, value 0.762, slope 0.42');
		(point.element() as SVGElement).focus();
		await userEvent.keyboard('{ArrowRight}{PageUp}');
		await expect.element(point).toHaveAttribute('aria-valuenow', '2.1');
		await userEvent.keyboard('{Home}');
		await expect.element(point).toHaveAttribute('aria-valuenow', '-6');
		await expect.element(screen.getByRole('textbox', { name: /Point/ })).toHaveValue('−6');
	});

	it('moves the point where the curve is pressed', async () => {
		const { screen } = await show();
		const svg = screen.getByRole('group', { name: 'Curve of tanh' }).element();
		const box = svg.getBoundingClientRect();
		const clientX = box.left + (box.width * 160) / 300; // the middle between the axis' ends: 0
		svg.dispatchEvent(new PointerEvent('pointerdown', { clientX, clientY: box.top + 50, bubbles: true }));
		await expect
			.element(screen.getByRole('slider', { name: /curve of tanh/ }))
			.toHaveAttribute('aria-valuenow', '0');
	});

	it('changes the function: map, numbers, and words', async () => {
		const { screen, cell } = await show({ params: { x: -2 } });
		await screen.getByRole('radio', { name: 'ReLU', exact: true }).click();
		await expect.element(cell('After ReLU, row 1, column 1, 0')).toBeInTheDocument();
		await expect.element(cell('Slope there, row 1, column 5, 1')).toBeInTheDocument();
		await expect.element(screen.getByText(/Slope 0: whatever gradient/)).toBeVisible();
		await vi.waitFor(() => expect(status()).toContain('ReLU at x = −2: value 0, slope 0'), 3000);
	});

	it('shows the arithmetic of a focused cell, and takes the point there on Enter', async () => {
		const { screen, focus } = await show({ params: { fn: 'relu' } });
		focus('After ReLU, row 1, column 5, 2');
		await expect.element(screen.getByText('f(2)')).toBeVisible();
		await userEvent.keyboard('{Enter}');
		await expect
			.element(screen.getByRole('slider', { name: /curve of ReLU/ }))
			.toHaveAttribute('aria-valuenow', '2');
	});

	it('takes typed numbers into the map and refuses nonsense', async () => {
		const { screen, cell, focus } = await show({ params: { fn: 'relu' } });
		focus('Before, row 1, column 1, minus 2');
		await userEvent.keyboard('4{Enter}');
		await expect.element(cell('After ReLU, row 1, column 1, 4')).toBeInTheDocument();
		await userEvent.keyboard('99{Enter}');
		await expect.element(screen.getByText('Enter a number from −12 to 12. Kept 4.').first()).toBeVisible();
	});

	it('turns logits into probabilities: edited, heated, linked', async () => {
		const { screen, cell, focus } = await show({ params: { part: 'softmax', logits: 'three' } });
		await expect.element(cell('Probabilities, row 1, column 1, 0.7054')).toBeInTheDocument();
		await expect.element(screen.getByText('Sum of all probabilities: 1')).toBeVisible();
		focus('Logits, row 1, column 2, 1');
		const terms = screen.getByRole('toolbar', { name: 'The sum, class by class' }).getByRole('button');
		await expect.element(terms.nth(1)).toHaveClass('pointed');
		await userEvent.keyboard('2{Enter}');
		await expect.element(cell('Probabilities, row 1, column 2, 0.4879')).toBeInTheDocument();
		const heat = screen.getByRole('textbox', { name: /Temperature/ });
		await heat.fill('20');
		await userEvent.keyboard('{Enter}');
		await expect.element(cell('Probabilities, row 1, column 1, 0.3496')).toBeInTheDocument();
	});

	it('compares two layers with one', async () => {
		const { screen, cell } = await show({ params: { part: 'layers' } });
		await expect.element(screen.getByText(/the two layers are one layer/)).toBeVisible();
		await screen.getByRole('radio', { name: 'ReLU', exact: true }).click();
		await expect.element(screen.getByText(/Y and M·X differ in 2 cells/)).toBeVisible();
		await expect.element(cell('Y = W₂·A, row 2, column 1, 1')).toBeInTheDocument();
	});

	it('asks first, diagnoses a slip, then goes on to the slope', async () => {
		const { screen } = await show({ ask: true, params: { fn: 'relu' } });
		await expect.element(screen.getByText(/What is the value of ReLU at x = −2/)).toBeVisible();
		expect(screen.getByRole('slider', { name: /curve/ }).elements()).toHaveLength(0);
		const box = screen.getByRole('textbox', { name: 'Your answer' });
		await box.fill('2');
		await userEvent.keyboard('{Enter}');
		await expect.element(screen.getByText(/You took the sign away/).first()).toBeVisible();
		await box.fill('0');
		await screen.getByRole('button', { name: 'Check' }).click();
		await screen.getByRole('button', { name: 'Next question' }).click();
		await expect.element(screen.getByText(/how steep is ReLU at x = −2/)).toBeVisible();
	});

	it('leaves out what it is told to, holds the rest fast, and speaks Korean', async () => {
		const hide = ['parts', 'map', 'functions', 'controls', 'presets', 'actions', 'tables'];
		const { screen } = await show({ hide, lock: ['x'], size: 'small' }, 'ko');
		const point = screen.getByRole('slider', { name: 'tanh 곡선 위의 x' });
		await expect.element(point).toHaveAttribute('aria-disabled', 'true');
		expect(screen.getByRole('grid').elements()).toHaveLength(0);
		expect(screen.getByRole('radio').elements()).toHaveLength(0);
		await expect.element(screen.getByText(/함숫값은 0.762, 기울기는 0.42/)).toBeVisible();
	});
});
