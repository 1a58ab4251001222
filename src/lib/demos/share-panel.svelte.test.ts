import { expect, it, vi } from 'vitest';
import { renderIn } from '$lib/ui/testing';
import { findDemo } from './registry';
import SharePanel from './SharePanel.svelte';

async function show(params: Record<string, unknown>, locale: 'en' | 'ko' = 'en') {
	const demo = await findDemo('pooling')?.load();
	if (!demo) throw new Error('expected the pooling demo');
	const given = { id: 'pooling', demo, params: { ...demo.defaults, ...params } };
	return { ...(await renderIn(locale, SharePanel, given)), given, demo };
}

it('offers the HTML, the address and the file of what the figure shows, and follows it', async () => {
	const { screen, update, given, demo } = await show({ s: 1 });
	await screen.getByText('Embed').click();
	const html = screen.getByRole('textbox', { name: 'HTML for your page' });
	await expect.element(html).toHaveValue(expect.stringContaining('/embed/pooling/?v=1&amp;s=1"'));
	const params = { ...demo.defaults, s: 3, f: 3 };
	await update({ ...given, params });
	await expect.element(html).toHaveValue(expect.stringContaining('?v=1&amp;f=3&amp;s=3"'));
	await expect
		.element(screen.getByRole('link', { name: /Choose what readers see/ }))
		.toHaveAttribute('href', expect.stringContaining('/instructors/?demo=pooling&v=1&f=3&s=3'));
});

it('saves one file that opens in the state that is shown', async () => {
	const { screen } = await show({ s: 1 });
	await screen.getByText('Embed').click();
	const fetched = vi.spyOn(globalThis, 'fetch').mockResolvedValue(new Response('<html lang="en">…'));
	const saved = vi.spyOn(URL, 'createObjectURL');
	const button = screen.getByRole('button', { name: /offline use/ });
	await button.click();
	await expect.element(screen.getByText('Saved as convoscope-pooling-en.html').first()).toBeVisible();
	expect(new URL(String(fetched.mock.calls[0]?.[0])).pathname).toBe('/embed/pooling/');
	const file = saved.mock.calls[0]?.[0] as Blob;
	expect(await file.text()).toBe('<html data-search="?v=1&amp;s=1" data-hash="" lang="en">…');

	fetched.mockResolvedValue(new Response('', { status: 404 }));
	await button.click();
	await expect.element(screen.getByText(/could not be fetched/).first()).toBeVisible();
	vi.restoreAllMocks();
});

it('shares the page with a link and a QR code, in Korean', async () => {
	const { screen } = await show({}, 'ko');
	await screen.getByText('공유', { exact: true }).click();
	await expect
		.element(screen.getByRole('textbox', { name: /이 페이지로 가는 링크/ }))
		.toHaveValue(expect.stringMatching(/\/ko\/demos\/pooling\/$/));
	await expect.element(screen.getByRole('img', { name: 'QR 코드: 다섯 가지 풀링' })).toBeVisible();
});
