/** The HTML around an embedded demo: one file that needs nothing else. Used by the build alone. */
import type { Locale } from '$lib/i18n/locale';

export interface PageParts {
	locale: Locale;
	title: string;
	about: string;
	/** said where scripts do not run */
	needsScript: string;
	/** the prerendered figure */
	body: string;
	style: string;
	script: string;
	/** whether it computes in a worker with WebAssembly */
	hasNetwork: boolean;
	/** a hash as a content security policy writes it: `sha256-…` */
	hash: (text: string) => string;
}

/** Before the first paint: the theme and the motion that the address asks for. */
const THEME_SCRIPT =
	"try{var d=document.documentElement.dataset,t=new URLSearchParams(location.search||d.search).get('theme');" +
	"if(t==='light'||t==='dark')d.theme=t}catch(e){}";

const escapeText = (text: string) =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A script in a page ends at the first `</script`, and `<!--` may swallow its end. Both can only stand in texts. */
const forPage = (script: string) =>
	script
		.replaceAll(/<\/(script)/gi, '<\\/$1')
		.replaceAll('<!--', '\\x3C!--')
		.trim();

/** Only what the file itself holds may run, and nothing may be fetched. */
function policy({ style, hasNetwork, hash }: PageParts, scripts: readonly string[]): string {
	const hashes = scripts.map((script) => `'${hash(script)}'`).join(' ');
	return [
		"default-src 'none'",
		`script-src ${hashes}${hasNetwork ? " 'wasm-unsafe-eval'" : ''}`,
		`style-src-elem '${hash(style)}'`,
		"style-src-attr 'unsafe-inline'",
		'img-src data: blob:',
		...(hasNetwork ? ['worker-src blob:', 'connect-src data:'] : []),
		"base-uri 'none'",
		"form-action 'none'",
	].join('; ');
}

/** The whole page. */
export function pageHtml(parts: PageParts): string {
	const { locale, title, about, needsScript, body, style } = parts;
	const script = forPage(parts.script);
	return `<!doctype html>
<html lang="${locale}" data-theme="system">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(parts, [THEME_SCRIPT, script])}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${escapeText(title)} · Convoscope</title>
<meta name="description" content="${escapeText(about)}">
<link rel="icon" href="data:,">
<script>${THEME_SCRIPT}</script>
<style>${style}</style>
</head>
<body>
<noscript><p class="noscript">${escapeText(needsScript)}</p></noscript>
<div id="embed">${body}</div>
<script>${script}</script>
</body>
</html>
`;
}
