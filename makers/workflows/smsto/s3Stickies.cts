import type { StickyText } from '../canvas/design.cts';
import { WEBHOOK_SECRET } from './signedWebhook.cts';

export const listStickies: StickyText[] = [
	{
		color: 7,
		text: `## Contacts on a list of SMS.to, opt-outs back in HighLevel

1. Credentials: **HighLevel private integration** in the nodes with the HighLevel sign, **SMS.to API key** in *Put on List*, **${WEBHOOK_SECRET}** in *Right Signature*.
2. *Config*: \`listId\` is the number of your list at SMS.to.
3. **Publish** X1, X2 and then this workflow.
4. In SMS.to under **Settings > Webhook Management** enter the production address of *When SMS.to Calls* twice: for **opt-outs** and for **outbound** (delivery) callbacks. Secure webhooks must be on.

HighLevel scopes: \`contacts.readonly\`, \`contacts.write\`, \`locations.readonly\`.`,
	},
	{
		text: `### How it works
- New and changed contacts with a phone go to the list: \`fieldMap\` says which of HighLevel's fields (right) become which of SMS.to's (left). Blank fields are left out. As long as \`dryRun\` is on, nothing is written to the list: *Map Fields* shows what would be.
- **Start by Hand** and **Every Night** do it for all contacts.
- Who has Do Not Disturb for SMS in HighLevel is opted out at SMS.to.
- Who opts out at SMS.to gets Do Not Disturb for SMS, a tag and a note. What this workflow writes does not start it again.
- A text that did not arrive becomes a note.
- What SMS.to has not signed gets a **401**.`,
	},
	{
		color: 5,
		text: `### Test in this order
1. *Read one contact*: run *Find Contact* alone with a phone number.
2. *Create a contact* with your own number in HighLevel, and look at *Map Fields*. Set \`dryRun\` in *Config* to false, change the contact: it appears on the list within a minute.
3. Opt it out at SMS.to, and look at the contact.

### Not sure about SMS.to
Whether a contact that is there already is overwritten, and that \`firstname\`, \`custom1\` and \`custom2\` are its fields: change \`fieldMap\`. Its words for a failure are in \`failedStatuses\`. An opt-out may take it up to 24 hours.`,
	},
];
