/** At most one message in this many milliseconds; of those in between only the newest is said. */
const PAUSE = 1000;

/** Says things to screen readers, politely and not too often. The newest message wins. */
export class Announcer {
	#pending: string | undefined;
	#timer: ReturnType<typeof setTimeout> | undefined;

	/** @param write puts a message where it is read out */
	constructor(private readonly write: (message: string) => void) {}

	say(message: string): void {
		this.#pending = message;
		if (this.#timer === undefined) this.#flush();
	}

	#flush(): void {
		this.#timer = undefined;
		if (this.#pending === undefined) return;
		this.write(this.#pending);
		this.#pending = undefined;
		this.#timer = setTimeout(() => this.#flush(), PAUSE);
	}
}

let region: HTMLElement | undefined;

/** The page's one live region. It is made ahead of the first message: readers ignore a region that arrives full. */
export function prepareAnnouncements(): void {
	if (region?.isConnected) return;
	region = document.createElement('div');
	region.className = 'visually-hidden';
	region.setAttribute('role', 'status');
	region.setAttribute('aria-live', 'polite');
	document.body.append(region);
}

const announcer = new Announcer((message) => {
	prepareAnnouncements();
	// The same words twice in a row are a change only if the text differs.
	if (region) region.textContent = region.textContent === message ? `${message}\u00A0` : message;
});

/** Says a message through the page's live region, at most one a second. */
export function announce(message: string): void {
	announcer.say(message);
}
