import type { IDataObject, INodeProperties } from 'n8n-workflow';
import type { Answered } from '../../shared/answered';
import type { Api } from '../api';
import type { SmsProvider } from '../provider';

/** What an operation may touch: the parameters of its own item, and the provider's API. */
export interface Item {
	provider: SmsProvider;
	api: Api;
	/** A parameter as n8n hands it out */
	value: (name: string) => unknown;
	/** The collection *Options* */
	options: Answered;
	/** IANA name of the workflow's time zone */
	timezone: string;
	/** Epoch milliseconds */
	now: number;
}

/** A field, and at which providers it is shown; at all unless told. */
export interface SmsField {
	property: INodeProperties;
	isFor?: (provider: SmsProvider) => boolean;
}

export interface SmsOperation {
	resource: string;
	option: { name: string; value: string; action: string; description?: string };
	isOffered: (provider: SmsProvider) => boolean;
	fields: readonly SmsField[];
	/** Entries of the collection *Options* */
	options: readonly SmsField[];
	run: (item: Item) => Promise<IDataObject | IDataObject[]>;
}
