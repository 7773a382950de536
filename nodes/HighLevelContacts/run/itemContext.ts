import type { IDataObject } from 'n8n-workflow';
import type { Api } from '../transport/api';
import { readInstant, readUtcTime } from '../model/values/instant';
import { emptyField, needed } from '../model/values/needed';
import { readTimezone } from '../model/values/timezone';
import type { Creations } from './creations';
import type { Dictionaries } from './dictionaries';
import { InvalidInput } from './invalidInput';
import { locatorId, optionalLocatorId } from './locator';
import type { OpenTasks } from './openTasks';

/** What an operation may touch: the parameters of its own item, and the API. */
export class ItemContext {
	constructor(
		readonly api: Api,
		readonly dictionaries: Dictionaries,
		readonly creations: Creations,
		readonly openTasks: OpenTasks,
		/**
		 * The ID of the contact with an email or phone.
		 *
		 * @param label the field's name as the user sees it
		 * @throws InvalidInput when no contact or several have it
		 */
		readonly findContact: (text: string, label: string) => Promise<string>,
		/** IANA name of the workflow's time zone, in which dates without a zone are meant */
		readonly timezone: string,
		private readonly read: (name: string) => unknown,
		/** A parameter as it stands in the workflow, an expression where the user entered one */
		readonly raw: (name: string) => unknown,
		/** Shows a remark beside the output, once however many items ask for it */
		readonly hint: (message: string) => void,
	) {}

	/** A text parameter without white space around it; empty when it is not set. */
	text(name: string): string {
		const value = this.read(name);
		return value === undefined || value === null ? '' : String(value).trim();
	}

	/**
	 * A text parameter that must be filled in.
	 *
	 * @param label the field's name as the user sees it
	 * @throws InvalidInput when it is empty
	 */
	required(name: string, label: string): string {
		const value = this.text(name);
		if (value !== '') return value;
		throw emptyField(label);
	}

	/**
	 * A date and time that must be filled in, as HighLevel takes it: UTC without milliseconds.
	 *
	 * @throws InvalidInput when it is empty or not a date
	 */
	instant(name: string, label: string): string {
		return needed(readUtcTime(this.read(name), label, { zone: this.timezone }), label);
	}

	/**
	 * The id in a resource locator or a plain text parameter.
	 *
	 * @throws InvalidInput when it is empty or when an address holds no id
	 */
	id(name: string, label: string): string {
		return locatorId(this.read(name), label);
	}

	/**
	 * The time zone that the user chose, or the workflow's: IANA name.
	 *
	 * @throws InvalidInput when it is not the name of a time zone
	 */
	zone(name: string, label: string): string {
		return readTimezone(optionalLocatorId(this.read(name), label), label) ?? this.timezone;
	}

	/**
	 * A date and time that must be filled in, as epoch milliseconds.
	 *
	 * @param zone IANA name of the zone in which one without a zone is meant
	 * @throws InvalidInput when it is empty or not a date
	 */
	time(name: string, label: string, zone: string): number {
		return needed(readInstant(this.read(name), label, { zone }), label).toMillis();
	}

	flag(name: string): boolean {
		return this.read(name) === true;
	}

	/**
	 * @throws InvalidInput when it is not a whole number of at least `least`
	 */
	count(name: string, label: string, least: number): number {
		const value = Number(this.read(name));
		if (Number.isInteger(value) && value >= least) return value;
		throw new InvalidInput(`The field '${label}' must be a whole number of at least ${least}`);
	}

	/** A collection such as Additional Fields; empty when nothing was added. */
	collection(name: string): IDataObject {
		const value = this.read(name);
		return typeof value === 'object' && value !== null ? (value as IDataObject) : {};
	}

	/**
	 * A parameter of any kind that must be filled in.
	 *
	 * @throws InvalidInput when it is empty
	 */
	filled(name: string, label: string): unknown {
		const value = this.read(name);
		if (value === undefined || value === null || value === '') throw emptyField(label);
		return value;
	}

	/** A parameter as n8n hands it out, for those that the readers above do not fit. */
	value(name: string): unknown {
		return this.read(name);
	}
}
