/** Lets the monkey of tests/e2e/monkey.ts play for long: npm run fuzz -- [--steps 1500] [--seed 1] [--demo pooling] */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
	options: {
		steps: { type: 'string', default: '1500' },
		seed: { type: 'string', default: '1' },
		demo: { type: 'string', default: '' },
	},
});
const only = values.demo ? ['-g', `/demos/${values.demo}/`] : [];
const { status } = spawnSync(
	'npx',
	['playwright', 'test', 'tests/e2e/monkey.e2e.ts', '--retries', '0', ...only],
	{
		stdio: 'inherit',
		env: { ...process.env, MONKEY_STEPS: values.steps, MONKEY_SEED: values.seed },
	},
);
process.exit(status ?? 1);
