import { defineOperation } from '../../fields/defineOperation';
import { ifSent } from '../../transport/dryRun';
import { messages } from '../../transport/endpoints/messages';
import { isNotFound } from '../../transport/replyErrors';
import { messageId } from './messageFields';

export const cancelScheduled = defineOperation({
	option: {
		name: 'Cancel Scheduled',
		value: 'cancelScheduled',
		description: 'Cancel a message that is to be sent at a later time',
		action: 'Cancel a scheduled message',
	},
	fields: { messageId },
	touches: ({ messageId: id }) => [{ key: `message ${id}` }],
	async run({ messageId: id }, { api }) {
		const cancelling = api.call(
			messages.cancelScheduled,
			{ messageId: id },
			{
				// An earlier try of the same request may have cancelled it.
				accept: (facts, uncertain) => (uncertain && isNotFound(facts) ? {} : undefined),
			},
		);
		return await ifSent(cancelling, () => ({ id, cancelled: true }));
	},
});
