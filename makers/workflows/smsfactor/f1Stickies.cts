import type { StickyText } from '../canvas/design.cts';
import { SIGNATURE } from './common.cts';

export const f1Stickies: StickyText[] = [
	{
		color: 7,
		text: `## Contacts and a list of SMSFactor are kept alike

1. Choose the credential **HighLevel private integration** in the nodes with the HighLevel sign, and **${SIGNATURE}** in *STOP Received*: a Header Auth with the name \`X-SMSFactor-Signature\` and a long password of your own as its value.
2. **Config**: \`listId\` is the number of your list at SMSFactor. \`fieldMap\` says which of its fields holds what; the fourth, \`info4\`, is taken.
3. Publish X1, X2 and this workflow.
4. SMSFactor, **API > Webhooks**: type **STOP**, the production URL of *STOP Received*, and the same password as its signature.
5. Press *Sync All by Hand*. As long as \`dryRun\` is on, *Plan Calls*, *Update in HighLevel* and *Add to HighLevel* show what they would write, and write nothing. Set it to false, and press again.`,
	},
	{
		text: `### How it works
- A contact that changes in HighLevel is in the list within a minute; a person who is changed or added in the list is in HighLevel within the hour.
- \`info4\` keeps the contact's id and a mark of the last common values, which shows who has changed what. If both have, \`wins\` decides: \`HighLevel\` or \`SMSFactor\`. A blank field of the list overwrites nothing.
- Contacts with *Do Not Disturb* are taken off the list. \`onlyWithTag\` (such as \`sms-optin\`) keeps all others off as well.
- STOP sets *Do Not Disturb* for texts at once. Nothing here sends a text.
- HighLevel permissions: contacts.readonly and contacts.write.`,
	},
	{
		text: `### Try it in this order
1. Make a new list with one number of your own, and enter its id. Press *Sync All by Hand*: the contacts are in the list, and your number in HighLevel.
2. Change a name in HighLevel, look at the list.
3. Text STOP.

### Not sure, and good to know
- SMSFactor tells nobody when its list changes, so it is read each hour, 1,000 at a time. More than 50 changed contacts at once are compared that way, too.
- No way to change an entry is known: it is deleted and added again.
- How long an info field may be is not published: \`infoLetters\` are compared.`,
	},
];
