import type { IDataObject, IHttpRequestMethods } from 'n8n-workflow';
import type { Answered } from '../shared/answered';
import type { Reply } from '../shared/transport/exchange';
import type { PollPart, ReceivePart } from './receive';
import type { Refused } from './refused';

/**
 * What is known of a provider, in one file for each. What is only guessed says so there; docs/sms-node.md tells it to the
 * user. Menus, credential slots and what is shown when follow from this.
 */
export interface SmsProvider {
	/** It stands in saved workflows */
	key: string;
	displayName: string;
	/** Where its customers are: two letters, for numbers without a country code */
	country?: string;
	/** What the user chooses between where there are several ways to log in */
	credentials: readonly [CredentialSlot, ...CredentialSlot[]];
	/** The fields of the credential that hold its addresses, and what they hold for the real service */
	hosts: Record<string, string> & { baseUrl: string };
	/** How many requests it allows, where that is known */
	pace?: { requests: number; perMs: number };
	/** How long it refuses everything after too many requests, where an answer does not tell */
	pauseMs?: number;
	/** Why an answer whose status says success is a refusal all the same */
	refusalIn?: (body: Answered) => Refused | undefined;
	/** What a refusal means here, in place of the usual words for its status */
	explain?: (status: number, said: string) => Refused | undefined;
	send: SendPart;
	balance?: (api: SmsApi) => Promise<Balance>;
	contact?: ContactPart;
	/** Numbers that want no texts */
	optOuts?: (api: SmsApi) => Promise<IDataObject[]>;
	receive: ReceivePart;
	poll?: PollPart;
}

export interface CredentialSlot {
	type: string;
	/** The value of the menu *Authentication*, where there is one */
	authentication?: { name: string; value: string };
	/** n8n can renew the login */
	isRenewable?: true;
	/** The login ends when it is not used for a while */
	keptAlive?: KeptAlive;
}

/**
 * A token that can be renewed only as long as it is good. n8n's own mechanism renews after a 401, when it is too late, so
 * the node has it renewed before a request.
 */
interface KeptAlive {
	/** Whether it is time to renew it */
	isDue: (credential: Answered, now: number) => boolean;
	/** Reading this needs no more than a login */
	path: string;
	/** What to do when it cannot be renewed any more */
	ended: string;
}

export interface SmsRequest {
	method: IHttpRequestMethods;
	/** Field of the credential that holds the address; `baseUrl` unless told */
	host?: string;
	path: string;
	query?: IDataObject;
	body?: IDataObject;
	/** `send` is never sent twice unless it surely was not carried out; the default is by the method */
	effect?: 'read' | 'write' | 'send';
	/** Makes an answer of a refusal that is expected, such as that there is no such contact */
	accept?: (reply: Reply) => Answered | undefined;
}

/** The provider's API, with the login of the item. */
export interface SmsApi {
	/**
	 * The body of a success, an object always.
	 *
	 * @throws NodeApiError with the reason
	 */
	request: (request: SmsRequest) => Promise<Answered>;
	/** Renews a login that ends soon. @returns until when it is good, ISO 8601 */
	renewLogin: () => Promise<string | null>;
}

/** A text, checked. */
export interface TextToSend {
	/** E.164 */
	to: string;
	text: string;
	/** Empty for the provider's own choice */
	sender: string;
	/** Epoch milliseconds */
	sendAt?: number;
	mediaUrls: string[];
	/** The user's own name of the text, which comes back with receipts where the provider has that */
	reference?: string;
	isMarketing: boolean;
	isDryRun: boolean;
}

/** What became of it. */
interface SentText {
	/** The provider's name of the text, where it tells one */
	id?: string;
	/** Parts as networks count them */
	parts?: number;
	/** In the provider's own unit: credits or money */
	cost?: number;
	/** It is held for a person to look at, and will go out then */
	isHeld?: boolean;
	raw: Answered;
}

interface SendPart {
	run: (api: SmsApi, text: TextToSend) => Promise<SentText>;
	sender?: SenderField;
	canSchedule?: true;
	canAttach?: true;
	/** It has a call that checks and prices a text and sends nothing; elsewhere nothing is asked in a dry run */
	canDryRun?: true;
	/** Receipts name the text by the user's own name of it */
	hasReference?: true;
	/** Texts for advertising have rules of their own */
	knowsMarketing?: true;
}

interface SenderField {
	displayName: string;
	description: string;
	placeholder: string;
	isRequired?: true;
	initial: string;
	/** What the user can choose from */
	list?: (api: SmsApi) => Promise<Array<{ name: string; value: string }>>;
}

interface Balance {
	balance: number | null;
	/** Credits, or a currency */
	unit: string;
	raw: Answered;
}

export interface SmsContact {
	/** E.164 */
	phone: string;
	firstName?: string;
	lastName?: string;
	email?: string;
	/** Everything else by the provider's own names */
	customFields: IDataObject;
	lists: string[];
}

export interface ContactPart {
	/** The fields that it keeps, beside the number */
	fields: ReadonlyArray<'firstName' | 'lastName' | 'email' | 'customFields'>;
	/** Whether contacts live in lists; `required`: in one at least */
	lists?: 'optional' | 'required';
	/** Creates the contact, or changes that with the number */
	save?: (api: SmsApi, contact: SmsContact) => Promise<IDataObject>;
	/**
	 * Nothing when there is none. The IDs are those of lists, where contacts live in them, and below of lists or tags.
	 */
	get?: (api: SmsApi, phone: string, ids: string[]) => Promise<IDataObject | undefined>;
	delete?: (api: SmsApi, phone: string) => Promise<IDataObject>;
	addToLists?: (api: SmsApi, phone: string, ids: string[]) => Promise<IDataObject>;
	removeFromLists?: (api: SmsApi, phone: string, ids: string[]) => Promise<IDataObject>;
	addTags?: (api: SmsApi, phone: string, ids: string[]) => Promise<IDataObject>;
	removeTags?: (api: SmsApi, phone: string, ids: string[]) => Promise<IDataObject>;
}
