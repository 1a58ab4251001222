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

const isSvelte = /node_modules[\\/](svelte|esm-env|clsx)[\\/]/;
const isFrame = inLib(
	'i18n/',
	'islands/(?!Island|Slice\\.)',
	'url/',
	'lessons/(context|link|place|progress|storage|term-box)',
	'ui/(after-frame|InLocale|WithLocale|storage|theme)',
	'viz/(canvas|colour|ramps)',
	// small, and every figure takes most of it
	'nn/(shape|shape-error|tensor|counts|random|receptive-field)\\.',
	'demos/(held|convolution/links|convolution/presets|kernels/digit)\\.',
);

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
						// Svelte, and what the page's own runtime and the drawing area need beside it: these do without the rest.
						{ name: 'frame', test: (id) => isSvelte.test(id) || isFrame.test(id), minShareCount: 2 },
						// Apart, or others take them along: a figure that pools would fetch the drawing area, a count its figure.
						{ name: 'pool', test: inLib('nn/pool\\.') },
						{ name: 'dense', test: inLib('nn/(dense|activation)\\.') },
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
								'ui/(?!Predict|Notice|Choice|ControlPanel|Follows|NumberControl|Pick|Toggle)',
								'viz/(?!DigitPixels)',
								'demos/(demo|part|view)\\.',
								'nn/(conv|pad)\\.',
								'lessons/LessonFigure',
							),
							minShareCount: 5,
						},
						{
							name: 'settings',
							test: inLib('ui/(Choice|ControlPanel|Follows|NumberControl|Pick|Toggle)\\.'),
							minShareCount: 2,
						},
						{ name: 'addressed', test: inLib('demos/(AddressedDemo|SharePanel|address|arrival)\\.') },
						{ name: 'shape-problem', test: inLib('demos/shape-problem\\.') },
						{ name: 'picture', test: inLib('demos/kernels/scene\\.', 'viz/MatrixPicture') },
						// A demo as its first figure in the lessons shows it; its other parts and its question have files of their own.
						{
							name: (id) => /demos[\\/]([a-z-]+)[\\/]/.exec(id)?.[1] ?? 'demo',
							test: inLib(
								'demos/(activation|channels|convolution|kernels|output-size|padding|pooling)/(index|params|presets|strings)',
								'demos/output-size/LetterFormula\\.',
								'demos/padding/LayerSizes\\.',
								'demos/activation/LayersPanel\\.',
							),
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
