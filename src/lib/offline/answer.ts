/** How the service worker answers: hashed files from the device, everything else from the network while there is one. */
import { localeOfPath } from '$lib/i18n/locale';
import { offlinePage } from './offline-page';
import type { Store } from './store';

export interface Answering {
	readonly store: Pick<Store, 'find' | 'mend'>;
	readonly base: string;
	fetch(request: Request): Promise<Response>;
	/** Milliseconds a silent network is waited for when there is a copy. */
	readonly patience: number;
}

const pathOf = (request: Request) => new URL(request.url).pathname;

/** The network's answer, or its failure, or nothing when it is silent for too long. */
async function soon(answer: Promise<Response>, milliseconds: number): Promise<Response | undefined> {
	let timer: number | NodeJS.Timeout | undefined;
	const late = new Promise<undefined>((resolve) => (timer = setTimeout(resolve, milliseconds)));
	try {
		return await Promise.race([answer, late]);
	} catch {
		return undefined;
	} finally {
		clearTimeout(timer);
	}
}

/** The copy of a page, under its own address or by a redirect to it. */
async function copyOfPage({ url }: Request, { store }: Answering): Promise<Response | undefined> {
	const { pathname, search } = new URL(url);
	const copy = await store.find(pathname);
	if (copy || pathname.endsWith('/')) return copy;
	const folder = pathname.endsWith('/index.html') ? pathname.slice(0, -'index.html'.length) : `${pathname}/`;
	return (await store.find(folder)) ? Response.redirect(new URL(folder + search, url).href) : undefined;
}

/** A page: from the network, so that a new version is seen at once; else its copy; else words in its language. */
export async function answerPage(request: Request, answering: Answering): Promise<Response> {
	const answer = answering.fetch(request);
	const response = await soon(answer, answering.patience);
	if (response && response.status < 500) return response;
	const copy = await copyOfPage(request, answering);
	if (copy) return copy;
	const { base } = answering;
	return answer.catch(() => offlinePage(localeOfPath(pathOf(request), base), base));
}

/** A file whose name has its content's hash. `reload`: a page has found the copy damaged, which is then replaced. */
export async function answerHashed(request: Request, answering: Answering): Promise<Response> {
	if (request.cache === 'reload') return again(request, answering);
	return (await answering.store.find(pathOf(request))) ?? answering.fetch(request);
}

/** A file that may change, which the page holds against its checksum. */
export async function answerFile(request: Request, answering: Answering): Promise<Response> {
	if (request.cache === 'reload') return again(request, answering);
	const answer = answering.fetch(request);
	const response = await soon(answer, answering.patience);
	if (response?.ok) return response;
	return (await answering.store.find(pathOf(request))) ?? answer;
}

/** Past every copy; what comes takes the copy's place. */
async function again(request: Request, { fetch, store }: Answering): Promise<Response> {
	const response = await fetch(request);
	const isHtml = response.headers.get('content-type')?.startsWith('text/html');
	const path = pathOf(request);
	if (response.status === 200 && !isHtml && (await store.find(path))) {
		void store.mend(path, response.clone()).catch(() => undefined); // no room: the page has it all the same
	}
	return response;
}
