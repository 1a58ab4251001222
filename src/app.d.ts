declare module '*.md' {
	import type { Component } from 'svelte';
	const component: Component;
	export default component;
	export const metadata: Record<string, string>;
}

/** Where the site will live, told to the build by SITE_ORIGIN (`https://example.org`) and BASE_PATH (`/course`). */
declare const __SITE_ORIGIN__: string;
declare const __BASE_PATH__: string;
