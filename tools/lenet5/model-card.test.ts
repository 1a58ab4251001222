import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import manifest from '../../src/lib/data/lenet5-manifest.json' with { type: 'json' };
import { sha256 } from './mnist-files.js';
import { modelCard } from './model-card.js';

const shipped = (file: string) =>
	readFileSync(new URL(`../../static/models/lenet5/${file}`, import.meta.url));

describe('the shipped model', () => {
	it('has a card whose numbers are the manifest’s', () => {
		expect(shipped('MODEL_CARD.md').toString()).toBe(modelCard(manifest));
	});

	it('is the file the manifest names, and reaches 99 %', () => {
		expect(sha256(shipped('weights.bin'))).toBe(manifest.sha256);
		expect(manifest.card.testAccuracy).toBeGreaterThanOrEqual(0.99);
	});
});
