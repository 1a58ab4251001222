import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { demoFiles, namesOf, registered } from './new-demo';

describe('new-demo', () => {
	it('makes names from an id, and refuses what is no id', () => {
		expect(namesOf('output-size')).toEqual({ id: 'output-size', view: 'OutputSize', variable: 'outputSize' });
		for (const wrong of ['', 'Output', 'a_b', '-a', '../a']) expect(() => namesOf(wrong)).toThrow('new-demo');
	});

	it('lists the demo once in the registry as it is now', () => {
		const text = readFileSync('src/lib/demos/registry.ts', 'utf8');
		const next = registered(text, namesOf('brand-new'));
		expect(next.match(/brandNew/g)).toHaveLength(2);
		expect(next).toContain("import('./brand-new')");
	});

	it('writes everything a demo consists of, in both languages', () => {
		expect(Object.keys(demoFiles(namesOf('brand-new')))).toEqual([
			...['meta.ts', 'params.ts', 'brand-new.svelte.ts', 'strings.ts', 'BrandNew.svelte', 'index.ts'],
			...['model.en.md', 'model.ko.md', 'brand-new.svelte.test.ts'],
		]);
	});
});
