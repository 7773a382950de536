import type { IDataObject, IHttpRequestMethods } from 'n8n-workflow';
import { resources } from '../../nodes/HighLevelContacts/actions';
import type { Operation, Resource } from '../../nodes/HighLevelContacts/run/operation';
import { requiredScope } from '../../nodes/HighLevelContacts/transport/scopes';
import { IMMEDIATE_INDEX, startSandbox, type Sandbox } from '../../sandbox/index.cts';
import { TestClock } from '../../harness/clock.cts';
import { runNode } from '../../harness/host.cts';
import { connectedSubAccount } from '../../harness/oauthCredential.cts';
import { appointmentRuns, noteRuns, tagRuns, taskRuns } from './runs/children.cts';
import { contactRuns } from './runs/contact.cts';
import { customRuns } from './runs/custom.cts';
import { conversationRuns, messageRuns } from './runs/messages.cts';
import type { Run, Runs } from './runs/run.cts';
import { SCENE_TIME, setScene } from './scene.cts';

interface RecordedRun {
	run: Run;
	items: IDataObject[];
	requests: RecordedRequest[];
}

interface RecordedRequest {
	endpoint: string;
	/** Some endpoints need nothing. */
	scope?: string;
}

export interface Recording {
	resource: Resource;
	operation: Operation;
	runs: RecordedRun[];
}

export const RUNS: Record<string, Runs> = {
	appointment: appointmentRuns,
	contact: contactRuns,
	conversation: conversationRuns,
	custom: customRuns,
	message: messageRuns,
	note: noteRuns,
	tag: tagRuns,
	task: taskRuns,
};

/** @throws Error when an operation has no run, when a run fails, or when it puts nothing out */
export async function recordOperations(): Promise<Recording[]> {
	const sandbox = await startSandbox({
		clock: new TestClock(SCENE_TIME),
		settings: { search: IMMEDIATE_INDEX },
	});
	try {
		const recordings: Recording[] = [];
		for (const resource of resources) {
			for (const operation of resource.operations) {
				const runs = await recordRuns(sandbox, resource.option.value, operation.option.value);
				recordings.push({ resource, operation, runs });
			}
		}
		return recordings;
	} finally {
		await sandbox.close();
	}
}

async function recordRuns(
	sandbox: Sandbox,
	resource: string,
	operation: string,
): Promise<RecordedRun[]> {
	const runsOf = RUNS[resource]?.[operation];
	if (!runsOf) throw new Error(`makers/reference/runs has no run of ${resource} ${operation}`);
	const recorded: RecordedRun[] = [];
	for (let place = 0; ; place += 1) {
		sandbox.reset();
		// The scene is new for each run, and with it the IDs in the parameters.
		const run = runsOf(setScene(sandbox))[place];
		if (!run) return recorded;
		const { output, error } = await runNode({
			baseUrl: sandbox.url,
			items: run.items,
			binary: run.binary,
			credentials: connectedSubAccount(sandbox),
			timezone: 'America/Chicago',
			parameters: { resource, operation, ...run.parameters },
		});
		const name = `${resource} ${operation}, run ${place + 1}`;
		if (error) throw new Error(`${name}: ${error.message} (${error.description ?? ''})`);
		if (output.length === 0) throw new Error(`${name} has put nothing out`);
		recorded.push({ run, items: output.map(({ json }) => json), requests: requestsOf(sandbox) });
	}
}

function requestsOf({ journal }: Sandbox): RecordedRequest[] {
	return journal.map(({ method, route, path }) => ({
		endpoint: `${method} ${route}`,
		scope: requiredScope(method as IHttpRequestMethods, path)?.scope,
	}));
}
