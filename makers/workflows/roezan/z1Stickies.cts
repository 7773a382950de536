import type { StickyText } from '../canvas/design.cts';
import { providers } from '../providers.cts';
import { ERROR_LOG, backoffOf } from '../shared/names.cts';
import { FORWARDER, NOTE_PREFIX, TAG } from './names.cts';

const { credential } = providers.roezan;

export const z1Stickies: StickyText[] = [
	{
		color: 7,
		text: `## Texts to Roezan become contacts, notes and tasks

1. Import and publish *${backoffOf(providers.roezan).name}* and *${ERROR_LOG.name}* first. The key of Roezan goes into the credential **${credential.name}** (Header Auth, name \`X-API-Key\`) in the first one.
2. Choose your HighLevel connection in the HighLevel nodes. Reading needs \`contacts.readonly\`, saving \`contacts.write\`.
3. Give the tag **${TAG}** to the contacts in HighLevel that Roezan texts.
4. Try it: *Start by Hand*, with one contact who has texted you. Then publish.

**To have texts at once:** let a tool that sees them (Zapier, a phone app …) post \`{ phone, name, message, id, createdAt }\` to the address in *Message Forwarded*, with the secret header of the credential **${FORWARDER}**, which you make up (Header Auth, name \`X-Webhook-Secret\`).`,
	},
	{
		text: `### How it works
- Roezan tells nobody about new texts. So every 5 minutes it is asked about **contactsPerRun** contacts with the tag, those first that were asked longest ago: with 50, a hundred contacts are through in 10 minutes. Raise it if your account may ask more often; when Roezan says *wait*, the workflow waits.
- Each text is a **note**, once, also when it comes by both ways with the same \`id\`. A number that HighLevel does not know becomes a **contact**.
- *TASK call Bob by Friday* and *remind me on Friday* make a **task**, at the contact's local time. *STOP* and *START* set Do Not Disturb for SMS.
- A name in HighLevel is never overwritten. Nothing is texted from here.
- A run that failed: put right what its message says, then *Retry*. It goes on with the text that failed.`,
	},
	{
		color: 5,
		text: `### What is not sure, and what does not work
- A **first text from a number that HighLevel does not know** cannot be seen by asking: Roezan has no list of all contacts. It comes with the forwarder, or once the contact has the tag.
- The first look takes in the texts of the last **daysBack** days. Keep it above the longest time that your n8n may be off.
- Use the forwarder **with Roezan's own message id**, or take the schedule out: with another id each text would be two notes.
- Other names of the forwarder's fields: change the right side of **fieldMap** in Config.

**Order of tests:** 1. *Start by Hand* with one contact. 2. Text from a number that is new (forwarder). 3. Text *TASK try this* and look for the task. Notes begin with ${NOTE_PREFIX}.`,
	},
];
