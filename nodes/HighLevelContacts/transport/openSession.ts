import { systemClock, type Clock } from '../../shared/transport/clock';
import { forSubAccount, openConnection } from './connection';
import type { Host } from '../../shared/transport/exchange';
import { Session } from './session';

/**
 * @param authentication what the node's parameter of that name holds
 * @param chosen ID of the sub-account; empty for the one of the credential
 * @throws InvalidInput when the credential cannot be used, or does not reach the sub-account
 */
export async function openSession(
	host: Host,
	authentication: unknown,
	chosen: string,
	clock: Clock = systemClock,
): Promise<Session> {
	const connection = forSubAccount(await openConnection(host, authentication), chosen);
	return new Session(host, connection, clock);
}
