// Loaded into n8n by NODE_OPTIONS, in the bench only: makes one host's name lead to a port of this machine,
// as a hosts entry would for port 443, but without touching the machine and without being root.
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';
import tls from 'node:tls';

const { BENCH_HOST: host, BENCH_FRONT_PORT: port } = process.env;
const loopback = { address: '127.0.0.1', family: 4 };

const connect = tls.connect;
tls.connect = (options, ...rest) =>
	options?.host === host
		? connect({ ...options, host: loopback.address, port: Number(port) }, ...rest)
		: connect(options, ...rest);

// Whatever gets past the above ends on this machine, too.
const { lookup } = dns;
dns.lookup = (name, options, callback = options) => {
	if (name !== host) return lookup(name, options, callback);
	if (options?.all) process.nextTick(callback, null, [loopback]);
	else process.nextTick(callback, null, loopback.address, loopback.family);
};
const lookupPromise = dns.promises.lookup;
dns.promises.lookup = async (name, options) => {
	if (name !== host) return await lookupPromise(name, options);
	return options?.all ? [loopback] : loopback;
};

syncBuiltinESMExports();
