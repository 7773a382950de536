import type { Answered } from '../model/wire';
import { idOf } from '../transport/answer';
import type { Recovery } from '../transport/apiRequest';

type Holder<Key extends string> = Record<Key, Answered>;

/**
 * HighLevel's list is right at once, so that what is not in it after a long look was not made.
 *
 * @param key under which an answer holds what was made
 */
export function entityRecovery<Key extends string>(key: Key): Omit<Recovery<Holder<Key>>, 'find'> {
	return {
		isSure: async () => true,
		idOf: (made) => idOf(made[key]),
		remark: (made, warning) => ({ ...made, [key]: { ...made[key], warning } }),
	};
}
