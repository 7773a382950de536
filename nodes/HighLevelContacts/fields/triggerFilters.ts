import type {
	IHookFunctions,
	IPollFunctions,
	ITriggerFunctions,
	IWebhookFunctions,
} from 'n8n-workflow';
import { quoteValue } from '../../shared/values/quoteValue';
import { EmptyFilter } from '../model/emptyFilter';
import { InvalidInput } from '../../shared/invalidInput';
import type { Field, Fields, FieldItem, Values } from './field';
import { isMeant, isNothing } from './filter';
import { locator } from './locators';
import { readFields } from './readFields';

/** A trigger must not start for everything when the expression of its filter returns nothing. */
export function triggerFilter<T>(field: Field<T>): Field<T> {
	return {
		...field,
		async read(entered, place) {
			const value = await field.read(entered, place);
			// A menu that was left empty in the editor holds a list, never a text.
			const isText = field.property.type === 'multiOptions' && typeof entered === 'string';
			if (isNothing(value) && (isText || isMeant(entered, place.raw)))
				throw EmptyFilter.named(
					place.label,
					'Check that its expression returns a value, or remove it.',
				);
			return value;
		},
	};
}

/** A trigger compares IDs, so a name would match nothing. */
export function idFilter(...described: Parameters<typeof locator>): Field<string | undefined> {
	const field = locator(...described);
	return triggerFilter({
		...field,
		async read(entered, place) {
			const id = await field.read(entered, place);
			if (id === undefined || !/[\s@]/.test(id)) return id;
			throw new InvalidInput(
				`The filter '${place.label}' holds no ID: ${quoteValue(id)}`,
				'A trigger cannot look a name or an email up. Choose from the list, or enter the ID.',
			);
		},
	});
}

export async function readTriggerFields<F extends Fields>(
	host: IPollFunctions | IHookFunctions | ITriggerFunctions | IWebhookFunctions,
	fields: F,
): Promise<Values<F>> {
	const { parameters } = host.getNode();
	// n8n may not have saved what is not shown.
	const value = (name: string): unknown => host.getNodeParameter(name, '');
	const entered = { value, raw: (name: string): unknown => parameters[name] };
	return await readFields(fields, entered, { zone: host.getTimezone(), item: alone(value) });
}

/** A trigger reads its fields at each poll and event, and asks HighLevel nothing for that. */
function alone(value: FieldItem['value']): FieldItem {
	const refuse = (): never => {
		throw new InvalidInput('A trigger cannot look anything up in HighLevel for its settings');
	};
	return {
		value,
		get accountCache() {
			return refuse();
		},
		findContact: async () => refuse(),
	};
}
