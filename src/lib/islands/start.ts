/** What a static page runs: its islands come to life one after the other, its words and its frame at once. */
import { afterFrame } from '$lib/ui/after-frame';
import { startFonts } from './fonts';
import { startFrame } from './frame';
import { layOutLater, showRest } from './lay-out';
import { IslandsOfPage } from './page';
import { startWords } from './words.svelte';

const page = new IslandsOfPage(document);
startFrame();
startWords(page);
void page.start().then(() => {
	document.documentElement.dataset.hydrated = 'true';
	// With the fonts every formula is laid out again: not in the frame that shows the living figure.
	afterFrame(() => {
		const pieces = document.querySelectorAll<HTMLElement>('.prose > *');
		const shown = startFonts().then(() => showRest(pieces));
		// Asking for the fonts has the page laid out at once: not in this task.
		afterFrame(() => void Promise.all([shown, document.fonts.ready]).then(() => layOutLater(pieces)));
		// Fetched behind everything: it only asks for a copy of the site.
		void import('$lib/offline/register').then(
			({ keepWhenQuiet }) => keepWhenQuiet(),
			() => undefined,
		);
	});
});
