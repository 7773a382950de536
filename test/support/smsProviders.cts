import type { ICredentialDataDecryptedObject, INodeParameters } from 'n8n-workflow';

import { ROEZAN, SALESMSG, SMSFACTOR, SMSTO, TOUCHSMS } from '../../sandbox/sms/fixtures.cts';

export type ProviderKey = 'touchSms' | 'smsTo' | 'smsFactor' | 'salesmsg' | 'roezan';

interface Way {
	/** The stand-in's name */
	standIn: string;
	type: string;
	parameters?: INodeParameters;
	/** What a text needs beside number and words */
	sender?: string;
	/** The call that sends, with a star for what stands before it */
	sending: string;
	/** @param at the address of the stand-in */
	credential: (at: string) => ICredentialDataDecryptedObject;
}

/** How the node SMS reaches the stand-in of each provider. */
export const ways: Record<ProviderKey, Way> = {
	touchSms: {
		standIn: 'touchsms',
		type: 'touchSmsApi',
		sender: 'SHARED_NUMBER',
		sending: '*/sms',
		credential: (at) => ({
			accessToken: TOUCHSMS.accessToken,
			tokenId: TOUCHSMS.tokenId,
			baseUrl: `${at}/api/v2`,
		}),
	},
	smsTo: {
		standIn: 'smsto',
		type: 'smsToApi',
		sending: '*/sms/send',
		credential: (at) => ({
			apiKey: SMSTO.apiKey,
			baseUrl: `${at}/api`,
			contactsBaseUrl: `${at}/web/v1`,
			accountBaseUrl: `${at}/auth`,
		}),
	},
	smsFactor: {
		standIn: 'smsfactor',
		type: 'smsFactorApi',
		sending: '*/send',
		credential: (at) => ({ token: SMSFACTOR.token, baseUrl: at }),
	},
	salesmsg: {
		standIn: 'salesmsg',
		type: 'salesmsgTokenApi',
		parameters: { authentication: 'token' },
		sender: String(SALESMSG.teamId),
		sending: '*/messages',
		credential: (at) => ({ token: SALESMSG.personalToken, baseUrl: `${at}/pub/v2.3` }),
	},
	roezan: {
		standIn: 'roezan',
		type: 'roezanApi',
		sending: '*/message/send',
		credential: (at) => ({ apiKey: ROEZAN.apiKey, baseUrl: `${at}/api` }),
	},
};

export const PROVIDER_KEYS: ProviderKey[] = [
	'touchSms',
	'smsTo',
	'smsFactor',
	'salesmsg',
	'roezan',
];

/** A customer in each provider's country, from the ranges that are kept for fiction and tests. */
export const NUMBERS: Record<ProviderKey, string> = {
	touchSms: '+61491570157',
	smsTo: '+447700900124',
	smsFactor: '+33639980110',
	salesmsg: '+12125550123',
	roezan: '+12125550123',
};

/** Parameters that send a text. */
export function textParameters(provider: ProviderKey): INodeParameters {
	const { parameters, sender } = ways[provider];
	return {
		provider,
		resource: 'text',
		operation: 'send',
		to: NUMBERS[provider],
		text: 'Your parcel is here.',
		...(sender && { sender: { __rl: true, mode: 'id', value: sender } }),
		...parameters,
	};
}
