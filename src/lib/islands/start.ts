/** What a static page runs: its islands come to life one after the other, its words and its frame at once. */
import { startFonts } from './fonts';
import { startFrame } from './frame';
import { IslandsOfPage } from './page';
import { startWords } from './words.svelte';

const page = new IslandsOfPage(document);
startFrame();
startWords(page);
void page.start().then(() => {
	document.documentElement.dataset.hydrated = 'true';
	startFonts();
});
