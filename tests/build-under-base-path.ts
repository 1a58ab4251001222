/** Builds the site a second time as it would live in a folder; `tests/e2e/base-path.e2e.ts` visits it there. */
import { spawnSync } from 'node:child_process';

const { status } = spawnSync('npx', ['vite', 'build', '--logLevel', 'error'], {
	stdio: 'inherit',
	shell: process.platform === 'win32',
	env: { ...process.env, BASE_PATH: '/course', BUILD_DIR: 'build-base' },
});
process.exit(status ?? 1);
