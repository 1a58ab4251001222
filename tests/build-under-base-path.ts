/** Builds the site a second time as it would live in a folder; `tests/e2e/base-path.e2e.ts` visits it there. */
import { spawnSync } from 'node:child_process';

const run = (...command: string[]) => {
	const { status } = spawnSync('npx', command, {
		stdio: 'inherit',
		shell: process.platform === 'win32',
		env: { ...process.env, BASE_PATH: '/course', BUILD_DIR: 'build-base' },
	});
	if (status !== 0) process.exit(status ?? 1);
};

run('vite', 'build', '--logLevel', 'error');
run('tsx', 'tools/build-embeds.ts');
