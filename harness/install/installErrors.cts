import { isInstalled } from '../tools/commands.cts';
import { UserError } from '../tools/steps.cts';

const networkCodes =
	/\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ERR_SOCKET_TIMEOUT|UNABLE_TO_VERIFY_LEAF_SIGNATURE|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_GET_ISSUER_CERT_LOCALLY)\b/;

const hints: Array<{ when: RegExp; text: string }> = [
	{
		when: networkCodes,
		text: [
			'npm cannot reach its registry. This step needs it once; later starts work offline.',
			'  - Is this machine online? Which registry is asked: npm config get registry',
			'  - Behind a proxy: npm config set proxy http://HOST:PORT (and https-proxy)',
			'  - Proxy with its own certificate: npm config set cafile /path/to/ca.pem',
		].join('\n'),
	},
	{
		when: /\b(E401|E403|E407)\b/,
		text: 'The registry or proxy refused the download. Check: npm config get registry, npm whoami',
	},
	{
		when: /\b(E404|ETARGET)\b/,
		text: 'The registry lacks a package that n8n needs. If it is a mirror, try the public one:\n  npm config set registry https://registry.npmjs.org/',
	},
	{
		when: /\b(ENOSPC|EDQUOT)\b/,
		text: 'The disk is full. The n8n host needs 3 GB in the cache folder; XDG_CACHE_HOME moves it.',
	},
	{
		when: /\b(EACCES|EPERM|EROFS)\b/,
		text: 'The cache folder cannot be written. XDG_CACHE_HOME=/some/folder npm start uses another.',
	},
	{
		when: /\bEINTEGRITY\b/,
		text: 'A downloaded package differs from the lockfile. Try: npm cache clean --force',
	},
];

/** npm's own words: where it says `npm error` the first lines matter, in a compiler's output the last. */
function gist(output: string): string {
	const lines = output.split('\n').filter((line) => line.trim() !== '');
	const errors = lines.filter((line) => /^npm (error|ERR!) (?! *at )./.test(line));
	const own = lines.filter((line) => !/^npm (error|ERR!|warn|notice)/.test(line));
	return [...own.slice(-8), ...errors.slice(0, 8)].map((line) => `  | ${line}`).join('\n');
}

/** What to tell the user when npm fails: npm's last words, what they mean, where the log is. */
export function npmFailure(what: string, output: string, logFile: string): UserError {
	const hint = hints.find(({ when }) => when.test(output));
	return new UserError(
		[`${what} failed.`, gist(output), hint?.text, `Full log: ${logFile}`]
			.filter((part) => part)
			.join('\n'),
	);
}

/** Like `npmFailure`, for the module that is compiled where no prebuilt one can be downloaded. */
export async function buildFailure(output: string, logFile: string): Promise<UserError> {
	const tools = ['python3', 'make', 'g++'];
	const missing: string[] = [];
	for (const tool of tools) if (!(await isInstalled(tool))) missing.push(tool);
	if (missing.length === 0) return npmFailure('Building sqlite3 for n8n', output, logFile);
	return new UserError(
		[
			`n8n's database module (sqlite3) has to be compiled here, and ${missing.join(', ')} is missing.`,
			'  Debian or Ubuntu: sudo apt-get install python3 make g++',
			'  Fedora: sudo dnf install python3 make gcc-c++',
			'  macOS: xcode-select --install',
			`Full log: ${logFile}`,
		].join('\n'),
	);
}
