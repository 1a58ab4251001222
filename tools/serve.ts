/**
 * Serves a built site as a static host would: compressed files, `404.html` for what is not there.
 *   npm run serve -- [--port 4173] [--dir build] [--base /sub] [--host 127.0.0.1]
 */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import sirv from 'sirv';

const { values } = parseArgs({
	options: {
		port: { type: 'string', default: process.env.PORT ?? '4173' },
		host: { type: 'string', default: '127.0.0.1' },
		dir: { type: 'string', default: 'build' },
		base: { type: 'string', default: '' },
	},
});
const dir = resolve(values.dir);
const base = values.base.replace(/\/$/, '');
if (!existsSync(join(dir, 'index.html'))) {
	console.error(`serve: no index.html in ${values.dir}; run "npm run build" first`);
	process.exit(1);
}

const notFound = readFileSync(join(dir, '404.html'));
const files = sirv(dir, {
	gzip: true,
	brotli: true,
	setHeaders: (response, path) => {
		const immutable = path.includes('/_app/immutable/');
		response.setHeader('cache-control', immutable ? 'public,max-age=31536000,immutable' : 'no-cache');
	},
	onNoMatch: (_request, response) => {
		response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
		response.end(notFound);
	},
});

const server = createServer((request, response) => {
	const url = request.url ?? '/';
	if (base) {
		if (url === base) {
			response.writeHead(301, { location: `${base}/` });
			return response.end();
		}
		if (!url.startsWith(`${base}/`)) {
			response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
			return response.end(notFound);
		}
		request.url = url.slice(base.length);
	}
	files(request, response);
});

server.on('error', (error: NodeJS.ErrnoException) => {
	console.error(
		error.code === 'EADDRINUSE'
			? `serve: port ${values.port} is in use; choose another with --port`
			: error.message,
	);
	process.exit(1);
});
server.listen(Number(values.port), values.host, () => {
	console.log(`Convoscope: http://${values.host}:${values.port}${base}/`);
});
