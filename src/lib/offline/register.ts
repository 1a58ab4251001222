/** The page's side of the service worker: asks for it when the page is alive and the network quiet, and takes it back. */
import { keepText, readText } from '$lib/ui/storage';
import { cachesOf } from './kept';
import { FILL, REST, STOP } from './messages';

/** So long nothing has arrived: the page has all it asked for. */
const QUIET_MS = 4000;
/** Not by `siteFile`: a file of its own for that would be asked for before the laboratory is alive. */
const SCRIPT = `${__BASE_PATH__}/service-worker.js`;
/** What tells that the page is being used, and how often the service worker hears of it. */
const USES = ['pointerdown', 'pointermove', 'keydown', 'scroll'] as const;
const TELL_EVERY_MS = 500;
const CHOICE = 'convoscope:offline';

const isPossible = () => 'serviceWorker' in navigator && 'caches' in globalThis;

/** The reader's own word on mobile data, where the browser tells it. */
const savesData = () =>
	(navigator as Navigator & { connection?: { saveData?: boolean } }).connection?.saveData === true;

/** Whether the reader has said that nothing is to be kept. */
export const isRefused = (): boolean => readText(CHOICE) === 'no';

/** Runs the task once when nothing has arrived for a while. */
function whenQuiet(task: () => void): void {
	let timer: ReturnType<typeof setTimeout>;
	const observer = new PerformanceObserver(wait);
	function wait() {
		clearTimeout(timer);
		timer = setTimeout(() => {
			observer.disconnect();
			if ('requestIdleCallback' in globalThis) requestIdleCallback(task);
			else task(); // Safari
		}, QUIET_MS);
	}
	observer.observe({ type: 'resource' });
	wait();
}

/** Keeps the site on this device, in the background; not in other people's frames, and not where data is saved. */
export function keepWhenQuiet(): void {
	if (!import.meta.env.PROD || !isPossible() || self !== top || savesData()) return;
	whenQuiet(() => {
		if (!isRefused()) void keepSite();
	});
}

const workersOf = ({ installing, waiting, active }: ServiceWorkerRegistration) =>
	[installing, waiting, active].filter((worker) => worker !== null);

function tellWorkers(registration: ServiceWorkerRegistration, message: string): void {
	for (const worker of workersOf(registration)) worker.postMessage(message);
}

/** What a reader does makes the fetching of a service worker rest. */
function restsWhileUsed(registration: ServiceWorkerRegistration): () => void {
	let toldAt = 0;
	return () => {
		const now = performance.now();
		if (now - toldAt < TELL_EVERY_MS) return;
		toldAt = now;
		tellWorkers(registration, REST);
	};
}

/** The service worker installs itself, then fetches what is missing; it is left alone again when it says that it is done. */
async function fetchBesideReader(registration: ServiceWorkerRegistration): Promise<void> {
	const rest = restsWhileUsed(registration);
	for (const type of USES) addEventListener(type, rest, { capture: true, passive: true });
	const { active } = await navigator.serviceWorker.ready;
	const { port1, port2 } = new MessageChannel();
	port1.onmessage = () => {
		port1.close();
		for (const type of USES) removeEventListener(type, rest, { capture: true });
	};
	active?.postMessage(FILL, [port2]);
}

/** Registers the service worker and has it fetch what is missing. @returns `false` where the browser would not */
export async function keepSite(): Promise<boolean> {
	try {
		// Where service workers are blocked there may be nothing, against all promises.
		const registration = (await navigator.serviceWorker.register(SCRIPT)) as
			ServiceWorkerRegistration | undefined;
		if (!registration) return false;
		await fetchBesideReader(registration);
		return true;
	} catch {
		return false; // blocked, or no room: the site works as before
	}
}

/** Keeps the site on this device because the reader asks for it. */
export function keepAsked(): Promise<boolean> {
	keepText(CHOICE, 'yes');
	return keepSite();
}

async function ourRegistration(): Promise<ServiceWorkerRegistration | undefined> {
	const script = new URL(SCRIPT, location.href).href;
	const all = await navigator.serviceWorker.getRegistrations();
	return all.find((registration) => workersOf(registration).some(({ scriptURL }) => scriptURL === script));
}

const ourCaches = async () =>
	(await caches.keys()).filter((name) => name.startsWith(cachesOf(__BASE_PATH__)));

/** Takes everything off this device and keeps nothing from now on. */
export async function removeKept(): Promise<void> {
	keepText(CHOICE, 'no');
	const registration = await ourRegistration();
	if (registration) tellWorkers(registration, STOP);
	await registration?.unregister();
	await Promise.all((await ourCaches()).map((name) => caches.delete(name)));
}

/** What is kept, all versions together. */
export interface Kept {
	files: number;
	bytes: number;
}

/** Measures what is kept; nothing where the browser cannot keep anything. */
export async function measureKept(): Promise<Kept | undefined> {
	if (!isPossible()) return undefined;
	const sum: Kept = { files: 0, bytes: 0 };
	for (const name of await ourCaches()) {
		for (const response of await (await caches.open(name)).matchAll()) {
			sum.files++;
			sum.bytes += (await response.blob()).size;
		}
	}
	return sum;
}
