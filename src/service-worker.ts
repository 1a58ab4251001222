/// <reference no-default-lib="true" />
/// <reference lib="esnext" />
/// <reference lib="webworker" />
/**
 * Keeps the site on the device, so that it opens without a network; docs/architecture.md says how and why so. It never
 * calls skipWaiting: a new version takes over when the last tab of the old one is closed.
 */
import { base, build, files, prerendered, version } from '$service-worker';
import { answerFile, answerHashed, answerPage, type Answering } from '$lib/offline/answer';
import { keptBy, kindOf, type Kind, type Site } from '$lib/offline/kept';
import { FILL, REST, STOP } from '$lib/offline/messages';
import { Store } from '$lib/offline/store';
// Written by the build of the pages, which is done before this is built; Kit's list lacks what workers import.
import { workers } from '../.svelte-kit/output/client/.vite/modules.json';

const worker = self as unknown as ServiceWorkerGlobalScope;

const hashed = [...new Set([...build, ...workers.map((file) => `${base}/${file}`)])];
const site: Site = { origin: location.origin, base, version, hashed, prerendered, files };
const { first, later } = keptBy(site);
const kept = new Set([...first, ...later]);
const store = new Store(site, caches);

/** A page of a new version has just been opened when the browser finds this new service worker: its figures come first. */
const AFTER_PAGE_MS = 6000;

const get = (request: RequestInfo | URL, init?: RequestInit) => fetch(request, init);
const answering: Answering = { store, base, fetch: get, patience: 2500 };
const ANSWERS: Record<Kind, (request: Request, answering: Answering) => Promise<Response>> = {
	page: answerPage,
	hashed: answerHashed,
	file: answerFile,
};

async function install(): Promise<void> {
	if (worker.registration.active) await new Promise((resolve) => setTimeout(resolve, AFTER_PAGE_MS));
	await store.fill(first, get);
}

let filling: Promise<void> | undefined;

/** Every tab asks for it; it is done once. */
function fillUp(): Promise<void> {
	return (filling ??= store
		.fill([...first, ...later], get)
		.then(() => store.sweep())
		.finally(() => (filling = undefined)));
}

async function activate(): Promise<void> {
	await worker.clients.claim();
	await store.sweep();
}

worker.addEventListener('install', (event) => event.waitUntil(install()));
worker.addEventListener('activate', (event) => event.waitUntil(activate()));
worker.addEventListener('message', (event) => {
	if (event.data === FILL) event.waitUntil(fillUp().finally(() => event.ports[0]?.postMessage(FILL)));
	if (event.data === REST) store.rest();
	if (event.data === STOP) store.stop();
});
worker.addEventListener('fetch', (event) => {
	const kind = kindOf(event.request, site, kept);
	if (kind) event.respondWith(ANSWERS[kind](event.request, answering));
});
