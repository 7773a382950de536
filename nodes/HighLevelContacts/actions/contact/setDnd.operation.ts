import { defineOperation } from '../../fields/defineOperation';
import { contactLocator } from '../../fields/locators';
import { text } from '../../fields/text';
import { touchesContact } from '../../fields/touches';
import { omitEmpty } from '../../model/values/omitEmpty';
import { InvalidInput } from '../../../shared/invalidInput';
import { dndChannels } from './dndChannels';
import { getContact } from '../../queries/getContact';
import { changeDnd } from './changeDnd';
import { ifSent } from '../../transport/dryRun';

export const setDnd = defineOperation({
	option: {
		name: 'Set Do Not Disturb',
		value: 'setDnd',
		description:
			'Block or allow single channels of a contact, such as SMS. A permanent block, made by the carrier after STOP, is left alone and reported.',
		action: 'Set do not disturb for a contact',
	},
	fields: {
		contactId: contactLocator(),
		channels: dndChannels,
		message: text({
			displayName: 'Reason',
			placeholder: 'e.g. Asked by phone',
			description: 'Kept with each channel that is changed',
		}),
	},
	touches: touchesContact,
	async run({ contactId, channels, message }, { api }) {
		if (Object.keys(omitEmpty(channels)).length === 0) throw noChannel();
		const current = await getContact(api, contactId);
		return await ifSent(
			changeDnd(api, current, channels, message),
			({ contact: { dndSettings }, changed, permanent }) => ({
				contactId,
				// It blocks every channel, whatever is set for a single one.
				dnd: current.dnd ?? false,
				dndSettings,
				changed,
				permanent,
			}),
		);
	},
});

function noChannel(): InvalidInput {
	return new InvalidInput(
		'There is no channel to change',
		"Add at least one under 'Channels', such as SMS.",
	);
}
