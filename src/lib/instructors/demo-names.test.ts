import { expect, it } from 'vitest';
import { listDemoNames } from './demo-names';

it('names what addresses name: parameters with what they take, parts and locks', async () => {
	const all = await listDemoNames('en');
	const convolution = all.find(({ id }) => id === 'convolution');
	const param = (name: string) => convolution?.params.find((each) => each.name === name);
	expect(param('s')).toEqual({ name: 's', takes: '1 … 5', usual: '1', inState: false });
	expect(param('flip')).toMatchObject({ takes: '0 | 1', usual: '0' });
	expect(param('cells')).toMatchObject({ inState: true });
	expect(convolution?.hide.map(({ name }) => name)).toContain('formula');
	expect(convolution?.lock.map(({ name }) => name)).toContain('s');
	const pooling = all.find(({ id }) => id === 'pooling');
	expect(pooling?.params.find(({ name }) => name === 'kinds')?.takes).toMatch(/^max \| .*, …$/);
}, 60_000);
