import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/**
 * Imports go one way: routes → demos → viz, ui → nn; and demos → tf/client, data.
 * Each entry says what a folder must not import and why, so that the message teaches the layout.
 * @param {string} folder @param {string[]} group @param {string} message
 */
const forbid = (folder, group, message) => ({ folder, group, message });
const TENSORFLOW = ['@tensorflow/*'];
const DIRECTIONS = [
	forbid(
		'src/lib/nn',
		['$lib/*', '$app/*', 'svelte', 'svelte/*', 'd3', '../[!n]*', ...TENSORFLOW],
		'nn/ is pure mathematics: it imports nothing outside itself, so that it runs and is tested in plain Node.',
	),
	forbid(
		'src/lib/tf',
		['$lib/viz/*', '$lib/ui/*', '$lib/demos/*', '$app/*', 'svelte/*', 'd3'],
		'tf/ computes and never draws; views reach it through tf/client.',
	),
	forbid(
		'src/lib/data',
		['$lib/viz/*', '$lib/ui/*', '$lib/demos/*', '$lib/tf/*', '$app/*', 'svelte', 'svelte/*', ...TENSORFLOW],
		'data/ loads and checks bytes; it knows neither views nor tensor libraries.',
	),
	forbid(
		'src/lib/url',
		['$lib/*', '$app/*', 'svelte', 'svelte/*', ...TENSORFLOW],
		'url/ is a pure codec: the page hands it the query and takes the answer.',
	),
	forbid(
		'src/lib/viz',
		['$lib/demos/*', '$lib/tf/*', '$lib/data/*', '$app/*', ...TENSORFLOW],
		'viz/ draws what it is given: props in, events out, no fetching, no worker, no routing.',
	),
	forbid(
		'src/lib/ui',
		['$lib/demos/*', '$lib/tf/*', '$lib/data/*', '$lib/nn/*', '$lib/viz/*', ...TENSORFLOW],
		'ui/ holds generic controls that know nothing of networks.',
	),
	forbid(
		'src/lib/i18n',
		['$lib/demos/*', '$lib/tf/*', '$lib/data/*', '$lib/viz/*', ...TENSORFLOW],
		'i18n/ holds the words of the site and nothing that uses them.',
	),
	forbid(
		'src/lib/demos',
		[...TENSORFLOW, '$lib/tf/*', '!$lib/tf/client', '!$lib/tf/client.svelte', '!$lib/tf/protocol'],
		'Only tf/ touches tensors. A demo talks to the worker through tf/client.',
	),
	forbid(
		'src/lib/exercises',
		['$lib/demos/*', '$lib/tf/*', '$lib/data/*', '$lib/lessons/*', ...TENSORFLOW],
		'An exercise is computed by nn/ and knows nothing of figures or pages.',
	),
	forbid(
		'src/lib/lessons',
		['$lib/tf/*', '$lib/data/*', ...TENSORFLOW],
		'lessons/ joins words, demos and exercises; networks belong to demos.',
	),
	forbid(
		'src/routes',
		[...TENSORFLOW, '$lib/tf/*'],
		'A route joins parts and holds no logic; networks belong to demos.',
	),
];

const NO_SELECT = {
	selector: "MemberExpression[object.name='d3'][property.name=/^select(All)?$/]",
	message: 'Svelte draws here; d3 computes scales, shapes and colours.',
};
const NO_CLOCK = [
	{
		object: 'Math',
		property: 'random',
		message: 'Pass a seeded generator (nn/random): results must repeat.',
	},
	{ object: 'Date', property: 'now', message: 'No clock here: results must repeat.' },
];

export default ts.config(
	{
		ignores: [
			'.svelte-kit/',
			'build/',
			'build-*/',
			'node_modules/',
			'static/',
			'test-results/',
			'playwright-report/',
		],
	},
	js.configs.recommended,
	...ts.configs.strict,
	...svelte.configs.recommended,
	prettier,
	...svelte.configs.prettier,
	{ languageOptions: { globals: { ...globals.browser, ...globals.node } } },
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: {
			parserOptions: { extraFileExtensions: ['.svelte'], parser: ts.parser, svelteConfig },
		},
	},
	{
		rules: {
			'no-undef': 'off', // TypeScript already knows every name
			'no-console': ['error', { allow: ['warn', 'error'] }],
			'@typescript-eslint/no-explicit-any': 'error',
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
			'no-restricted-syntax': ['error', NO_SELECT],
			'svelte/no-at-html-tags': 'error',
			'svelte/require-each-key': 'error',
			'svelte/no-navigation-without-resolve': 'off', // links are made by routes/paths.ts, which resolves them,
		},
	},
	{ files: ['tools/**', 'tests/**', '*.config.*'], rules: { 'no-console': 'off' } },
	{
		files: ['src/lib/nn/**', 'src/lib/tf/**', 'src/lib/demos/**'],
		ignores: ['**/*.test.ts'],
		rules: { 'no-restricted-properties': ['error', ...NO_CLOCK] },
	},
	{
		files: ['src/lib/nn/**/*.ts'],
		rules: {
			'no-restricted-globals': [
				'error',
				...['window', 'document', 'navigator', 'fetch', 'localStorage', 'Worker', 'self'].map((name) => ({
					name,
					message: 'nn/ is pure mathematics and runs in plain Node.',
				})),
			],
		},
	},
	...DIRECTIONS.map(({ folder, group, message }) => ({
		files: [`${folder}/**/*.ts`, `${folder}/**/*.svelte`],
		ignores: ['**/*.test.ts'], // a test may hold two folders against each other
		rules: { 'no-restricted-imports': ['error', { patterns: [{ group, message }] }] },
	})),
);
