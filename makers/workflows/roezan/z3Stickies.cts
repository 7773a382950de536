import type { StickyText } from '../canvas/design.cts';
import { providers } from '../providers.cts';
import { ERROR_LOG, backoffOf } from '../shared/names.cts';
import { TAG } from './names.cts';

export const z3Stickies: StickyText[] = [
	{
		color: 7,
		text: `## Contacts and reminders go to Roezan

1. Import and publish *${backoffOf(providers.roezan).name}* (with Roezan's key) and *${ERROR_LOG.name}* first.
2. Choose your HighLevel connection in the HighLevel nodes. Reading needs \`contacts.readonly\` and, for tasks, \`locations/tasks.readonly\`; notes need \`contacts.write\`.
3. **Config**: \`listId\` is the number of your list in Roezan. In \`tagMap\` write which HighLevel tag is which tag of Roezan's, by its number: \`{ "vip": 613 }\`.
4. Publish. Then give a contact the tag **${TAG}**, and look for it in Roezan.

Another tag than *${TAG}*: change it in *Tag Given* and in the filter of *Contact Changed*, and in Z1 and Z2.`,
	},
	{
		text: `### How it works
- Who is given the tag, or has it and changes name, email, phone or tags, is **saved in Roezan**: fields, mapped tags, list. Empty fields are not sent. Who has Do Not Disturb for SMS comes on no list.
- A **task whose title begins with SMS:** (\`taskMarker\`) is texted to its contact, once: *SMS: Bring your passport*. Other tasks stay inside. An empty marker means all tasks.
- A text waits for the contact's **safe sending hours** (Roezan's, else \`safeFromHour\` to \`safeUntilHour\`), at the contact's local time; also when n8n was off in the meantime. Do Not Disturb is looked at again just before.
- A note on the contact says what was sent, or why not. With **dryRun** nothing is texted, the rest is done.
- What Z2 writes comes here once more, differs in nothing, and ends. Tasks made by Z1 are never texted.`,
	},
	{
		color: 5,
		text: `### What is not sure
- Whether Roezan *adds* lists and tags to a contact that it has: so tags and list are sent once more by themselves.
- The names of Roezan's fields: right side of \`fieldMap\`.
- A text costs a credit per about 160 characters. \`text\` in Config may hold {title}, {due} and {firstName}.

**Order of tests:** 1. Tag one contact: it appears in Roezan. 2. Make a task *SMS: test* for yourself: the note says that dryRun is on. 3. Set \`dryRun\` to false, make another one, and read your phone.`,
	},
];
