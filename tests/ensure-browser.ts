/** Runs before `npm test`: makes sure there is a browser, letting Playwright install its own where there is none. */
import { execFileSync } from 'node:child_process';
import { findChromium } from './chromium';

const found = findChromium();
if (found) {
	console.log(`browser: ${found}`);
} else {
	console.log('browser: none found, letting Playwright install Chromium');
	execFileSync('npx', ['playwright', 'install', '--with-deps', 'chromium'], {
		stdio: 'inherit',
		shell: process.platform === 'win32',
	});
}
