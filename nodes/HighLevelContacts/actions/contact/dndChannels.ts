import { choice } from '../../fields/choice';
import { collection } from '../../fields/collection';
import { withProperty, type Field } from '../../fields/field';
import { DND_CHANNELS, readStatus, type DndStatus } from '../../model/contact/dnd';

const { Call, Email, FB, GMB, SMS, WhatsApp } = DND_CHANNELS;

export const dndChannels = withProperty(
	collection('Channels', 'Add Channel', {
		Call: channel(Call),
		Email: channel(Email),
		FB: channel(FB),
		GMB: channel(GMB),
		SMS: channel(SMS),
		WhatsApp: channel(WhatsApp),
	}),
	{ description: 'Channels that are not added stay as they are' },
);

function channel(displayName: string): Field<DndStatus | undefined> {
	const menu = choice(
		{ displayName },
		[
			{ name: 'Allow', value: 'inactive', description: 'The contact may be contacted this way' },
			{
				name: 'Block',
				value: 'active',
				description: 'The contact must not be contacted this way',
			},
		],
		'active',
	);
	return { ...menu, read: (entered, { label }) => readStatus(entered, label) };
}
