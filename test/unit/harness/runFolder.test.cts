import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openRunFolder, runFolder } from '../../../harness/stacks/runFolder.cts';

/** Two runs of the end-to-end tests at once once wiped each other's databases. */

const root = mkdtempSync(path.join(tmpdir(), 'run-folder-'));
const own = path.join(root, `run-${process.pid}`);
const put = (name: string) => {
	mkdirSync(path.join(root, name), { recursive: true });
	writeFileSync(path.join(root, name, 'database.sqlite'), '');
};
const { E2E_RUN_FOLDER: before } = process.env;
afterEach(() => {
	if (before === undefined) delete process.env.E2E_RUN_FOLDER;
	else process.env.E2E_RUN_FOLDER = before;
});
afterAll(() => rmSync(root, { recursive: true }));

it('is named after the process, and empty also when an earlier one had its number', async () => {
	put(`run-${process.pid}`);
	await openRunFolder(root);
	expect(runFolder()).toBe(own);
	expect(readdirSync(own)).toEqual([]);
});

it('leaves those alone whose process has not ended, and clears the others away', async () => {
	const { pid: gone } = spawnSync(process.execPath, ['-e', '']);
	for (const name of [`run-${process.ppid}`, `run-${gone}`, 'sms-import']) put(name);
	await openRunFolder(root);
	expect(readdirSync(root).sort()).toEqual([`run-${process.pid}`, `run-${process.ppid}`].sort());
	expect(existsSync(path.join(root, `run-${process.ppid}`, 'database.sqlite'))).toBe(true);
});

it('is there for those only who have opened it', () => {
	delete process.env.E2E_RUN_FOLDER;
	expect(() => runFolder()).toThrow('openRunFolder');
});
