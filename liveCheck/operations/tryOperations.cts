import { resources } from '../../nodes/HighLevelContacts/actions';
import type { Exchange } from '../line/exchange.cts';
import type { Say } from '../../harness/tools/steps.cts';
import type { Stage } from '../stage/stage.cts';
import { tellError } from '../stage/tellError.cts';
import { NotTried, scopeProblem } from '../stage/survey.cts';
import type { Scene } from './attempt.cts';
import { attempts } from './index.cts';

export interface OperationResult {
	resource: string;
	operation: string;
	outcome: 'worked' | 'failed' | 'notTried';
	reason?: string;
}

export interface Progress {
	isWanted(id: string): boolean;
	/** They are those since the last call. */
	takeExchanges(): Exchange[];
	tell: Say;
}

/** Adds how each went to `results`, so that what was tried is told also when the check stops. */
export async function tryOperations(
	stage: Stage,
	results: OperationResult[],
	progress: Progress,
): Promise<void> {
	const names = resources
		.flatMap(({ option, operations }) =>
			operations.map((one) => ({ resource: option.value, operation: one.option.value })),
		)
		.filter(({ resource, operation }) => progress.isWanted(`${resource}.${operation}`));
	if (names.length === 0) return;
	const scene = await setScene(stage);
	for (const name of names) {
		progress.tell(`… operation ${name.resource} ${name.operation}`);
		results.push({ ...name, ...(await tryOne(stage, scene, name, progress)) });
	}
}

async function setScene(stage: Stage): Promise<Scene> {
	const person = stage.person();
	const contactId = await stage.contact({ ...person, lastName: 'Scene' });
	const otherContactId = await stage.contact();
	await stage.indexedRow(person.email);
	return { contactId, otherContactId, email: person.email };
}

async function tryOne(
	stage: Stage,
	scene: Scene,
	{ resource, operation }: { resource: string; operation: string },
	progress: Progress,
): Promise<Pick<OperationResult, 'outcome' | 'reason'>> {
	const attempt = attempts[resource]?.[operation];
	if (!attempt) return { outcome: 'notTried', reason: 'the check does not know the operation yet' };
	progress.takeExchanges();
	try {
		const { parameters, items } = await attempt(stage, scene);
		await stage.node(resource, operation, parameters, items);
		return { outcome: 'worked' };
	} catch (error) {
		stage.line.signal.throwIfAborted();
		if (error instanceof NotTried) return { outcome: 'notTried', reason: error.message };
		const problem = progress.takeExchanges().map(scopeProblem).find(Boolean);
		if (problem) return { outcome: 'notTried', reason: problem };
		return { outcome: 'failed', reason: tellError(error, progress.tell) };
	}
}
