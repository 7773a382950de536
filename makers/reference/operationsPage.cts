import type { INodeProperties } from 'n8n-workflow';
import { dryRunOption, requestOptions } from '../../nodes/HighLevelContacts/fields/requestOptions';
import { fieldList, sentence } from './fieldList.cts';
import type { Recording } from './record.cts';
import { withStableIds } from './stableIds.cts';

const INTRODUCTION = `# Operations

<!-- Made by \`npm run docs\` from the node and from what it answers in the sandbox. Do not edit. -->

All that the **HighLevel Contacts** node can do. The words in \`code\` are what a workflow stores and what expressions
and AI agents use. _Scopes_ are what the connection must be allowed for the operation; in brackets those that only
some settings need. Fields of a group such as _Filters_ or _Options_ do nothing until they are added; their default
is what they hold then. The outputs are what the sandbox answers, with made-up people; lists are cut after the
first item. Which endpoint of HighLevel's each operation uses is in [coverage.md](coverage.md).

## Options of every operation

Only _Read Text Message_ does without them, because it sends nothing.

${fieldList(requestOptions).join('\n')}

Operations that change something have one more:

${fieldList([dryRunOption]).join('\n')}
`;

export function operationsPage(recordings: Recording[]): string {
	const resources = [...new Set(recordings.map(({ resource }) => resource))];
	const contents = resources.map((resource) => {
		const operations = recordings.filter((one) => one.resource === resource);
		const links = operations.map((one) => `[${one.operation.option.name}](#${anchorOf(one)})`);
		return `- **${resource.option.name}**: ${links.join(' · ')}`;
	});
	return [
		INTRODUCTION,
		'## Contents',
		contents.join('\n'),
		...recordings.map(operationSection),
	].join('\n\n');
}

const titleOf = ({ resource, operation }: Recording) =>
	`${resource.option.name}: ${operation.option.name}`;

function anchorOf(recording: Recording): string {
	return titleOf(recording)
		.toLowerCase()
		.replace(/[^a-z0-9 -]/g, '')
		.replaceAll(' ', '-');
}

function operationSection(recording: Recording): string {
	const { resource, operation, runs } = recording;
	const { option, fields, options = [] } = operation;
	const [first] = withStableIds(runs[0]?.items ?? []);
	return [
		`## ${titleOf(recording)}`,
		sentence(option.description),
		`Resource \`${resource.option.value}\`, operation \`${option.value}\`. Scopes: ${scopesOf(recording) || 'none, because nothing is sent'}.`,
		...titled('Fields', fields),
		...titled('Options', options),
		'**Output**',
		`\`\`\`json\n${JSON.stringify(first, null, 2)}\n\`\`\``,
	].join('\n\n');
}

function titled(title: string, fields: INodeProperties[]): string[] {
	return fields.length > 0 ? [`**${title}**`, fieldList(fields).join('\n')] : [];
}

/** What other settings need beside those of the example stands in brackets. */
function scopesOf({ runs }: Recording): string {
	const scopes = runs.map((run) => run.requests.flatMap(({ scope }) => scope ?? []));
	const always = [...new Set(scopes.flat())].filter((one) =>
		scopes.every((all) => all.includes(one)),
	);
	const sometimes = [...new Set(scopes.flat())].filter((one) => !always.includes(one));
	const brackets = sometimes.length > 0 ? [`(${sometimes.map(code).join(', ')})`] : [];
	return [always.map(code).join(', '), ...brackets].filter(Boolean).join(' ');
}

const code = (text: string) => `\`${text}\``;
