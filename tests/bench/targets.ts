/** Which pages are measured, when each counts as ready, and what is pressed there. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { BLANK_PATH } from './site/server';

export interface Target {
	/** In the names of metrics. */
	id: string;
	/** Address within the site, with its query. */
	path: string;
	/** JavaScript expressions: `ready` when the main thing can be used, others when more is there. */
	marks: Readonly<Record<string, string>> & { ready: string };
}

/** A page whose figure moves: which buttons play it and step it. */
export interface DemoTarget extends Target {
	play: string;
	step: string;
}

/** The layout says so once every component of the page has been mounted. */
export const HYDRATED = `document.documentElement.dataset.hydrated === 'true'`;

/** Accessible names; the page is used as a person would. */
export const DRAWING_AREA = 'Drawing area';

export const LENET: Target = {
	id: 'lenet',
	path: '/lenet/',
	marks: { ready: HYDRATED, network: `document.documentElement.dataset.network === 'ready'` },
};

export const CONVOLUTION: DemoTarget = {
	id: 'convolution',
	path: '/demos/convolution/?n=16',
	marks: { ready: HYDRATED },
	play: 'Play',
	step: 'One step forward',
};

/** Where the training lab runs; its images per second stand in an attribute. */
export const TRAIN = {
	id: 'train',
	path: '/train/',
	marks: { ready: HYDRATED },
	start: /^(Start|Train)/,
	speed: 'data-images-per-second',
};

/** The floor: no page can be ready sooner. */
export const BLANK: Target = {
	id: 'blank',
	path: BLANK_PATH,
	marks: { ready: `document.readyState === 'complete'` },
};

const page = (id: string, path: string): Target => ({ id, path, marks: { ready: HYDRATED } });

/** Whether the built site has the page. */
export function isBuilt(dir: string, { path }: Target): boolean {
	return path === BLANK_PATH || existsSync(join(dir, path.replace(/\?.*$/, ''), 'index.html'));
}

/** The lesson that is measured: the one on convolution, else the first there is. */
function lesson(dir: string): Target {
	const folder = join(dir, 'lessons');
	const slugs = existsSync(folder) ? readdirSync(folder).filter((slug) => !slug.includes('.')) : [];
	const slug = slugs.includes('convolution') ? 'convolution' : (slugs.sort()[0] ?? 'convolution');
	return page('lesson', `/lessons/${slug}/`);
}

/** Every page that is measured, built or not. */
export function allTargets(dir: string): readonly Target[] {
	return [BLANK, page('home', '/'), lesson(dir), CONVOLUTION, LENET, TRAIN, page('about', '/about/')];
}
