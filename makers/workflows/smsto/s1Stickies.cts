import type { StickyText } from '../canvas/design.cts';
import { WEBHOOK_SECRET } from './signedWebhook.cts';

export const routerStickies: StickyText[] = [
	{
		color: 7,
		text: `## Texts to your SMS.to number become contacts, notes and tasks

1. Credentials: **HighLevel private integration** in the nodes with the HighLevel sign, **${WEBHOOK_SECRET}** (type *Crypto*, field *Hmac Secret*) in *Right Signature*.
2. **Publish** *SMS.to: HTTP with backoff (X1)* and *SMS error log (X2)*.
3. In *Config* fill in \`sender\`, your rented number.
4. Publish this workflow. In SMS.to under **Settings > Webhook Management** enter the production address of *When a Text Arrives* as *Default Inbound Callback URL*, and switch **secure webhooks** on.

HighLevel scopes: \`contacts.readonly\`, \`contacts.write\`, \`locations.readonly\`.`,
	},
	{
		text: `### What people can text
- **NEW Ada Lovelace ada@example.com**: fills in their details where they are empty (the staff's NEW replaces them, and may give tags)
- **TASK Send the offer by Friday**, or "remind me tomorrow to …", "please call me back": a task
- **LIST**, **DONE 2**, **CANCEL 2** (or the task's ID)
- **STOP**, **START**: Do Not Disturb for SMS; START also takes off the tag that *S3* gives who opted out (\`optOutTag\`)
- anything else: a note

Each text becomes a note, and who is new gets a welcome task. \`staffNumbers\` in *Config* (with commas): only these may text TASK, LIST, DONE and CANCEL, and NEW with somebody else's number. Empty: everybody, for their own contact, and **they read and close the tasks that your staff has put there, too**.`,
	},
	{
		text: `### Guards
- What SMS.to has not signed, or more than five minutes ago, or what was used before: **401**, nothing is written.
- SMS.to waits 3 to 4 seconds, so *Say OK* comes before the work.
- SMS.to gives texts no ID: sender, number, time and words together are looked at, so that a text that comes twice counts once.
- Blank details overwrite nothing.
- Nobody with Do Not Disturb gets a reply.
- \`dryRun\` in *Config*: no text is sent, SMS.to is only asked for its price; all else is done.`,
	},
	{
		color: 5,
		text: `### Test in this order
1. *Read one contact*: run *Wants Texts?* alone with a contact's ID.
2. *Create a contact*: text your number "Hello".
3. *Create a task*: text "TASK Try this".
4. Set \`dryRun\` to false and text "LIST".

### Not sure about SMS.to
Its names of the fields are in \`fieldMap\`. If the signature never fits, set \`verifySignature\` to false, make up a \`webhookSecret\` and add \`?secret=…\` to the address.`,
	},
];
