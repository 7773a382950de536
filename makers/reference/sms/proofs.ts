import path from 'node:path';
import type { ProvingTest } from './provingTests';

/** What tests were run with, in few words: T1, T2, the nodes. */
export function provenWith(tests: ProvingTest[]): string {
	const subjects = [...new Set(tests.map(subjectOf))];
	// Codes first, and what has none after them.
	const isCode = (subject: string) => CODE.test(subject);
	const codes = subjects.filter(isCode).sort();
	return [...codes, ...subjects.filter((one) => !isCode(one))].join(', ');
}

/** A list of tests below the workflow and the file that they belong to. */
export function proofList(tests: ProvingTest[], linkTo: (file: string) => string): string[] {
	const places = new Map<string, ProvingTest[]>();
	for (const test of tests) {
		const link = `[${path.posix.basename(test.file)}](${linkTo(test.file)})`;
		const place = `**${subjectOf(test)}** in ${link}`;
		places.set(place, [...(places.get(place) ?? []), test]);
	}
	return [...places].flatMap(([place, inPlace]) => [
		`- ${place}`,
		...inPlace.map((test) => `  - ${wordsOf(test)}`),
	]);
}

const CODE = /^[A-Z]\d\b/;
const isOfWorkflow = (file: string) => file.startsWith('test/e2e/sms/');

/** The workflow, by its code; what a group of tests for several is about; or the nodes. */
function subjectOf({ group, file }: ProvingTest): string {
	if (!isOfWorkflow(file)) return 'the nodes';
	return CODE.exec(group)?.[0] ?? group;
}

/** Under its workflow a title says enough; that of a table of cases only with what it is about. */
function wordsOf({ title, group, file }: ProvingTest): string {
	if (title.startsWith('%s')) return `${group} ${title.replace('%s', '…')}`;
	return isOfWorkflow(file) || !group ? title : `${group}: ${title}`;
}
