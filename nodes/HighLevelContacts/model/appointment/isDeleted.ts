import { asFlag } from '../../../shared/answered';
import type { Appointment } from '../wire';

/**
 * Whether an appointment was deleted. HighLevel still answers for such a one, as "confirmed" (recorded on a live
 * account).
 */
export function isDeleted({ deleted }: Appointment): boolean {
	return asFlag(deleted);
}
