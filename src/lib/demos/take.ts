/** What a teacher takes away from a demo: addresses and the snippet for another page. */
import { pathIn, type Locale } from '$lib/i18n/locale';
import { serialiseParams } from '$lib/url/codec';
import { frameSchema, type Demo } from './demo';
import { writeEmbed, type EmbedState } from './embed';

export interface Addresses {
	/** the demo on its page of the site, in the same state */
	page: string;
	/** the demo alone, for a frame in somebody's page; also all that tools want which take nothing but an address */
	embed: string;
}

/** Height of a frame, in pixels, until the demo has said its own. */
export const USUAL_HEIGHT = 720;

/** What a frame may do in a page: run, keep nothing of its host, open links, save pictures. */
export const FRAME_ATTRIBUTES = {
	loading: 'lazy',
	allow: 'fullscreen; clipboard-write',
	sandbox: 'allow-scripts allow-same-origin allow-popups allow-downloads',
	referrerpolicy: 'strict-origin-when-cross-origin',
} as const;

/** Where this site is: its origin and base path, without a slash at the end. Only in a browser. */
export const siteRoot = () => `${location.origin}${__BASE_PATH__}`;

/** Both addresses of one state, in a language. `root` is as `siteRoot` gives it. */
export function addressesOf(
	root: string,
	locale: Locale,
	{ id, demo }: { id: string; demo: Demo },
	state: EmbedState,
): Addresses {
	const own = demo.write(state.params);
	const around = serialiseParams(frameSchema, state.frame).search;
	const search = [own.search.slice(1), around.slice(1)].filter(Boolean).join('&');
	const embed = writeEmbed(demo, state);
	return {
		page: `${root}${pathIn(locale, `/demos/${id}/`)}${search && `?${search}`}${own.hash}`,
		embed: `${root}${pathIn(locale, `/embed/${id}/`)}${embed.search}${embed.hash}`,
	};
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' };
const escapeHtml = (text: string) => text.replace(/[&"<>]/g, (sign) => ESCAPES[sign] ?? sign);

/** The HTML an instructor pastes: a frame, and a link under it for pages that take the frame away. */
export function iframeSnippet(
	{ embed, page }: Addresses,
	{ title, height, linkText }: { title: string; height: number; linkText: string },
): string {
	const attributes = {
		...{ src: embed, title, width: '100%', height: String(height) },
		...FRAME_ATTRIBUTES,
		style: 'border:0',
	};
	const written = Object.entries(attributes).map(([name, value]) => `${name}="${escapeHtml(value)}"`);
	return `<iframe ${written.join(' ')}></iframe>\n<p><a href="${escapeHtml(page)}">${escapeHtml(linkText)}</a></p>`;
}

/** The line a page may add once, so that frames take the height of their content. */
export const helperSnippet = (root: string) =>
	`<script src="${escapeHtml(`${root}/embed.js`)}" async></script>`;

/** The instructors' page, set up as this. */
export function setupAddress(
	root: string,
	locale: Locale,
	{ id, demo }: { id: string; demo: Demo },
	state: EmbedState,
): string {
	const { search, hash } = writeEmbed(demo, state);
	return `${root}${pathIn(locale, '/instructors/')}?demo=${id}&${search.slice(1)}${hash}`;
}
