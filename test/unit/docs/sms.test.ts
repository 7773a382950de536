import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { requirements } from '../../../makers/reference/sms/requirements';
import { smsPage } from '../../../makers/reference/sms/smsPage';
import { designs } from '../../../makers/workflows/index';

/** docs/sms.md names the workflows, and for each requirement the tests that show it. */

const docs = path.resolve(__dirname, '../../../docs');
const page = readFileSync(path.join(docs, 'sms.md'), 'utf8');
const lines = page.split('\n');
const rows = lines
	.filter((line) => line.startsWith('| '))
	.map((line) => line.split('|').map((cell) => cell.trim()));
const rowOf = (id: string) => rows.find(([, first]) => first === `[${id}](#${id.toLowerCase()})`);

/** Tables without the blanks and dashes that line them up. */
const plain = (text: string) => text.replace(/ +/g, ' ').replace(/-{2,}/g, '--').trim();

it('is current; `npm run docs` writes it', () => expect(plain(page)).toBe(plain(smsPage())));

it.each(Object.keys(requirements))(
	'%s has a row and the list of tests that the row counts',
	(id) => {
		const [, , what, subjects, count] = rowOf(id) ?? [];
		expect(what).toBe(requirements[id]);
		expect(subjects).not.toBe('');
		const start = lines.indexOf(`### ${id}`);
		const after = lines.slice(start + 1);
		const end = after.findIndex((line) => line.startsWith('### '));
		const tests = (end < 0 ? after : after.slice(0, end)).filter((line) => line.startsWith('  - '));
		expect(start).toBeGreaterThan(0);
		expect(tests.length).toBeGreaterThan(0);
		expect(`${tests.length}`).toBe(count);
	},
);

it('has each workflow with the provider that it is for', () => {
	for (const { name } of designs) {
		const [, provider = ''] =
			rows.find(([, , workflow]) => workflow?.startsWith(`[${name}]`)) ?? [];
		const label = /^\[(.+)\]/.exec(provider)?.[1] ?? provider;
		expect([name, label === 'all' || name.startsWith(label)]).toEqual([name, true]);
	}
	expect(rows.filter(([, provider]) => provider === 'all')).toHaveLength(1);
});

it('leads to files that exist', () => {
	const links = [...page.matchAll(/\]\(([^)#][^)]*)\)/g)].map(([, link = '']) => link);
	expect(links.length).toBeGreaterThan(100);
	expect(links.filter((link) => !existsSync(path.join(docs, link)))).toEqual([]);
});

it('can be read: no long cells, on a page of moderate size', () => {
	const cells = rows.flat().map((cell) => cell.length);
	expect(Math.max(...cells)).toBeLessThanOrEqual(300);
	expect(page.length).toBeLessThan(120_000);
});
