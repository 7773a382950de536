import { conf, type ConfigValue } from '../parts/config.cts';
import { backoffConfig } from '../parts/callProvider.cts';
import { brakeConfig } from '../shared/textBrake.cts';
import { providers } from '../providers.cts';

/** How the workflows' own notes begin, by which they know them again. */
export const NOTE_PREFIX = '[touchSMS]';

/** Fields that all Config nodes of touchSMS begin with. */
export const common: Record<string, ConfigValue> = {
	providerBaseUrl: providers.touchsms.baseUrl,
	...backoffConfig,
	dryRun: true,
	notePrefix: NOTE_PREFIX,
};

/** Those of the workflows that keep contacts in touchSMS (the field names there are unsure, docs/sms/touchsms.md). */
export const contactSettings: Record<string, ConfigValue> = {
	contactsPath: '/contacts',
	countryCode: '61',
	ownTags: 'touchsms:',
	fieldMap: {
		name: 'name',
		mobile: 'phone',
		email: 'email',
		'attributes.ghlContactId': 'id',
		'attributes.tags': 'tags',
		'attributes.businessId': 'businessId',
	},
};

/** Why touchSMS refused a request; `answer` is an expression for what X1 has answered. */
export const refusalOf = (answer: string) =>
	`(Object.values(${answer}.body.errors ?? {}).flat().join(' ') || ${answer}.message || 'HTTP ' + ${answer}.statusCode)`;

/** True when a contact was refused because touchSMS has it: an earlier try's answer was lost, or a person was faster. */
export const isThereAlready = (refusal: string) => `/already|taken|exist/i.test(${refusal})`;

/** Sending, or the same call that only checks the texts (docs/sms/touchsms.md). */
export const SEND_PATH = `/sms{{ ${conf('dryRun')} ? '/dry' : '' }}`;

/** Those of the workflows that text. */
export const sender: Record<string, ConfigValue> = {
	sender: 'SHARED_NUMBER',
	...brakeConfig('+61'),
};
