import { existsSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { chromium, type LaunchOptions } from 'playwright';

const NAMES = [
	'chromium',
	'chromium-browser',
	'google-chrome-stable',
	'google-chrome',
	'chrome',
	'microsoft-edge',
];
const KNOWN_PATHS = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
	'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

function onPath(name: string): string | undefined {
	try {
		const found = execFileSync(process.platform === 'win32' ? 'where' : 'which', [name], {
			encoding: 'utf8',
			stdio: ['ignore', 'pipe', 'ignore'],
		});
		return found.split('\n')[0]?.trim() || undefined;
	} catch {
		return undefined;
	}
}

/**
 * Where a Chromium-family browser is: `CHROMIUM_PATH`, then Playwright's own download, then what is installed on
 * the machine. `undefined` where there is none; `tests/ensure-browser.ts` then lets Playwright fetch its own.
 */
export function findChromium(): string | undefined {
	const wanted = process.env.CHROMIUM_PATH;
	if (wanted) {
		if (!existsSync(wanted)) throw new Error(`CHROMIUM_PATH: no browser at ${wanted}`);
		return wanted;
	}
	const own = chromium.executablePath();
	if (own && existsSync(own)) return own;
	for (const name of NAMES) {
		const found = onPath(name);
		if (found) return found;
	}
	return KNOWN_PATHS.find((path) => existsSync(path));
}

/**
 * Options for every launch: the browser found, quiet in the background, WebGL in software where there is no GPU.
 * Pages are painted by the CPU, which without a GPU takes a tenth of the time of painting through software WebGL;
 * the benchmark asks for the browser's own way, to be comparable with other measurements.
 */
export function chromiumLaunchOptions({ paintOnCpu = true } = {}): LaunchOptions {
	const executablePath = findChromium();
	const asRoot = typeof process.getuid === 'function' && process.getuid() === 0;
	return {
		...(executablePath ? { executablePath } : {}),
		args: [
			...(asRoot ? ['--no-sandbox'] : []),
			'--disable-background-networking',
			'--disable-quic',
			'--disable-component-update',
			'--disable-sync',
			'--use-angle=swiftshader',
			'--enable-unsafe-swiftshader',
			...(paintOnCpu ? ['--disable-gpu-rasterization', '--disable-gpu-compositing'] : []),
		],
	};
}
