import path from 'node:path';
import { parseArgs } from 'node:util';
import { systemClock } from '../sandbox/clock.cts';
import { buildRoot } from '../harness/tools/paths.cts';
import { useOwnUserFolder } from '../makers/reference/userFolder.cts';
import { runMain, UserError, type Say } from '../harness/tools/steps.cts';
import { readAccount } from '../liveCheck/account.cts';
import { findAndClean } from '../liveCheck/clean.cts';
import type { Removal } from '../liveCheck/made/remove.cts';
import { notice } from '../liveCheck/notice.cts';
import { attempts } from '../liveCheck/operations/index.cts';
import { confirm } from '../liveCheck/prompt.cts';
import { questions } from '../liveCheck/questions/index.cts';
import { isDifference } from '../liveCheck/report/report.cts';
import { asTable, summary } from '../liveCheck/report/text.cts';
import { writeReport } from '../liveCheck/report/write.cts';
import { runCheck } from '../liveCheck/runCheck.cts';

const usage = `npm run check:live: what this package assumes about HighLevel, against a sub-account of yours

  npm run check:live                       asks for the token and the Location ID, and before it starts
  HIGHLEVEL_TOKEN=… HIGHLEVEL_LOCATION_ID=… npm run check:live -- --yes
  npm run check:live -- --clean            deletes what a run that was killed has left

  --workflow ID     in which its contact may be enrolled; without it that is not tried
  --campaign ID     to which its contact may be added; without it that is not tried
  --calendar ID     in which it may book; without it in the first active one
  --burst           may use up the limit of ten seconds once, to see how HighLevel refuses
  --webhook-port N  a port to which events of your Marketplace app come
  --only IDS        some questions and operations, such as indexGap,contact.create
  --report FOLDER   where the report goes; build/live-check without it
  --yes             does not ask before it starts

HIGHLEVEL_BASE_URL=http://127.0.0.1:4010 tries it on the sandbox (npm run sandbox).
Exit code: 0 no difference, 1 differences, 2 it could not run.`;

const say: Say = (line) => console.log(line);

async function main(): Promise<number> {
	const { values: flags } = parseArgs({
		options: {
			workflow: { type: 'string' },
			campaign: { type: 'string' },
			calendar: { type: 'string' },
			'webhook-port': { type: 'string' },
			only: { type: 'string' },
			report: { type: 'string' },
			burst: { type: 'boolean' },
			clean: { type: 'boolean' },
			yes: { type: 'boolean' },
			help: { type: 'boolean' },
		},
	});
	if (flags.help) {
		say(usage);
		return 0;
	}
	const isTerminal = process.stdin.isTTY;
	const account = await readAccount(process.env, isTerminal);
	const goOn = async (question: string) => {
		if (flags.yes) return;
		if (!isTerminal) throw new UserError(`${question} There is nobody to ask; --yes starts it.`);
		await confirm(question);
	};
	if (flags.clean) return tellRemoval(await findAndClean({ ...account, clock: systemClock }, goOn));

	const leave = {
		workflowId: flags.workflow,
		campaignId: flags.campaign,
		calendarId: flags.calendar,
		burst: flags.burst,
		webhookPort: portOf(flags['webhook-port']),
	};
	say(notice(leave));
	await goOn('Start?');
	useOwnUserFolder();
	const signal = untilStopped();
	const { report, removal, mayHaveLeftMore } = await runCheck({
		...account,
		clock: systemClock,
		leave,
		say,
		only: readOnly(flags.only),
		signal,
	});
	const file = await writeReport(report, flags.report ?? path.join(buildRoot, 'live-check'));
	say(`\n${asTable(report)}\n\n${summary(report)}`);
	say(`The report, to be pasted into an issue: ${path.relative(process.cwd(), file)}`);
	const leftCode = tellRemoval(removal);
	if (mayHaveLeftMore) {
		say('An answer was lost on the way. In a minute run: npm run check:live -- --clean');
	}
	if (!report.isComplete) return 2;
	return report.rows.some(isDifference) ? 1 : leftCode;
}

/** Says what was deleted; 1 when something is left. */
function tellRemoval({ deleted, failed }: Removal): number {
	say(`Deleted: ${deleted} things that the check had made.`);
	for (const { kind, id, status } of failed) {
		say(`  NOT deleted: ${kind} ${id} (${status ?? 'no answer'}). Delete it by hand in HighLevel.`);
	}
	return failed.length > 0 ? 1 : 0;
}

/** @throws UserError for an id that there is not */
function readOnly(text: string | undefined): string[] | undefined {
	const wanted = text?.split(',').map((id) => id.trim());
	const known = [
		...questions.map(({ id }) => id),
		...Object.entries(attempts).flatMap(([resource, operations]) =>
			Object.keys(operations).map((operation) => `${resource}.${operation}`),
		),
	];
	const unknown = wanted?.find((id) => !known.includes(id));
	if (unknown === undefined) return wanted;
	throw new UserError(`--only does not know "${unknown}". There are: ${known.join(', ')}`);
}

/** @throws UserError when it is not a port */
function portOf(text: string | undefined): number | undefined {
	if (text === undefined) return undefined;
	const port = Number(text);
	if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
	throw new UserError('--webhook-port takes a number from 1 to 65535.');
}

/** Aborted by the first Ctrl-C; a second one means now. */
function untilStopped(): AbortSignal {
	const stop = new AbortController();
	for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
		process.on(name, () => {
			if (stop.signal.aborted) {
				say('\nStopped at once. What is left is found with: npm run check:live -- --clean');
				process.exit(2);
			}
			say('\nStopping; deleting what the check has made. Once more to stop at once.');
			stop.abort();
		});
	}
	return stop.signal;
}

runMain(main, 2);
