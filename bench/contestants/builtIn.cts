import type { INodeParameters } from 'n8n-workflow';
import { newTag, type Work } from '../tasks.cts';
import { expertBatching, expertBatchingInWords, type Contestant } from './contestant.cts';

const contactId = '={{ $json.id }}';

const parameters: Record<Work, INodeParameters> = {
	// It knows no plain create: its *Create or Update* is one request an item as well.
	create: {
		operation: 'create',
		email: '={{ $json.email }}',
		additionalFields: {
			firstName: '={{ $json.firstName }}',
			lastName: '={{ $json.lastName }}',
			source: '={{ $json.source }}',
		},
	},
	getMany: { operation: 'getAll', returnAll: true },
	// It knows no tags: its *Update* replaces all of them, so the old ones have to be sent again.
	tag: {
		operation: 'update',
		contactId,
		updateFields: { tags: `={{ [...$json.tags, '${newTag}'] }}` },
	},
	update: { operation: 'update', contactId, updateFields: { city: '={{ $json.city }}' } },
	get: { operation: 'get', contactId },
};

function contestant(key: string, how: string, requestOptions: INodeParameters): Contestant {
	return {
		key,
		label: `HighLevel (built into n8n), ${how}`,
		needsRealHost: true,
		setup: (work, { builtIn }) => ({
			type: 'n8n-nodes-base.highLevel',
			typeVersion: 2,
			parameters: { resource: 'contact', ...parameters[work], requestOptions },
			credentials: builtIn && { highLevelOAuth2Api: builtIn },
		}),
	};
}

export const builtIn = contestant('builtIn', 'default settings', {});
export const builtInBatched = contestant('builtInBatched', `batching ${expertBatchingInWords}`, {
	batching: expertBatching,
});
