import type { IDataObject, IHttpRequestMethods } from 'n8n-workflow';
import { choice } from '../../fields/choice';
import { defineOperation } from '../../fields/defineOperation';
import { required, shownWhen } from '../../fields/field';
import { flag } from '../../fields/flag';
import { jsonObject } from '../../fields/json';
import { pairs } from '../../fields/pairs';
import { text } from '../../fields/text';
import { touchesContact } from '../../fields/touches';
import { isRecord } from '../../../shared/answered';
import type { Unverified } from '../../model/wire';
import { InvalidInput } from '../../../shared/invalidInput';
import type { Api } from '../../transport/api';
import { UnexpectedAnswer } from '../../transport/answer';
import { API_VERSIONS } from '../../transport/apiRequest';
import { pathLocator } from './pathLocator';
import { requestPath } from './requestPath';
import { DryRun } from '../../transport/dryRun';

const METHODS = ['DELETE', 'GET', 'PATCH', 'POST', 'PUT'] as const;

/** The documentation of these parts names the older version (docs/highlevel-api.md, Addresses and headers). */
const OLDER = /^\/(calendars|conversations)(\/|$)/;

export const send = defineOperation({
	option: {
		name: 'Send Request',
		value: 'send',
		description:
			"Send any other request to HighLevel's API, with this node's connection, rate limit, repeats and error messages",
		action: 'Send a custom api call',
	},
	fields: {
		method: required(
			choice<IHttpRequestMethods & (typeof METHODS)[number]>(
				{ displayName: 'Method', description: 'GET reads; the others write' },
				METHODS.map((value) => ({ name: value, value })),
				'GET',
			),
		),
		path: pathLocator,
		pathValues: pairs(
			{
				displayName: 'Path Values',
				description:
					'Values for names in braces in the path. {locationId} is the sub-account, unless given here.',
			},
			'Path Value',
		),
		query: pairs(
			{ displayName: 'Query Parameters', description: 'What comes after the question mark' },
			'Query Parameter',
		),
		body: shownWhen(
			{ method: ['DELETE', 'PATCH', 'POST', 'PUT'] },
			jsonObject({ displayName: 'Body' }, '{"name": "newsletter"}'),
		),
	},
	options: {
		version: text({
			displayName: 'API Version',
			placeholder: 'e.g. 2021-07-28',
			description:
				"The Version header, as HighLevel's documentation names it for this path. When empty, 2021-04-15 for calendars and conversations and 2021-07-28 for all else.",
		}),
		repeatable: flag(
			{
				displayName: 'Repeat After Lost Answer',
				description:
					'Whether a POST or PATCH may be sent again when its answer was lost, because sending it twice does no harm. Off, such an item fails and says that it may have been done.',
			},
			false,
		),
		split: text({
			displayName: 'Split Out Field',
			placeholder: 'e.g. opportunities',
			description: 'The name of a list in the answer, to return one item for each of its entries',
		}),
	},
	// Writes of what stands at one path, or of one contact, keep their order.
	touches(values, { api }) {
		if (values.method === 'GET') return [];
		const path = pathOf(values, api);
		const [, contactId] = /^\/contacts\/([^/]+)/.exec(path) ?? [];
		return contactId ? touchesContact({ contactId }) : [{ key: `path ${path}` }];
	},
	async run({ method, query, body, options, ...written }, { api }) {
		const path = pathOf(written, api);
		const answer = await api.send({
			method,
			path,
			query: query.length > 0 ? queryOf(query) : undefined,
			body: body ?? (method === 'GET' ? undefined : {}),
			version: options.version ?? API_VERSIONS[OLDER.test(path) ? 'calendars' : 'contacts'],
			effect: options.repeatable && method !== 'GET' ? 'idempotent' : undefined,
			read: anyJson,
		});
		return answer instanceof DryRun ? answer : itemsOf(answer, options.split);
	},
});

function pathOf(
	{ path, pathValues }: { path: string; pathValues: Array<[string, string]> },
	{ locationId }: Api,
): string {
	return requestPath(path, { locationId, ...Object.fromEntries(pathValues) });
}

/** A name that comes several times has several values. */
function queryOf(pairs: Array<[string, string]>): IDataObject {
	const values = new Map<string, string[]>();
	for (const [name, value] of pairs) values.set(name, [...(values.get(name) ?? []), value]);
	return Object.fromEntries(
		[...values].map(([name, all]) => [name, all.length > 1 ? all : all[0]]),
	);
}

/** An empty answer to a success is one; text that is no JSON is none. */
function anyJson(answer: unknown): object {
	if (answer === undefined || answer === null || answer === '') return {};
	if (typeof answer !== 'object') throw new UnexpectedAnswer('JSON');
	return answer;
}

function itemsOf(answer: object, split: string | undefined): IDataObject | IDataObject[] {
	if (split === undefined) return Array.isArray(answer) ? answer.map(asItem) : asItem(answer);
	const list = isRecord(answer) ? answer[split] : undefined;
	if (Array.isArray(list)) return list.map(asItem);
	throw new InvalidInput(
		`HighLevel's answer has no list '${split}'`,
		`The request was done. The answer has: ${Object.keys(answer).join(', ') || 'nothing'}. Correct the option 'Split Out Field', or leave it out.`,
	);
}

function asItem(entry: Unverified): IDataObject {
	return isRecord(entry) ? entry : { value: entry };
}
