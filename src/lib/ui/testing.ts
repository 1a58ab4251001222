/** For tests in the browser only. */
import type { Component } from 'svelte';
import { render } from 'vitest-browser-svelte';
import type { Locale } from '$lib/i18n/locale';
import InLocale from './InLocale.svelte';

/** Renders a component that reads the language from its surroundings; `update` gives it other props. */
export async function renderIn<Props extends object>(
	locale: Locale,
	component: Component<Props>,
	given: Props,
) {
	// InLocale hands the props on untouched; which they are is checked here.
	const outer = (inner: Props) =>
		({ of: component, given: inner, locale }) as unknown as { of: Component; given: object; locale: Locale };
	const screen = await render(InLocale, { props: outer(given) });
	return { ...screen, screen, update: (inner: Props) => screen.rerender(outer(inner)) };
}
