import { expect, it, vi } from 'vitest';
import { scriptsOf } from './scripts.server';

vi.mock('$app/environment', () => ({ building: false, dev: false }));
vi.mock('$app/paths', () => ({ base: '' }));

const chunks = {
	'en.md': { file: 'a.js', imports: ['_b.js', '_c.js'] },
	'_b.js': { file: 'b.js', imports: ['_c.js'] },
	'_c.js': { file: 'c.js', imports: ['en.md'] },
	'other.md': { file: 'd.js' },
};

it('finds all a source needs, each once, and nothing else', () => {
	expect(scriptsOf(['en.md', '_b.js', 'missing'], chunks)).toEqual(['a.js', 'b.js', 'c.js']);
});

it('asks for nothing outside a build', () => {
	expect(scriptsOf(['en.md'])).toEqual([]);
});
