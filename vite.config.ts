import { fileURLToPath } from 'node:url';
import { sveltekit } from '@sveltejs/kit/vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumLaunchOptions } from './tests/chromium.ts';
import { islands } from './tools/islands-plugin.ts';
import { katexStyles } from './tools/markdown/katex-styles.ts';
import { SCRIPT_GROUPS } from './tools/script-groups.ts';
import { leanSvelte } from './tools/svelte-plugin.ts';

export default defineConfig({
	plugins: [leanSvelte(), sveltekit(), katexStyles(), islands()],
	resolve: {
		alias: [
			{
				find: /^\.\.\/wasm-out\/tfjs-backend-wasm-threaded-simd(\.worker)?\.js$/,
				replacement: fileURLToPath(new URL('./src/lib/tf/backends/no-threads.ts', import.meta.url)),
			},
		],
	},
	// Found at the start and not when the first worker runs: a late find reloads the page.
	optimizeDeps: { entries: ['src/lib/tf/**/*.worker.ts', 'src/lib/data/*.ts'] },
	worker: { format: 'es' },
	define: {
		__SITE_ORIGIN__: JSON.stringify(process.env.SITE_ORIGIN ?? ''),
		__BASE_PATH__: JSON.stringify(process.env.BASE_PATH ?? ''),
	},
	build: {
		target: 'es2022',
		rolldownOptions: {
			output: {
				codeSplitting: { groups: SCRIPT_GROUPS },
			},
		},
		// A font inside the style sheet would be blocked by the content security policy.
		assetsInlineLimit: (file) => (/\.(woff2?|ttf)$/.test(file) ? false : undefined),
	},
	preview: { port: 4173 },
	test: {
		expect: { requireAssertions: true },
		// Time enough on a machine that does other things; what hangs is still found.
		testTimeout: 30_000,
		projects: [
			{
				extends: true,
				test: {
					name: 'node',
					environment: 'node',
					include: ['src/**/*.test.ts', 'tools/**/*.test.ts', 'tests/unit/**/*.test.ts'],
					exclude: ['src/**/*.svelte.test.ts', 'src/**/*.browser.test.ts'],
				},
			},
			{
				extends: true,
				test: {
					name: 'browser',
					include: ['src/**/*.svelte.test.ts', 'src/**/*.browser.test.ts'],
					browser: {
						enabled: true,
						headless: true,
						provider: playwright({ launchOptions: chromiumLaunchOptions() }),
						instances: [{ browser: 'chromium' }],
						screenshotFailures: false,
					},
				},
			},
		],
	},
});
