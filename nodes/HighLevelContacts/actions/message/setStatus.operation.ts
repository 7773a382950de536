import { choice } from '../../fields/choice';
import { defineOperation } from '../../fields/defineOperation';
import { required, shownWhen } from '../../fields/field';
import { text } from '../../fields/text';
import { messageOutput } from '../../model/message/messageOutput';
import { noteOutcome, noteTold } from '../../run/saidOutcomes';
import { ifSent } from '../../transport/dryRun';
import { messageId } from './messageFields';
import { failure, reportStatus } from './reportStatus';
import { refusePrivateToken } from './route';

export const setStatus = defineOperation({
	option: {
		name: 'Set Status',
		value: 'setStatus',
		description:
			'Report what became of a text that HighLevel handed to your conversation provider: sent, delivered, read or failed with a reason',
		action: 'Set the status of a message',
	},
	fields: {
		messageId,
		status: required(
			choice(
				{
					displayName: 'Status',
					description:
						'It never goes back: what the text has reached already, or is past, is not reported',
				},
				[
					{ name: 'Delivered', value: 'delivered', description: 'Shown with two ticks' },
					{ name: 'Failed', value: 'failed', description: 'Shown in red, with the reason' },
					{ name: 'Pending', value: 'pending' },
					{ name: 'Read', value: 'read' },
					{
						name: 'Sent',
						value: 'sent',
						description: 'Shown with one tick. Where HighLevel does not take it, nothing changes.',
					},
				],
				'delivered',
			),
		),
		reason: shownWhen(
			{ status: ['failed'] },
			text({
				displayName: 'Reason',
				placeholder: 'e.g. The number cannot receive texts',
				description: 'Shown to the person who sent the text',
			}),
		),
		code: shownWhen(
			{ status: ['failed'] },
			text({
				displayName: 'Error Code',
				placeholder: 'e.g. 30003',
				description: "The provider's code for the reason",
			}),
		),
	},
	touches: ({ messageId: id }) => [{ key: `message ${id}` }],
	async run({ messageId: id, status, reason, code }, item) {
		refusePrivateToken(item, 'report the status of a text');
		const error = reason ?? code;
		const isFailed = status === 'failed' && error !== undefined;
		const body = isFailed ? failure(error, code) : { status };
		if (!item.api.isDryRun) noteOutcome(id, { status, body });
		return await ifSent(reportStatus(item, id, status, body), ({ message, before, isChanged }) => {
			noteTold(id);
			return {
				...messageOutput(message),
				previousStatus: before ?? null,
				changed: isChanged,
			};
		});
	},
});
