import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../../..');
const pages = execFileSync('git', ['ls-files', '*.md'], { cwd: root })
	.toString()
	.trim()
	.split('\n')
	.filter((page) => existsSync(path.join(root, page)));
const read = (page: string) => readFileSync(path.join(root, page), 'utf8');

/** The anchors that GitHub gives the headings of a page, and those that it sets itself. */
function anchors(page: string): string[] {
	const text = read(page);
	const headings = [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
		heading
			.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
			.toLowerCase()
			.replace(/[^\p{L}\p{N}\s_-]/gu, '')
			.replace(/\s/g, '-'),
	);
	return [...headings, ...[...text.matchAll(/<a (?:id|name)="([^"]+)"/g)].map(([, id = '']) => id)];
}

it.each(pages)('%s leads to files and headings that exist', (page) => {
	const links = [...read(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
	const broken = links
		.filter((link) => !/^\w+:/.test(link))
		.filter((link) => {
			const [file = '', anchor] = link.split('#');
			const target = file ? path.join(path.dirname(page), file) : page;
			if (!existsSync(path.join(root, target))) return true;
			return anchor !== undefined && target.endsWith('.md') && !anchors(target).includes(anchor);
		});
	expect(broken).toEqual([]);
});

it('CONTRIBUTING.md names folders and files that exist', () => {
	const named = [...read('CONTRIBUTING.md').matchAll(/`([\w.-]+\/[\w./-]+)`/g)].map(
		([, name = '']) => name,
	);
	expect(named.length).toBeGreaterThan(30);
	const places = ['', 'nodes/HighLevelContacts', 'docs'];
	const isMade = (name: string) => name.startsWith('build/');
	const gone = named.filter(
		(name) => !isMade(name) && !places.some((place) => existsSync(path.join(root, place, name))),
	);
	expect(gone).toEqual([]);
});
