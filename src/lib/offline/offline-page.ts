/** What stands in place of a page that is not on the device when there is no network. It needs no other file. */
import type { Locale } from '$lib/i18n/locale';

/** Not of `strings.ts`: the service worker carries these alone. */
const WORDS: Record<Locale, Record<'noNetwork' | 'notHere' | 'tryAgain' | 'home', string>> = {
	en: {
		noNetwork: 'No network',
		notHere: 'This page is not on your device, and it cannot be fetched now.',
		tryAgain: 'Try again',
		home: 'To the front page',
	},
	ko: {
		noNetwork: '네트워크에 연결되어 있지 않습니다',
		notHere: '이 페이지는 기기에 저장되어 있지 않으며, 지금은 불러올 수 없습니다.',
		tryAgain: '다시 시도',
		home: '첫 페이지로',
	},
};

const POLICY = "default-src 'none'; style-src-attr 'unsafe-inline'";

export function offlinePage(locale: Locale, base: string): Response {
	const { noNetwork, notHere, tryAgain, home } = WORDS[locale];
	const front = locale === 'en' ? `${base}/` : `${base}/${locale}/`;
	const html = `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${noNetwork} · Convoscope</title>
</head>
<body style="max-width: 34rem; margin: 15vh auto; padding: 0 1.25rem; font: 1.1rem/1.6 system-ui, sans-serif">
<main>
<h1>${noNetwork}</h1>
<p>${notHere}</p>
<p><a href="">${tryAgain}</a> · <a href="${front}">${home}</a></p>
</main>
</body>
</html>`;
	return new Response(html, {
		status: 503,
		headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': POLICY },
	});
}
