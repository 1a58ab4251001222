const STEPS: Partial<Record<string, number>> = {
	ArrowRight: 1,
	ArrowDown: 1,
	ArrowLeft: -1,
	ArrowUp: -1,
	Home: -Infinity,
	End: Infinity,
};

/**
 * Arrows, Home and End walk over the buttons of a toolbar, without wrapping; other keys do what they do anywhere.
 * @param event at the toolbar
 * @param stop the number of the button that Tab reaches
 */
export function walkToolbar(event: KeyboardEvent, stop: number): void {
	const step = STEPS[event.code];
	if (step === undefined || event.isComposing) return;
	event.preventDefault();
	const buttons = (event.currentTarget as HTMLElement).querySelectorAll('button');
	buttons[Math.min(Math.max(0, stop + step), buttons.length - 1)]?.focus();
}
