import { flushSync } from 'svelte';
import { MediaQuery } from 'svelte/reactivity';
import { keepText } from './storage';

export type ThemeChoice = 'system' | 'light' | 'dark';
export const THEME_CHOICES: readonly ThemeChoice[] = ['system', 'light', 'dark'];

/** The key is also read by the script in app.html, which sets the theme before the first paint. */
const STORAGE_KEY = 'convoscope:theme';

/** What the reader chose, and what that comes to now. Storage may be blocked: then the choice lasts as long as the page. */
class Theme {
	#choice = $state<ThemeChoice>('system');
	/** paper is light */
	#onPaper = $state(false);
	#systemIsDark = new MediaQuery('(prefers-color-scheme: dark)', false);

	constructor() {
		if (typeof document === 'undefined') return;
		const chosen = document.documentElement.dataset.theme;
		this.#choice = THEME_CHOICES.find((choice) => choice === chosen) ?? 'system';
		addEventListener('beforeprint', () => flushSync(() => (this.#onPaper = true)));
		addEventListener('afterprint', () => (this.#onPaper = false));
	}

	get choice(): ThemeChoice {
		return this.#choice;
	}

	set choice(choice: ThemeChoice) {
		this.#choice = choice;
		document.documentElement.dataset.theme = choice;
		keepText(STORAGE_KEY, choice);
	}

	/** `light` or `dark`, for drawing that CSS cannot colour (canvas). */
	get resolved(): 'light' | 'dark' {
		if (this.#onPaper) return 'light';
		if (this.#choice !== 'system') return this.#choice;
		return this.#systemIsDark.current ? 'dark' : 'light';
	}
}

export const theme = new Theme();

/** Makes a native select the choice of the theme. @returns takes it back */
export function themeChoice(select: HTMLSelectElement): () => void {
	select.value = theme.choice;
	const choose = () => {
		theme.choice = THEME_CHOICES.find((choice) => choice === select.value) ?? 'system';
	};
	select.addEventListener('change', choose);
	return () => select.removeEventListener('change', choose);
}
