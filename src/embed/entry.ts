/** What runs in an embedded page: one demo, its address, and the page around it. No router, no storage, no requests. */
import '../styles/tokens.css';
import '../styles/base.css';
import './embed.css';
import { mount } from 'svelte';
import type { Demo, DemoMeta } from '$lib/demos/demo';
import { LOCALES } from '$lib/i18n/locale';
import { openedPlace } from './address';
import { heightMessages, slideTurn } from './dialects';
import EmbedFrame from './EmbedFrame.svelte';
import { HeightReporter } from './height';
import { HostChannel } from './host-channel';
import { CHANGE_PAUSE, type ParamRecord } from './protocol';
import { CAPABILITIES, EmbedSession } from './session.svelte';
import { Throttle } from './throttle';

/** A page of its own keeps its state in its address; an embedded one leaves its host's history alone. */
function replaceAddress(url: URL): void {
	try {
		history.replaceState(history.state, '', url);
	} catch {
		// A file on a disk may not change its address: then the state lasts as long as the page.
	}
}

function connect(session: EmbedSession): HostChannel {
	const channel = new HostChannel(window, {
		demo: session.id,
		caps: CAPABILITIES,
		origin: session.frame.origin,
		serve: session.serve,
		onother: (data) => {
			const turn = slideTurn(data);
			if (turn) session.turnSlide(turn);
		},
	});
	const changes = new Throttle<{ params: ParamRecord; link: string }>(
		(change) => channel.publish({ type: 'change', ...change }),
		CHANGE_PAUSE,
	);
	session.listener = {
		change: (params, link) => changes.push({ params, link }),
		event: (verb, result) => channel.publish({ type: 'event', verb, object: session.id, result }),
	};
	window.addEventListener('error', () => channel.send({ type: 'error', code: 'uncaught' }));
	window.addEventListener('unhandledrejection', () => channel.send({ type: 'error', code: 'uncaught' }));
	const { notices } = session.visit;
	if (notices.length > 0) channel.send({ type: 'warning', problems: notices });
	return channel;
}

function reportHeights(root: HTMLElement, channel: HostChannel): void {
	const heights = new HeightReporter((height) => {
		channel.announce({ type: 'resize', height });
		for (const message of heightMessages(height, location.hash)) window.parent.postMessage(message, '*');
	});
	const measure = () => heights.measure(window.innerWidth, root.getBoundingClientRect().height);
	// A frame that is out of sight is not drawn, and an observer waits for that; hosts wait for the height to show it.
	measure();
	new ResizeObserver(measure).observe(root);
	for (const type of ['pointerdown', 'keydown']) {
		window.addEventListener(type, () => heights.acted(), { capture: true, passive: true });
	}
	// WordPress may add its secret after the page has loaded.
	window.addEventListener('hashchange', () => heights.repeat());
}

/** Brings the prerendered figure to life. */
export async function start(demo: Demo, meta: DemoMeta): Promise<void> {
	await demo.fetchParts(); // they stand in this file
	const root = document.getElementById('embed');
	if (!root) throw new Error('start: expected an element #embed, found none');
	const locale = LOCALES.find((known) => known === document.documentElement.lang) ?? 'en';
	const isEmbedded = window.parent !== window;
	const session = new EmbedSession({
		...{ demo, id: meta.id, locale, place: openedPlace(location, document.documentElement.dataset) },
		replace: isEmbedded ? undefined : replaceAddress,
	});
	document.documentElement.dataset.motion = session.frame.motion;
	const channel = isEmbedded ? connect(session) : undefined;
	root.textContent = '';
	mount(EmbedFrame, { target: root, props: { session, locale, title: meta.title[locale], asks: meta.asks } });
	document.documentElement.dataset.hydrated = 'true';
	if (!channel) return;
	channel.announce({ type: 'ready', demo: meta.id, caps: CAPABILITIES });
	reportHeights(root, channel);
}
