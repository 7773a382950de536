import type { INodeParameters } from 'n8n-workflow';
import type { Part } from '../canvas/design.cts';

interface Hook {
	path: string;
	method?: 'GET' | 'POST';
	/** `onReceived` answers at once, `lastNode` when all is done; `responseNode` lets *Respond to Webhook* answer. */
	answers?: 'onReceived' | 'lastNode' | 'responseNode';
	/** The sender has to know this Header Auth credential. */
	headerCredential?: string;
	options?: INodeParameters;
}

/** Its address in n8n is `/webhook/<path>`. */
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
			// What the last node has is for nobody, and n8n would call it a failure when it has nothing.
			...(answers === 'lastNode' && { responseData: 'noData' }),
			...(headerCredential !== undefined && { authentication: 'headerAuth' }),
			options,
		},
		...(headerCredential !== undefined && {
			credentials: { httpHeaderAuth: { id: null, name: headerCredential } },
		}),
	};
}

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

export function schedule(name: string, unit: 'minutes' | 'hours', every: number): Part {
	const field = unit === 'minutes' ? 'minutesInterval' : 'hoursInterval';
	return {
		name,
		type: 'n8n-nodes-base.scheduleTrigger',
		typeVersion: 1.2,
		parameters: { rule: { interval: [{ field: unit, [field]: every }] } },
	};
}

/** The hour is one of the workflow's time zone. */
export function daily(name: string, hour: number): Part {
	return {
		name,
		type: 'n8n-nodes-base.scheduleTrigger',
		typeVersion: 1.2,
		parameters: { rule: { interval: [{ field: 'days', daysInterval: 1, triggerAtHour: hour }] } },
	};
}

export function manualTrigger(name: string): Part {
	return { name, type: 'n8n-nodes-base.manualTrigger', typeVersion: 1, parameters: {} };
}

interface FormField {
	fieldName: string;
	fieldLabel: string;
	fieldType: 'text' | 'email' | 'textarea' | 'checkbox';
	placeholder?: string;
	requiredField?: boolean;
	choices?: string[];
}

interface FormPage {
	path: string;
	title: string;
	description: string;
	button: string;
	fields: FormField[];
}

/** n8n shows the form to the public; its address is `/form/<path>`. */
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
