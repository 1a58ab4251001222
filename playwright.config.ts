import { defineConfig } from '@playwright/test';
import { chromiumLaunchOptions } from './tests/chromium.ts';

/** Several checkouts can run their tests beside each other. */
const port = Number(process.env.E2E_PORT ?? 4174);

export default defineConfig({
	testDir: 'tests/e2e',
	testMatch: '**/*.e2e.ts',
	fullyParallel: true,
	forbidOnly: Boolean(process.env.CI),
	workers: 2,
	retries: process.env.CI ? 1 : 0, // a shared machine may stall for seconds; what fails twice is broken
	timeout: 60_000,
	reporter: [['list']],
	use: {
		baseURL: `http://127.0.0.1:${port}`,
		launchOptions: chromiumLaunchOptions(),
		trace: 'retain-on-failure',
		// Requests must come to page.route, and none in the background; offline.e2e.ts has it.
		serviceWorkers: 'block',
	},
	webServer: {
		command: `npx tsx tools/serve.ts --port ${port}`,
		url: `http://127.0.0.1:${port}/`,
		reuseExistingServer: !process.env.CI,
	},
});
