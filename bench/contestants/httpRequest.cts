import type { INodeParameters } from 'n8n-workflow';
import { fixtures } from '../../sandbox/index.cts';
import { newTag, type Work } from '../tasks.cts';
import { expertBatching, expertBatchingInWords, type Contestant } from './contestant.cts';

interface Request {
	method: string;
	path: string;
	body?: Record<string, string>;
	options?: INodeParameters;
}

const contact = '/contacts/{{ $json.id }}';

const requests: Record<Work, Request> = {
	create: {
		method: 'POST',
		path: '/contacts/',
		body: {
			locationId: fixtures.LOCATION_ID,
			firstName: '={{ $json.firstName }}',
			lastName: '={{ $json.lastName }}',
			email: '={{ $json.email }}',
			source: '={{ $json.source }}',
		},
	},
	getMany: {
		method: 'POST',
		path: '/contacts/search',
		body: { locationId: fixtures.LOCATION_ID, pageLimit: '={{ 500 }}' },
		options: {
			pagination: {
				pagination: {
					paginationMode: 'updateAParameterInEachRequest',
					parameters: {
						parameters: [
							{
								type: 'body',
								name: 'searchAfter',
								value: '={{ $response.body?.contacts?.at(-1)?.searchAfter }}',
							},
						],
					},
					paginationCompleteWhen: 'other',
					completeExpression: '={{ $response.body.contacts.length < 500 }}',
				},
			},
		},
	},
	tag: { method: 'POST', path: `${contact}/tags`, body: { tags: `={{ ['${newTag}'] }}` } },
	update: { method: 'PUT', path: contact, body: { city: '={{ $json.city }}' } },
	get: { method: 'GET', path: contact },
};

function contestant(key: string, how: string, more: INodeParameters): Contestant {
	return {
		key,
		label: `HTTP Request, ${how}`,
		setup: (work, { bearer }, baseUrl) => ({
			type: 'n8n-nodes-base.httpRequest',
			typeVersion: 4.5,
			parameters: parametersOf(requests[work], baseUrl, more),
			credentials: { httpBearerAuth: bearer },
		}),
	};
}

function parametersOf(
	{ method, path, body, options }: Request,
	baseUrl: string,
	more: INodeParameters,
): INodeParameters {
	return {
		method,
		url: `=${baseUrl}${path}`,
		authentication: 'genericCredentialType',
		genericAuthType: 'httpBearerAuth',
		sendHeaders: true,
		headerParameters: { parameters: [{ name: 'Version', value: '2021-07-28' }] },
		...(body && {
			sendBody: true,
			bodyParameters: {
				parameters: Object.entries(body).map(([name, value]) => ({ name, value })),
			},
		}),
		options: { ...options, ...more },
	};
}

export const http = contestant('http', 'default settings', {});
export const httpBatched = contestant('httpBatched', `batching ${expertBatchingInWords}`, {
	batching: expertBatching,
});
