import type { IDataObject, IHookFunctions, INodeProperties, IPollFunctions } from 'n8n-workflow';
import { isRecord } from '../model/answered';
import { isEmpty } from '../model/values/empty';
import { shown } from '../model/values/shown';
import { InvalidInput } from '../run/invalidInput';
import { locatorText } from '../run/locator';
import { EmptyFilter } from '../run/emptyFilter';
import { isMeant } from './filter';

type TriggerHost = Pick<IPollFunctions | IHookFunctions, 'getNode'> & {
	getNodeParameter(name: string, otherwise: object): unknown;
};

/**
 * The filters that were added to a trigger.
 *
 * @param known those that count, which may depend on the event
 * @throws EmptyFilter for one whose expression returns nothing, as the trigger would start for everything
 * @throws InvalidInput for a name in place of an ID, which a trigger cannot look up and which would match nothing
 */
export function readTriggerFilters(
	host: TriggerHost,
	known: ReadonlyArray<Pick<INodeProperties, 'name' | 'displayName'>>,
): IDataObject {
	const entered = host.getNodeParameter('filters', {}) as IDataObject;
	const { filters: raw } = host.getNode().parameters;
	for (const { name, displayName } of known) {
		if (!Object.hasOwn(entered, name)) continue;
		refuseName(entered[name], displayName);
		if (!isBlank(entered[name])) continue;
		if (isMeant(entered[name], isRecord(raw) ? (raw as IDataObject)[name] : raw))
			throw EmptyFilter.named(
				displayName,
				'Check that its expression returns a value, or remove it.',
			);
	}
	return entered;
}

function refuseName(value: unknown, label: string): void {
	const { text } = locatorText(isRecord(value) && '__rl' in value ? value : undefined);
	if (!/[\s@]/.test(text)) return;
	throw new InvalidInput(
		`The filter '${label}' holds no ID: ${shown(text)}`,
		'A trigger cannot look a name or an email up. Choose from the list, or enter the ID.',
	);
}

function isBlank(value: unknown): boolean {
	if (Array.isArray(value)) return value.length === 0;
	if (isRecord(value)) return '__rl' in value && locatorText(value).text === '';
	return isEmpty(value);
}
