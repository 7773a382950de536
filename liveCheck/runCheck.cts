import { version } from '../package.json';
import type { Clock } from '../sandbox/clock.cts';
import type { Say } from '../harness/tools/steps.cts';
import { AnswerForms } from './forms/answerForms.cts';
import type { Exchange, LineRequest } from './line/exchange.cts';
import { Line, Stopped } from './line/line.cts';
import { startRelay } from './line/relay.cts';
import { findTags } from './made/leftovers.cts';
import { Ledger } from './made/ledger.cts';
import { removeAll, type Removal } from './made/remove.cts';
import { tryOperations } from './operations/tryOperations.cts';
import { askQuestions } from './questions/askQuestions.cts';
import { Mask } from './report/mask.cts';
import { reportRows, type Report, type Results } from './report/report.cts';
import { Stage, type Leave } from './stage/stage.cts';
import { survey } from './stage/survey.cts';

export interface CheckSettings {
	baseUrl: string;
	/** It is a private integration token or an OAuth2 access token. */
	token: string;
	locationId: string;
	clock: Clock;
	leave: Leave;
	say: Say;
	/** All questions and operations are tried unless some are named. */
	only?: readonly string[];
	/** What the check has made is deleted all the same. */
	signal?: AbortSignal;
}

export interface CheckResult {
	report: Report;
	removal: Removal;
	/** An answer may never have come, so that something was made of which nobody knows. */
	mayHaveLeftMore: boolean;
}

/** @throws UserError when the account cannot be used */
export async function runCheck(settings: CheckSettings): Promise<CheckResult> {
	const { token, locationId, clock, leave, say, only, signal } = settings;
	const forms = new AnswerForms();
	const mask = new Mask([token, locationId], forms.vocabulary);
	const ledger = new Ledger();
	let recent: Exchange[] = [];
	let requests = 0;
	const line = new Line({
		...settings,
		ledger,
		onExchange: (exchange) => {
			requests += 1;
			recent.push(exchange);
			mask.note(exchange);
			forms.note(exchange);
		},
	});
	signal?.addEventListener('abort', () => line.stop());
	if (signal?.aborted) line.stop();
	const relay = await startRelay(line);
	const results: Results = { questions: [], operations: [], forms: [] };
	let isComplete = false;
	let removal: Removal = { deleted: 0, failed: [] };
	try {
		say('… look at the account');
		const found = await survey((request) => line.send(request), locationId);
		const connection = { baseUrl: relay.url, token };
		const stage = new Stage(line, clock, locationId, found, leave, connection);
		const isWanted = (id: string) => !only || only.includes(id);
		await tryOperations(stage, results.operations, {
			isWanted,
			tell: say,
			takeExchanges: () => recent.splice(0),
		});
		recent = [];
		await askQuestions(stage, results.questions, {
			isWanted,
			tell: say,
		});
		isComplete = true;
	} catch (error) {
		if (!(error instanceof Stopped)) throw error;
	} finally {
		await line.whenIdle();
		await relay.close();
		removal = await cleanUp(line, locationId, ledger, say);
	}
	results.forms = forms.all;
	const report: Report = {
		version,
		day: new Date(clock.now()).toISOString().slice(0, 10),
		isComplete,
		requests,
		rows: reportRows(results, mask),
	};
	return { report, removal, mayHaveLeftMore: line.hasLostAnswer };
}

async function cleanUp(line: Line, locationId: string, ledger: Ledger, say: Say): Promise<Removal> {
	say('… delete what the check has made');
	const send = (request: LineRequest) => line.send(request, { isCleaning: true });
	// The account's list of tags has got those of the contacts.
	await findTags(send, locationId, ledger).catch(() => undefined);
	return await removeAll(send, ledger);
}
