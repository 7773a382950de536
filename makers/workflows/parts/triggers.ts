import type { INodeParameters } from 'n8n-workflow';
import type { Part } from '../canvas/design';

interface Hook {
	path: string;
	method?: 'GET' | 'POST';
	/** `onReceived` answers at once; `responseNode` lets *Respond to Webhook* answer. */
	answers?: 'onReceived' | 'lastNode' | 'responseNode';
	/** Name of a Header Auth credential that the sender has to know. */
	headerCredential?: string;
	options?: INodeParameters;
}

/** A webhook; its address in n8n is `/webhook/<path>`. */
export function webhook(
	name: string,
	{ path, method = 'POST', answers = 'onReceived', headerCredential, options = {} }: Hook,
): Part {
	return {
		name,
		type: 'n8n-nodes-base.webhook',
		typeVersion: 2,
		parameters: {
			httpMethod: method,
			path,
			responseMode: answers,
			...(headerCredential !== undefined && { authentication: 'headerAuth' }),
			options,
		},
		...(headerCredential !== undefined && {
			credentials: { httpHeaderAuth: { id: null, name: headerCredential } },
		}),
	};
}

/** The answer of a webhook that waits for it. */
export function respond(name: string, statusCode: number, json: string): Part {
	return {
		name,
		type: 'n8n-nodes-base.respondToWebhook',
		typeVersion: 1.1,
		parameters: {
			respondWith: 'json',
			responseBody: json,
			options: { responseCode: statusCode },
		},
	};
}

/** Starts every so many minutes or hours. */
export function schedule(name: string, unit: 'minutes' | 'hours', every: number): Part {
	const field = unit === 'minutes' ? 'minutesInterval' : 'hoursInterval';
	return {
		name,
		type: 'n8n-nodes-base.scheduleTrigger',
		typeVersion: 1.2,
		parameters: { rule: { interval: [{ field: unit, [field]: every }] } },
	};
}

/** Starts each day at that hour, in the workflow's time zone. */
export function daily(name: string, hour: number): Part {
	return {
		name,
		type: 'n8n-nodes-base.scheduleTrigger',
		typeVersion: 1.2,
		parameters: { rule: { interval: [{ field: 'days', daysInterval: 1, triggerAtHour: hour }] } },
	};
}

/** The button *Execute workflow*. */
export function manualTrigger(name: string): Part {
	return { name, type: 'n8n-nodes-base.manualTrigger', typeVersion: 1, parameters: {} };
}

interface FormField {
	/** The key in what the trigger gives. */
	fieldName: string;
	fieldLabel: string;
	fieldType: 'text' | 'email' | 'textarea' | 'checkbox';
	placeholder?: string;
	requiredField?: boolean;
	/** What can be ticked. */
	choices?: string[];
}

interface FormPage {
	path: string;
	title: string;
	description: string;
	button: string;
	fields: FormField[];
}

/** A form that n8n shows to the public; its address is `/form/<path>`. */
export function form(name: string, { path, title, description, button, fields }: FormPage): Part {
	return {
		name,
		type: 'n8n-nodes-base.formTrigger',
		typeVersion: 2.4,
		parameters: {
			formTitle: title,
			formDescription: description,
			formFields: {
				values: fields.map(({ choices, ...field }) => ({
					...field,
					...(choices && { fieldOptions: { values: choices.map((option) => ({ option })) } }),
				})),
			},
			options: { path, buttonLabel: button, appendAttribution: false, ignoreBots: true },
		},
	};
}
