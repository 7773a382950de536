import type { Sandbox } from '../../sandbox/index.cts';
import type { ConfigValues } from './workflows.cts';

/** The shipped workflow *inbound text to CRM* listens there, below n8n's address. */
const inboundTextPath = '/webhook/sms-inbound';

/** A user would fill these into the Config nodes. */
export function demoConfig(sandboxUrl: string): ConfigValues {
	// The sandbox's customers may be texted, wherever they are.
	return { smsUrl: `${sandboxUrl}/sms/messages`, dryRun: false, allowedCountries: '' };
}

export function deliverTextsTo(sandbox: Sandbox, n8nUrl: string): void {
	sandbox.settings.inboundUrl = n8nUrl + inboundTextPath;
}
