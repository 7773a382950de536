import type { StickyText } from '../canvas/design.cts';
import { SIGNATURE } from './common.cts';

export const f2Stickies: StickyText[] = [
	{
		color: 7,
		text: `## Texts and forms become contacts and tasks

1. Choose the credential **HighLevel private integration** in the nodes with the HighLevel sign, and **${SIGNATURE}** in *Text Received*: a Header Auth with the name \`X-SMSFactor-Signature\` and a long password of your own as its value.
2. **Config**: your \`staffNumber\` (blank: nobody is texted), \`sender\`, \`language\`, \`timezone\`; \`maxTextsPerDay\` is how many texts the staff gets in a day.
3. Publish X1, X2 and this workflow.
4. SMSFactor, **API > Webhooks**: type **MO**, the production URL of *Text Received*, and the same password as its signature.
5. Put the production URL of *Sign-up Form* on your website. \`fieldMap\` says which answer goes into which field of HighLevel.`,
	},
	{
		text: `### How it works
- A text or a form finds the contact by phone, or makes one. A contact that exists keeps its name and email; others are only noted.
- Each message becomes a note. One that asks for something ("TASK call me", "call me back tomorrow") becomes a task, and the staff gets a text.
- A **text** START or a word in \`optInWords\` adds the tag \`sms-optin\`, lifts *Do Not Disturb* for texts and takes off F1's tag \`sms-optout\`; STOP does the opposite. **A form is never a command**, since anybody can fill in anybody's number: its tick adds \`sms-optin\` to new contacts only, and stands in the note of others.
- A message that is delivered twice counts once. Requests with another signature are refused.
- HighLevel permissions: contacts.readonly and contacts.write.`,
	},
	{
		text: `### Try it in this order
1. Text your number "Hello": the contact and its note are there.
2. Text "TASK call me tomorrow": the task is there. With \`dryRun\` on, SMSFactor only reckons the price of the text to the staff.
3. Switch \`dryRun\` off in Config.

### Not sure
- SMSFactor sends no id with a text. Sender, time and words stand in for one.
- It sends no proof of time, only the password. You may allow its addresses alone: *Text Received > Options > IP(s) Whitelist*, 51.159.7.123 and 51.159.21.54.`,
	},
];
