import type { Sandbox } from '../../sandbox';
import type { ConfigValues } from './workflows';

/** Where the shipped workflow *inbound text to CRM* listens, below n8n's address. */
const inboundTextPath = '/webhook/sms-inbound';

/** What a user would fill into the Config nodes, for the sandbox's SMS provider. */
export function demoConfig(sandboxUrl: string): ConfigValues {
	// The sandbox's customers may be texted, wherever they are.
	return { smsUrl: `${sandboxUrl}/sms/messages`, dryRun: false, allowedCountries: '' };
}

/** Tells the sandbox's SMS provider where texts to the business are to be delivered. */
export function deliverTextsTo(sandbox: Sandbox, n8nUrl: string): void {
	sandbox.settings.inboundUrl = n8nUrl + inboundTextPath;
}
