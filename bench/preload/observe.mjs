// NODE_OPTIONS loads this into n8n, in the bench only, to write down how much processor time and memory n8n has used.
// Either it does so every few milliseconds: a gap between two lines is then a time in which n8n could do nothing
// else. Or it does so before every so-many-th page of contacts, without garbage: on a timer, memory would depend on
// when the last look was; here it belongs to a number of contacts.
import { appendFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import { syncBuiltinESMExports } from 'node:module';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const {
	BENCH_SAMPLES: file,
	BENCH_SAMPLE_MS: interval,
	BENCH_SAMPLE_PAGES: everyPages,
} = process.env;

// n8n's guard and its task runner get the same environment.
if (path.basename(process.argv[1] ?? '') === 'n8n') {
	if (everyPages) sampleAtPages(Number(everyPages));
	else setInterval(sample, Number(interval)).unref();
}

function sample() {
	const { user, system } = process.cpuUsage();
	const { heapUsed, external } = process.memoryUsage();
	appendFileSync(file, `${Date.now()} ${(user + system) / 1000} ${heapUsed + external}\n`);
}

function sampleAtPages(every) {
	setFlagsFromString('--expose-gc');
	const collectGarbage = runInNewContext('gc');
	let pages = 0;
	for (const protocol of [http, https]) {
		const { request } = protocol;
		protocol.request = (...args) => {
			if (args[0]?.path?.startsWith('/contacts/search')) {
				if (pages % every === 0) {
					collectGarbage();
					sample();
				}
				pages += 1;
			}
			return request(...args);
		};
	}
	syncBuiltinESMExports();
}
