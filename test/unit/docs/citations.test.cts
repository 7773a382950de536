import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../../..');
const sources = execFileSync('git', ['ls-files', '*.ts', '*.cts', '*.mjs', '*.js'], { cwd: root })
	.toString()
	.trim()
	.split('\n')
	.filter((file) => existsSync(path.join(root, file)));

/** Each document that a source's comments name, with the section where one follows. */
function citations(file: string): Array<{ document: string; section?: string }> {
	const text = readFileSync(path.join(root, file), 'utf8')
		.split('\n')
		.flatMap((line) => /^\s*(?:\/\/|\/?\*+)(.*)/.exec(line)?.[1]?.trim() ?? [])
		.join(' ');
	return [
		...text.matchAll(/(?<![\w./{}$-])([\w./-]+\.md)(?:,? (\d[\d.]*)|, ([A-Z][A-Za-z' -]*))?/g),
	].map(([, document = '', number, heading]) => ({
		document,
		section: (number ?? heading)?.trim(),
	}));
}

const sections = [
	...readFileSync(path.join(root, 'docs/highlevel-api.md'), 'utf8').matchAll(/^#+ (.+)$/gm),
].map(([, heading = '']) => heading);

describe('comments', () => {
	// A stranger who reads a comment must be able to read what it rests on.
	it('cite facts about HighLevel by a section that exists', () => {
		const wrong = sources.flatMap((file) =>
			citations(file)
				.filter(({ document }) => document.endsWith('highlevel-api.md'))
				.filter(
					({ document, section }) =>
						document !== 'docs/highlevel-api.md' ||
						(section && !sections.some((heading) => section.startsWith(heading))),
				)
				.map(({ document, section }) => `${file}: ${document}, ${section}`),
		);
		expect(wrong).toEqual([]);
	});

	it('name no document that is not in the repository', () => {
		const wrong = sources.flatMap((file) =>
			citations(file)
				.map(({ document }) => document)
				.filter(
					(document) =>
						!existsSync(path.join(root, document)) &&
						!existsSync(path.join(root, path.dirname(file), document)),
				)
				.map((document) => `${file}: ${document}`),
		);
		expect(wrong).toEqual([]);
	});
});
