import { fileURLToPath } from 'node:url';
import { sveltekit } from '@sveltejs/kit/vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumLaunchOptions } from './tests/chromium.ts';
import { islands } from './tools/islands-plugin.ts';
import { katexStyles } from './tools/markdown/katex-styles.ts';
import { leanSvelte } from './tools/svelte-plugin.ts';

/** Modules of `src/lib` whose paths begin so. */
const inLib = (...paths: string[]) => new RegExp(`src/lib/(${paths.join('|')})`.replaceAll('/', '[\\\\/]'));

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
				// What every figure needs, in one file: a dozen small ones compress worse and are asked for one by one.
				codeSplitting: {
					groups: [
						{ name: 'svelte', test: /node_modules[\\/](svelte|esm-env|clsx)[\\/]/ },
						// What the page's own runtime and the drawing area need of it, too: these do without the rest.
						{
							name: 'frame',
							test: inLib(
								'i18n/',
								'islands/(?!Island|Slice\\.)',
								'url/',
								'lessons/(context|link|place|progress|storage|term-box)',
								'ui/(after-frame|InLocale|WithLocale|storage|theme)',
								'viz/(canvas|colour|ramps)',
							),
							minShareCount: 2,
						},
						{ name: 'shapes', test: inLib('nn/(shape|shape-error|tensor)\\.', 'demos/held\\.') },
						// Apart, or others take them along: a figure that pools would fetch the drawing area, one that shows a digit
						// the words on kernels.
						{ name: 'counts', test: inLib('nn/counts\\.') },
						{ name: 'random', test: inLib('nn/random\\.') },
						{ name: 'pool', test: inLib('nn/pool\\.') },
						{ name: 'samples', test: inLib('demos/convolution/(links|presets)\\.') },
						{ name: 'digit', test: inLib('demos/kernels/digit\\.') },
						{ name: 'fields', test: inLib('nn/receptive-field\\.') },
						{ name: 'architecture', test: inLib('nn/architecture\\.') },
						// The drawing area of the laboratory lives before the rest of it.
						{
							name: 'pad',
							test: inLib(
								'data/strokes',
								'demos/lenet/(DrawingPad|PaintGrid|drawing-pointer|paint-cells|page-lab|lenet-lab|layers|params|place|strings|trail|unit)',
							),
						},
						// Not what settings and questions are made of: a lesson's first figure often has none.
						{
							name: 'figure',
							test: inLib(
								'ui/(?!Predict|Notice|Choice|ControlPanel|NumberControl|Pick|Toggle)',
								'viz/(?!DigitPixels)',
								'demos/(demo|part|view)\\.',
								'nn/(conv|pad)\\.',
								'lessons/LessonFigure',
							),
							minShareCount: 5,
						},
						{
							name: 'settings',
							test: inLib('ui/(Choice|ControlPanel|NumberControl|Pick|Toggle)\\.'),
							minShareCount: 5,
						},
						{ name: 'addressed', test: inLib('demos/(AddressedDemo|SharePanel|address|arrival)\\.') },
						// A demo's words, params and presets, which pages and question sheets use without its view.
						{
							name: (id) => `${/demos[\\/]([a-z-]+)[\\/]/.exec(id)?.[1] ?? 'demo'}`,
							test: /src[\\/]lib[\\/]demos[\\/](?!lenet|features|receptive)[a-z-]+[\\/](params|presets|strings|links)\.ts/,
						},
					],
				},
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
