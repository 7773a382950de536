import { ENDPOINT_GROUPS, LEFT_OUT } from './endpoints.cts';
import type { Recording } from './record.cts';

const INTRODUCTION = `# Coverage of HighLevel's endpoints

<!-- Made by \`npm run docs\` from the requests that each operation has sent to the sandbox. Do not edit. -->

Which operation uses which endpoint, from the requests that were sent when every operation ran with several
settings. Requests that follow a lost answer are not counted. The operations are described in
[operations.md](operations.md).
`;

export function coveragePage(recordings: Recording[]): string {
	const users = usersOf(recordings);
	const known = Object.values(ENDPOINT_GROUPS).flat();
	const others = [...users.keys()].filter((endpoint) => !known.includes(endpoint)).sort();
	const groups = { ...ENDPOINT_GROUPS, 'Other endpoints that operations read': others };
	const covered = known.filter((endpoint) => users.has(endpoint)).length;
	return [
		INTRODUCTION,
		`${covered} of ${known.length} endpoints for contacts, notes, tags, tasks, appointments and conversations are used.`,
		...Object.entries(groups).flatMap(([title, endpoints]) => [
			`## ${title}`,
			table(endpoints.map((endpoint) => [`\`${endpoint}\``, usedBy(endpoint, users)])),
		]),
	].join('\n\n');
}

function usersOf(recordings: Recording[]): Map<string, string[]> {
	const users = new Map<string, string[]>();
	for (const { resource, operation, runs } of recordings) {
		const name = `${resource.option.name}: ${operation.option.name}`;
		for (const endpoint of new Set(
			runs.flatMap((run) => run.requests.map((one) => one.endpoint)),
		)) {
			users.set(endpoint, [...(users.get(endpoint) ?? []), name]);
		}
	}
	return users;
}

/** @throws Error for an endpoint that is neither used nor left out for a reason */
function usedBy(endpoint: string, users: Map<string, string[]>): string {
	const operations = users.get(endpoint);
	const reason = LEFT_OUT.find(([pattern]) => pattern.test(endpoint))?.[1];
	if (operations && !reason) return operations.join(' · ');
	if (reason && !operations) return reason;
	throw new Error(`${endpoint}: ${reason ? 'is used by now' : 'not used, and no reason given'}`);
}

function table(rows: string[][]): string {
	const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
	return [line(['Endpoint', 'Operations']), line(['---', '---']), ...rows.map(line)].join('\n');
}
