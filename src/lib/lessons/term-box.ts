import { placeBelow } from './place';

/** The pointer may travel from the word to the box within this many milliseconds. */
const GRACE = 150;

/**
 * Brings a glossary term (`Term.svelte`) to life: hover, focus or a tap shows the box, Escape and leaving close it.
 * @param whole the element around the word's link and its box
 * @returns takes everything back
 */
export function termBox(whole: HTMLElement): () => void {
	const word = whole.querySelector<HTMLElement>(':scope > a');
	const box = whole.querySelector<HTMLElement>('[popover]');
	if (!word || !box) return () => undefined;
	const ended = new AbortController();
	let closing: ReturnType<typeof setTimeout> | undefined;
	let touched = false;
	let opened: AbortController | undefined;

	function show() {
		clearTimeout(closing);
		if (opened || !word || !box) return;
		opened = new AbortController();
		const { signal } = opened;
		box.showPopover();
		placeBelow(word, box);
		addEventListener('keydown', (event) => event.code === 'Escape' && hide(), { signal });
		addEventListener('scroll', () => placeBelow(word, box), { signal, passive: true });
		addEventListener('pointerdown', ({ target }) => !whole.contains(target as Node) && hide(), { signal });
	}

	function hide() {
		clearTimeout(closing);
		opened?.abort();
		opened = undefined;
		box?.hidePopover();
	}

	function leave(event: PointerEvent) {
		if (event.pointerType !== 'touch') closing = setTimeout(hide, GRACE);
	}

	const { signal } = ended;
	word.addEventListener('pointerenter', (event) => event.pointerType !== 'touch' && show(), { signal });
	word.addEventListener('pointerleave', leave, { signal });
	word.addEventListener('pointerdown', (event) => (touched = event.pointerType === 'touch' && !opened), {
		signal,
	});
	word.addEventListener(
		'click',
		(event) => {
			if (touched) event.preventDefault(); // on a touch screen the first tap only shows
			touched = false;
			show();
		},
		{ signal },
	);
	word.addEventListener('focus', show, { signal });
	box.addEventListener('pointerenter', () => clearTimeout(closing), { signal });
	box.addEventListener('pointerleave', leave, { signal });
	whole.addEventListener(
		'focusout',
		({ relatedTarget }) => !box.contains(relatedTarget as Node | null) && hide(),
		{ signal },
	);
	if (word.matches(':focus')) show(); // a reader with a keyboard can be there before the scripts are
	return () => {
		if (opened) hide();
		ended.abort();
	};
}
