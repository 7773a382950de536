import { isMissingScope } from '../../nodes/HighLevelContacts/transport/loginReplies';
import { readFacts } from '../../nodes/HighLevelContacts/transport/replyErrors';
import { requiredScope } from '../../nodes/HighLevelContacts/transport/scopes';
import { UserError } from '../../harness/tools/steps.cts';
import type { Exchange, LineRequest } from '../line/exchange.cts';

type Json = Record<string, unknown>;
type Send = (request: LineRequest) => Promise<Exchange>;

/** The message says why. */
export class NotTried extends Error {}

/** The check uses these without changing them. It holds IDs only. */
export interface Survey {
	location: Json;
	users: string[];
	calendars: string[];
	calendarGroups: string[];
	workflows: string[];
	campaigns: string[];
	/** It holds why a list could not be read, by the list's name. */
	problems: Map<string, string>;
}

interface Wanted {
	name: 'users' | 'calendars' | 'calendarGroups' | 'workflows' | 'campaigns';
	path: string;
	key: string;
}

const LISTS: Wanted[] = [
	{ name: 'users', path: '/users/', key: 'users' },
	{ name: 'calendars', path: '/calendars/', key: 'calendars' },
	{ name: 'calendarGroups', path: '/calendars/groups', key: 'groups' },
	{ name: 'workflows', path: '/workflows/', key: 'workflows' },
	{ name: 'campaigns', path: '/campaigns/', key: 'campaigns' },
];

/**
 * Looks at the account before anything is written.
 *
 * @throws UserError when the token does not reach the sub-account
 */
export async function survey(send: Send, locationId: string): Promise<Survey> {
	const problems = new Map<string, string>();
	const found = { users: [], calendars: [], calendarGroups: [], workflows: [], campaigns: [] };
	await checkConnection(send, locationId);
	const location = await send({ method: 'GET', path: `/locations/${locationId}` });
	const ids: Record<Wanted['name'], string[]> = found;
	for (const { name, path, key } of LISTS) {
		const answer = await send({ method: 'GET', path, query: { locationId } });
		const problem = scopeProblem(answer) ?? statusProblem(answer);
		if (problem) problems.set(name, problem);
		else
			ids[name] = rowsOf(answer.body, key)
				.filter(isUsable)
				.map(({ id }) => String(id));
	}
	return {
		...ids,
		problems,
		location: ((location.body as Json | undefined)?.location ?? {}) as Json,
	};
}

/** @throws UserError when the token does not reach the sub-account */
export async function checkConnection(send: Send, locationId: string): Promise<void> {
	const answer = await send({
		method: 'GET',
		path: '/contacts/search/duplicate',
		query: { locationId, email: 'connection-test@example.com' },
	});
	if (answer.status < 300) return;
	throw new UserError(
		`HighLevel does not let the check in (${answer.status}: ${textOf(answer)}). Check the token, its scope contacts.readonly, and that the Location ID is the one of the sub-account in which the token was made (Settings > Business Profile).`,
	);
}

/** @throws NotTried with the reason when there is none */
export function firstOf(
	{ problems, ...lists }: Survey,
	name: Wanted['name'],
	label: string,
): string {
	const [id] = lists[name];
	if (id) return id;
	throw new NotTried(problems.get(name) ?? `the account has no ${label}`);
}

export function scopeProblem(answer: Exchange): string | undefined {
	const { method, path } = answer;
	if (!isMissingScope(readFacts(answer))) return undefined;
	const needed = requiredScope(method as 'GET', path)?.scope;
	return needed ? `the token has no scope ${needed}` : 'the token lacks a scope';
}

function statusProblem({ status, path }: Exchange): string | undefined {
	return status < 300 ? undefined : `${path} answered ${status}`;
}

export function textOf(answer: Exchange): string {
	return readFacts(answer).text;
}

function rowsOf(body: unknown, key: string): Json[] {
	const rows = (body as Json | null)?.[key];
	return Array.isArray(rows) ? (rows as Json[]) : [];
}

/** Drafts and what was switched off cannot be used. */
function isUsable({ isActive, status, deleted }: Json): boolean {
	return isActive !== false && status !== 'draft' && deleted !== true;
}
