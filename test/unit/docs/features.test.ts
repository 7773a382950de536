import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** docs/features.md names a test for each thing that it promises. */

const file = path.resolve(__dirname, '../../../docs/features.md');
const rows = readFileSync(file, 'utf8')
	.split('\n')
	.filter((line) => line.startsWith('| '))
	.map((line) => line.split('|').map((cell) => cell.trim()))
	.map(([, feature = '', here = '', proof = '']) => ({ feature, here, proof }))
	.filter(({ feature }) => feature !== 'Feature' && !feature.startsWith('---'));

it('there are rows', () => expect(rows.length).toBeGreaterThan(50));

it.each(rows)('"$feature" is shown by a test that exists', ({ here, proof }) => {
	if (!here.startsWith('yes')) {
		expect([here, proof]).toEqual([expect.stringMatching(/^(no|partly): ./), '']);
		return;
	}
	const [, title = '', link = ''] = /^\[(.+)\]\((.+)\)$/.exec(proof) ?? [];
	const test = path.resolve(path.dirname(file), link);
	expect([test, existsSync(test)]).toEqual([test, true]);
	const source = readFileSync(test, 'utf8');
	// In code a title stands in quotes of either kind.
	expect([`'${title}'`, `"${title}"`].some((quoted) => source.includes(quoted))).toBe(true);
});
