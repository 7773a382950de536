import { TAG } from './made/names.cts';
import type { Leave } from './stage/stage.cts';

/** What the user is told before anything is sent. */
export function notice({ workflowId, campaignId, calendarId, burst }: Leave): string {
	const started = [workflowId && 'a workflow', campaignId && 'a campaign'].filter(Boolean);
	return `
The check works on a HighLevel account that is in use. In the sub-account it

  - makes about 100 contacts named "${TAG}" with addresses at example.com, most of them with the tag
    "${TAG}" and with Do Not Disturb on. The few numbers that it gives them are reserved ones
    (555-0100 to 555-0199), so nobody is texted, called or e-mailed.
  - writes their notes, tasks, tags and followers (one user of the account becomes a follower), and books
    appointments in ${calendarId ? 'the calendar that you named' : 'the first active calendar'}, more than a month ahead, with notifications off.
  - makes custom fields, tags and a business whose names begin with "${TAG}".
  - reads the users, calendars, workflows, campaigns, tags and custom fields of the account.${
		started.length > 0
			? `
  - starts ${started.join(' and ')}, which you named, for one of its contacts.`
			: ''
	}${
		burst
			? `
  - uses up the request limit of the account once, for ten seconds.`
			: ''
	}

The automations of the account see all this: a workflow that runs for every new contact runs for these, too.
Use a sub-account for tests if you have one. No other contact is written to; the check refuses that itself.

It sends about 600 requests, at the most half of what HighLevel allows, which takes about 3 minutes, and deletes
all that it has made, also after an error or Ctrl-C. The token and the Location ID are not written down.`;
}
