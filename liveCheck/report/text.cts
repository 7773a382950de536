import { isDifference, type Part, type Report, type Row } from './report.cts';

const AGREES: Record<Row['agrees'], string> = {
	yes: 'yes',
	copes: 'no, and the package works with it',
	no: 'NO',
	notTried: 'not tried',
};

const TITLES: Record<Part, string> = {
	question: 'Questions',
	operation: 'Operations of the node',
	form: 'Forms of the answers, with what is recorded or published',
};

/** The user pastes it into an issue. */
export function asMarkdown(report: Report): string {
	const { version, day, requests, rows } = report;
	return [
		'# Live check of n8n-nodes-highlevel-contacts',
		'',
		`Version ${version}, ${day}, ${requests} requests. ${summary(report)}`,
		'',
		'Holds no personal data, tokens or ids.',
		...(Object.keys(TITLES) as Part[]).flatMap((part) => [
			'',
			`## ${TITLES[part]}`,
			'',
			'| Question | Answer | Agrees |',
			'| --- | --- | --- |',
			...rows
				.filter((row) => row.part === part)
				.map(
					(row) => `| ${[row.question, answerOf(row), AGREES[row.agrees]].map(cell).join(' | ')} |`,
				),
		]),
		'',
	].join('\n');
}

/** Of operations and forms only what does not agree is shown. */
export function asTable({ rows }: Report): string {
	const shown = rows.filter(
		(row) => row.part === 'question' || isDifference(row) || row.agrees === 'notTried',
	);
	const agreeing = (part: Part) =>
		rows.filter((row) => row.part === part && row.agrees === 'yes').length;
	return [
		...shown.map((row) => `${AGREES[row.agrees]}\n    ${row.question}\n    ${answerOf(row)}`),
		`yes\n    ${agreeing('operation')} operations work, the answers of ${agreeing('form')} endpoints have the known form`,
	].join('\n');
}

export function summary({ rows, isComplete }: Report): string {
	const count = (agrees: Row['agrees']) => rows.filter((row) => row.agrees === agrees).length;
	const end = isComplete ? '' : 'The check was stopped before its end. ';
	const differences = rows.filter(isDifference).length;
	return `${end}${differences} differences, ${count('yes')} agree, ${count('notTried')} not tried.`;
}

function answerOf({ answer, assumed }: Row): string {
	return assumed ? `${answer}; assumed: ${assumed}` : answer;
}

function cell(text: string): string {
	return text.replace(/\s+/g, ' ').replace(/\|/g, '\\|');
}
