import type { IDataObject, IPollFunctions } from 'n8n-workflow';
import { asRecord } from '../../shared/answered';
import { InvalidInput } from '../../shared/invalidInput';
import type { AddContact } from './addContact';
import type { TriggerFilters } from './filterFields';

export class TriggerParameters {
	readonly options: IDataObject;

	constructor(
		private readonly host: IPollFunctions,
		readonly filters: TriggerFilters,
		readonly addContact?: AddContact,
	) {
		this.options = asRecord(this.value('options', {}));
	}

	get zone(): string {
		return this.host.getTimezone();
	}

	/** @param otherwise for what n8n has not saved, because it is not shown */
	value(name: string, otherwise?: unknown): unknown {
		return this.host.getNodeParameter(name, otherwise);
	}
}

/**
 * @param label the field's name as the user sees it, with the kind of field before it
 * @throws InvalidInput when it is not a number in the range
 */
export function readBetween(value: unknown, label: string, least: number, most: number): number {
	const number = Number(value);
	if (value !== '' && number >= least && number <= most) return number;
	throw new InvalidInput(`The ${label} must be a number from ${least} to ${most}`);
}

export function readWholeNumber(
	value: unknown,
	label: string,
	least: number,
	most: number,
): number {
	const number = Number(value);
	if (value !== '' && Number.isInteger(number) && number >= least && number <= most) return number;
	throw new InvalidInput(`The ${label} must be a whole number from ${least} to ${most}`);
}
