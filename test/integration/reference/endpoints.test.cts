import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ENDPOINT_GROUPS } from '../../../makers/reference/endpoints.cts';
import { OPENAPI_FOLDER } from '../../../harness/contract/folders.cts';

/** Parameters have other names in HighLevel's files. */
const unnamed = (endpoint: string) => endpoint.replace(/:\w+|\{\w+\}/g, ':');

function published(file: string, wanted: RegExp): string[] {
	const { paths } = JSON.parse(readFileSync(path.join(OPENAPI_FOLDER, file), 'utf8')) as {
		paths: Record<string, object>;
	};
	return Object.entries(paths)
		.filter(([route]) => wanted.test(route))
		.flatMap(([route, methods]) =>
			Object.keys(methods).map((method) => unnamed(`${method.toUpperCase()} ${route}`)),
		);
}

it('the table of coverage has every endpoint that HighLevel publishes', () => {
	const all = [
		...published('contacts.json', /./),
		...published('locations.json', /\/(tags|tasks|recurring-tasks)/),
		...published('calendars.json', /\/(events|appointments|free-slots|blocked-slots)/),
		...published(
			'conversations.json',
			/^\/conversations\/($|search|\{conversationId\}|messages($|\/(inbound|outbound|export|upload|\{\w+\}(\/(schedule|status|attachments))?)$))/,
		),
	];
	const listed = Object.values(ENDPOINT_GROUPS).flat().map(unnamed);
	expect(listed.sort()).toEqual([...new Set(all)].sort());
});
