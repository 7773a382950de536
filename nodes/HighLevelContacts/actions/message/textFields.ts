import { withProperty } from '../../fields/field';
import { country } from '../../fields/places';
import { text } from '../../fields/text';

export const defaultCountry = withProperty(country({ displayName: 'Default Country' }), {
	description:
		'Country of a number without country code. When empty, that of the sub-account is taken.',
});

export const optOutTag = text({
	displayName: 'Opt-Out Tag',
	placeholder: 'e.g. sms-optout',
	description: 'The tag of contacts who want no texts, beside Do Not Disturb',
});
