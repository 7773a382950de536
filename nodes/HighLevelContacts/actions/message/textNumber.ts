import { toE164 } from '../../../shared/values/e164';
import { namesCountry, readTextNumber } from '../../../shared/values/phone';
import { asText } from '../../../shared/answered';
import { accountCountry } from '../../run/accountCountry';
import type { ItemContext } from '../../run/itemContext';

/**
 * A number to which a text can go, in E.164, read by the country that was chosen or else by the account's; nothing when it is
 * empty.
 *
 * @throws InvalidInput for what is no such number
 */
export async function textNumber(
	item: ItemContext,
	value: unknown,
	label: string,
	chosen: string | undefined,
): Promise<string | undefined> {
	const text = asText(value) ?? '';
	const isSettled = chosen !== undefined || namesCountry(text) || toE164(text) !== undefined;
	return readTextNumber(value, label, isSettled ? chosen : await accountCountry(item));
}
