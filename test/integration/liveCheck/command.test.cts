import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startSandbox, type Sandbox } from '../../../sandbox/index.cts';
import { LOCATION_ID, PRIVATE_TOKEN } from '../../../sandbox/fixtures.cts';
import { holdings } from './checkRun.cts';

const ROOT = path.resolve(__dirname, '../../..');
const SCRIPT = path.join(ROOT, 'scripts/checkLive.cts');

let sandbox: Sandbox;
let folder: string;

beforeAll(async () => {
	sandbox = await startSandbox({ seed: 'demo' });
	folder = await mkdtemp(path.join(tmpdir(), 'live-check-'));
});
afterAll(async () => {
	await sandbox.close();
	await rm(folder, { recursive: true });
});

const LOGIN = { HIGHLEVEL_TOKEN: PRIVATE_TOKEN, HIGHLEVEL_LOCATION_ID: LOCATION_ID };

/** Runs the command as a program without a terminal. */
async function run(args: string[], login: object = LOGIN, whenSaid?: [string, NodeJS.Signals]) {
	const child = spawn(
		process.execPath,
		['--require', 'tsx/cjs', SCRIPT, '--report', folder, ...args],
		{
			cwd: ROOT,
			env: { PATH: process.env.PATH, HIGHLEVEL_BASE_URL: sandbox.url, ...login },
			stdio: ['ignore', 'pipe', 'pipe'],
		},
	);
	let output = '';
	for (const channel of [child.stdout, child.stderr]) {
		channel.setEncoding('utf8').on('data', (text: string) => {
			const wasSaid = whenSaid !== undefined && output.includes(whenSaid[0]);
			output += text;
			if (whenSaid && !wasSaid && output.includes(whenSaid[0])) child.kill(whenSaid[1]);
		});
	}
	const code = await new Promise((resolve) => child.once('close', resolve));
	return { code, output };
}

describe('npm run check:live', () => {
	it('says what it will touch, shows the table, and ends with 0 when all is as assumed', async () => {
		const before = holdings(sandbox);
		const { code, output } = await run(['--yes', '--only', 'tagTwice,tag.add']);
		expect(output).toMatch(/The automations of the account see all this/);
		expect(output).toMatch(/How is it answered to add a tag that the contact has\?/);
		expect(output).toMatch(/0 differences/);
		expect(code).toBe(0);
		expect(holdings(sandbox)).toEqual(before);
	}, 60_000);

	it('ends with 1 and names the difference, and writes the token nowhere', async () => {
		sandbox.settings.upsertCreatedStatus = 201;
		const { code, output } = await run(['--yes', '--only', 'upsertCreatedStatus']);
		sandbox.settings.upsertCreatedStatus = 200;
		expect(code).toBe(1);
		expect(output).toMatch(/201; assumed: 200/);
		const files = await readdir(folder);
		expect(files.sort()).toEqual(['report.json', 'report.md']);
		const written = await Promise.all(
			files.map((file) => readFile(path.join(folder, file), 'utf8')),
		);
		for (const text of [output, ...written]) {
			expect(text).not.toContain(PRIVATE_TOKEN);
			expect(text).not.toContain(LOCATION_ID);
		}
	}, 60_000);

	it('ends with 2 and sends no write when it cannot run', async () => {
		sandbox.clearJournal();
		const wrong = await run(['--yes'], { ...LOGIN, HIGHLEVEL_TOKEN: 'pit-wrong' });
		expect(wrong.output).toMatch(/does not let the check in \(401/);
		const nobody = await run([]);
		expect(nobody.output).toMatch(/There is nobody to ask; --yes starts it/);
		expect([wrong.code, nobody.code]).toEqual([2, 2]);
		expect(sandbox.journal.filter(({ method }) => method !== 'GET')).toEqual([]);
	}, 60_000);

	it.each(['SIGINT', 'SIGTERM'] as const)(
		'deletes what it made after %s',
		async (signal) => {
			const before = holdings(sandbox);
			const made = sandbox.store.contacts.size;
			const { code, output } = await run(
				['--yes', '--only', 'noteMovesDateUpdated,taskMovesDateUpdated'],
				LOGIN,
				['Adding a task: does it move', signal],
			);
			expect(output).toMatch(/Stopping; deleting what the check has made/);
			expect(output).toMatch(/Deleted: [1-9]/);
			expect(code).toBe(2);
			expect(sandbox.store.contacts.size).toBeGreaterThan(made);
			expect(holdings(sandbox)).toEqual(before);
		},
		60_000,
	);
});
