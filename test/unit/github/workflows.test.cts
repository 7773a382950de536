import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { hostNames } from '../../../harness/install/hostPackage.cts';

const folder = path.resolve(__dirname, '../../../.github/workflows');
const files = readdirSync(folder).map((name) => ({
	name,
	text: readFileSync(path.join(folder, name), 'utf8'),
}));

/** The text of each job, by its name. */
function jobs(text: string): Map<string, string> {
	const [, body = ''] = text.split(/^jobs:\n/m);
	const parts = body.split(/^ {2}([\w-]+):\n/m).slice(1);
	return new Map(parts.flatMap((part, at) => (at % 2 === 0 ? [[part, parts[at + 1] ?? '']] : [])));
}

describe('GitHub workflows', () => {
	// A tag can be moved to other code, a commit cannot.
	it.each(files)('$name runs actions by commit only', ({ text }) => {
		const used = [...text.matchAll(/uses: (\S+)/g)].map(([, action]) => action);
		expect(used.length).toBeGreaterThan(0);
		for (const action of used) expect(action).toMatch(/^[\w./-]+@[0-9a-f]{40}$/);
	});

	it('lets no job prove where the package comes from but the one that publishes', () => {
		const proving = files.flatMap(({ name, text }) =>
			[...jobs(text)]
				.filter(([, job]) => job.includes('id-token: write'))
				.map(([job]) => `${name} ${job}`),
		);
		expect(proving).toEqual(['publish.yml publish']);
	});

	it('tries each n8n of n8n-hosts', () => {
		const { text = '' } = files.find(({ name }) => name === 'hosts.yml') ?? {};
		const [, list = ''] = /^ +n8n: \[(.+)\]$/m.exec(text) ?? [];
		expect(list.replaceAll("'", '').split(', ')).toEqual(hostNames());
	});

	it('runs nothing but npm publish in the job that publishes', () => {
		const { text = '' } = files.find(({ name }) => name === 'publish.yml') ?? {};
		const publish = jobs(text).get('publish') ?? '';
		const commands = [...publish.matchAll(/run: (.+)/g)].map(([, command]) => command);
		expect(commands).toEqual(['npm publish ./*.tgz --provenance --access public --ignore-scripts']);
		expect(publish).not.toContain('actions/checkout');
		expect(text).toMatch(/^permissions: \{\}$/m);
	});
});
