import type { StickyText } from '../canvas/design.cts';
import { providers } from '../providers.cts';
import { ERROR_LOG, backoffOf } from '../shared/names.cts';
import { FORWARDER, TAG } from './names.cts';

export const z2Stickies: StickyText[] = [
	{
		color: 7,
		text: `## What changes at Roezan changes in HighLevel

1. Import and publish *${backoffOf(providers.roezan).name}* (with Roezan's key) and *${ERROR_LOG.name}* first.
2. Choose your HighLevel connection in the HighLevel nodes. Reading needs \`contacts.readonly\`, saving \`contacts.write\`.
3. **Config**: \`tagMap\` as in Z3, \`{ "vip": 613 }\`: HighLevel's tag, Roezan's number of it.
4. Try it: *Start by Hand* with one contact that has the tag **${TAG}**. Then publish.

**New contacts at once:** let a tool that sees them post \`{ phone, firstName, lastName, email, tags }\` to the address in *Contact Forwarded*, with the secret header of the credential **${FORWARDER}**.`,
	},
	{
		text: `### How it works
- Roezan tells nobody what has changed. So every hour **contactsPerRun** contacts with the tag are compared, those first that were compared longest ago. When Roezan says *wait*, the workflow waits.
- A field is taken when HighLevel has **none**, or when it has **changed at Roezan since the last look**. What you change in HighLevel is never set back, and a blank at Roezan overwrites nothing.
- An email or number that **another contact** has is only noted, since no two contacts can have it.
- New tags at Roezan are added, none is removed. Who opts out or in at Roezan has Do Not Disturb for SMS set or lifted.
- A note says what has changed, and open tasks that came by text get the new name and number.
- Nothing is texted from here. A failed run: *Retry* goes on where it stopped.`,
	},
	{
		color: 5,
		text: `### What is not sure, and what does not work
- The **names of Roezan's fields** for name and email: right side of \`fieldMap\`. *Find in Roezan* in a test run shows what your account answers. \`forwardMap\` is the same for the forwarder.
- Contacts that **only Roezan has** cannot be found by asking, since there is no list of all. They come with the forwarder, or with their first text (Z1).
- A **changed number** is found by the email, at the look after the one that missed it.
- What was seen last is kept in this workflow, by published runs only: a run by hand compares, but does not remember.

**Order of tests:** 1. *Start by Hand* with one contact. 2. Forward a new contact. 3. Change a name at Roezan and wait for the next hour.`,
	},
];
