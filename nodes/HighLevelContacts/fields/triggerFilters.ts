import type { IDataObject, IHookFunctions, INodeProperties, IPollFunctions } from 'n8n-workflow';
import { isRecord } from '../model/answered';
import { isEmpty } from '../model/values/empty';
import { locatorText } from '../run/locator';
import { EmptyFilter } from '../run/emptyFilter';
import { isMeant } from './emptyFilter';

type TriggerHost = Pick<IPollFunctions | IHookFunctions, 'getNode'> & {
	getNodeParameter(name: string, otherwise: object): unknown;
};

/**
 * The filters that were added to a trigger.
 *
 * @param known those that count, which may depend on the event
 * @throws EmptyFilter for one whose expression returns nothing, as the trigger would start for everything
 */
export function readTriggerFilters(
	host: TriggerHost,
	known: ReadonlyArray<Pick<INodeProperties, 'name' | 'displayName'>>,
): IDataObject {
	const entered = host.getNodeParameter('filters', {}) as IDataObject;
	const { filters: raw } = host.getNode().parameters;
	for (const { name, displayName } of known) {
		if (!Object.hasOwn(entered, name) || !isBlank(entered[name])) continue;
		if (isMeant(entered[name], isRecord(raw) ? (raw as IDataObject)[name] : raw))
			throw EmptyFilter.named(
				displayName,
				'Check that its expression returns a value, or remove it.',
			);
	}
	return entered;
}

function isBlank(value: unknown): boolean {
	if (Array.isArray(value)) return value.length === 0;
	if (isRecord(value)) return '__rl' in value && locatorText(value).text === '';
	return isEmpty(value);
}
