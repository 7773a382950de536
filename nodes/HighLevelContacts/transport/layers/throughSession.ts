import { API_VERSIONS } from '../apiRequest';
import type { Clock } from '../../../shared/transport/clock';
import type { Session } from '../session';
import type { Send } from './send';

/** Sends a request once, with the login of a session. */
export function throughSession(session: Session, timeoutMs: number, clock: Clock): Send {
	return async ({ request, tries }) => {
		const { method, path, query, body, area = 'contacts', caller } = request;
		const version = request.version ?? API_VERSIONS[area];
		const { firstSentAt = clock.now() } = tries;
		const wire = { method, path, query, body, version, timeoutMs };
		const outcome = await session.send(wire, caller);
		return { outcome, tries: { ...tries, count: tries.count + 1, firstSentAt } };
	};
}
