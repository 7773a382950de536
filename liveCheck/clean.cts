import type { LineRequest } from './line/exchange.cts';
import { Line } from './line/line.cts';
import { findLeftovers } from './made/leftovers.cts';
import { Ledger } from './made/ledger.cts';
import { removeAll, type Removal } from './made/remove.cts';
import type { CheckSettings } from './runCheck.cts';
import { checkConnection } from './stage/survey.cts';

/**
 * @param goOn is asked before anything is deleted; throws to stop
 * @throws UserError when the account cannot be used
 */
export async function findAndClean(
	settings: Pick<CheckSettings, 'baseUrl' | 'token' | 'locationId' | 'clock'>,
	goOn: (question: string) => Promise<void>,
): Promise<Removal> {
	const ledger = new Ledger();
	const line = new Line({ ...settings, ledger, onExchange: () => undefined });
	const send = (request: LineRequest) => line.send(request);
	await checkConnection(send, settings.locationId);
	await findLeftovers(send, settings.locationId, ledger);
	const { left } = ledger;
	if (left.length === 0) return { deleted: 0, failed: [] };
	const kinds = [...new Set(left.map(({ kind }) => kind))];
	const counts = kinds.map((kind) => `${left.filter((one) => one.kind === kind).length} ${kind}`);
	await goOn(`Delete what the check has left: ${counts.join(', ')}?`);
	return await removeAll(send, ledger);
}
