// NODE_OPTIONS loads this into n8n (environment.cts): it makes the names of some hosts lead to a port of this machine,
// as hosts entries would for port 443, but without touching the machine and without being root.
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';
import tls from 'node:tls';

const { REDIRECTED_HOSTS: hosts = '', REDIRECT_PORT: port } = process.env;
const redirected = new Set(hosts.split(','));
const loopback = { address: '127.0.0.1', family: 4 };

const connect = tls.connect;
tls.connect = (options, ...rest) =>
	redirected.has(options?.host)
		? connect({ ...options, host: loopback.address, port: Number(port) }, ...rest)
		: connect(options, ...rest);

// Whatever gets past the above ends on this machine, too.
const { lookup } = dns;
dns.lookup = (name, options, callback = options) => {
	if (!redirected.has(name)) return lookup(name, options, callback);
	if (options?.all) process.nextTick(callback, null, [loopback]);
	else process.nextTick(callback, null, loopback.address, loopback.family);
};
const lookupPromise = dns.promises.lookup;
dns.promises.lookup = async (name, options) => {
	if (!redirected.has(name)) return await lookupPromise(name, options);
	return options?.all ? [loopback] : loopback;
};

syncBuiltinESMExports();
