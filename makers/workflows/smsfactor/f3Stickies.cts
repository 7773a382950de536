import type { StickyText } from '../canvas/design.cts';
import { SIGNATURE } from './common.cts';

export const f3Stickies: StickyText[] = [
	{
		color: 7,
		text: `## Tasks and notes go out as texts

1. Choose the credential **HighLevel private integration** in the nodes with the HighLevel sign, and **${SIGNATURE}** in *Receipt*: a Header Auth with the name \`X-SMSFactor-Signature\` and a long password of your own as its value.
2. **Config**: \`staffNumber\` (blank: the staff gets no texts), \`sender\`, \`timezone\`, and the words of the texts.
3. Publish X1, X2 and this workflow.
4. SMSFactor, **API > Webhooks**: type **DLR**, the production URL of *Receipt*, and the same password as its signature.`,
	},
	{
		text: `### Who gets what
- A task or note that begins with \`SMS:\` goes to the **contact**, without that word. Do Not Disturb is obeyed. All others go to the **staff**, so that no private note reaches a customer.
- Each text carries the ids of contact and task, so that its receipt comes home. The contact keeps a note of what was sent, what arrived, and a task to call when a text did not.
- Own notes begin with \`[SMSFactor]\` and start nothing. A change of \`notePrefix\` goes into *Note Added* as well. Tasks made by F2 are left out, because the staff knows of them.
- HighLevel permissions: contacts.readonly, contacts.write and locations/tasks.readonly.`,
	},
	{
		text: `### Try it in this order
1. Write a note "SMS: Hello" on a contact of your own: within a minute a second note shows the text. With \`dryRun\` on, SMSFactor only reckons its price.
2. Create a task: the text to the staff shows as a note.
3. Switch \`dryRun\` off in Config.

### Not sure, and good to know
- \`minutesBeforeDue\` 60 lets SMSFactor keep the text of a task until an hour before it is due. It goes out even if the task is done by then; 0 sends at once.
- How long SMSFactor lets an own id be is not published; ours have about 41 letters. Without it back in the receipt, there is no note on its arrival.`,
	},
];
