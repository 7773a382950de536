import type { StickyText } from '../canvas/design.cts';

export const m3Stickies: StickyText[] = [
	{
		color: 7,
		text: `## M3: changes and texts from Salesmsg

1. Choose **HighLevel private integration** in the HighLevel nodes (scopes: View and Edit Contacts) and **Salesmsg access token** in *Salesmsg: HTTP with backoff (X1)*.
2. In **Config**: make up a long \`webhookSecret\` (until then everything is refused) and fill in \`teamId\`, the number of your Salesmsg inbox.
3. **Publish** X1, *SMS error log (X2)* and this workflow.
4. In Salesmsg: **Settings > Integrations > Webhooks**, add the production address of *Salesmsg Event* with \`?secret=\` and your secret behind it, for messages received and sent, contacts changed, tagged and opted out.`,
	},
	{
		text: `### What customers can text
- **TASK** call me back on Friday, or "please call me tomorrow at 3pm": a task
- **LIST**: their open tasks, with numbers
- **DONE 2** and **CANCEL 2**: done, or deleted; the task's ID works, too
- **NEW** Ada Lovelace ada@example.com: fills in their name and email where they are empty
- **STOP** and **START**: do-not-disturb for SMS, on and off

Whatever they text, and what you text from Salesmsg, is kept as a note. Who is new becomes a contact. What is texted back is in \`replies\` in Config, in words of your own.`,
	},
	{
		text: `### Guards
- A text delivered twice is taken once.
- Of a changed contact only what differs is written; blank values overwrite nothing.
- Who does not want texts gets no answer; a note says so.
- \`dryRun\` is on: answers are written down and not sent.
- Nothing here starts at notes, so own notes start nothing.`,
	},
	{
		color: 2,
		text: `### Not certain, so it is in Config
- Salesmsg signs nothing: the secret in the address is the only proof. Use \`https\`.
- The names of the events for tags and opt-outs: \`eventKinds\`. Look at a run of yours and add the name you see.
- With OAuth in place of a token: change the credential type in X1 (address of the token: see Salesmsg's developer pages).

**Try in this order:** text "Hello" (a contact and a note), "TASK try this" (a task), then turn \`dryRun\` off and text LIST.`,
	},
];
