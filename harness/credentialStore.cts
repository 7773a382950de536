import {
	ICredentialsHelper,
	type ICredentialDataDecryptedObject,
	type ICredentials,
	type ICredentialType,
	type IHttpRequestHelper,
	type IHttpRequestOptions,
	type INode,
	type INodeCredentialsDetails,
	type INodeProperties,
	type IRequestOptionsSimplified,
	type IWorkflowExecuteAdditionalData,
	type Workflow,
	type WorkflowExecuteMode,
} from 'n8n-workflow';

import { HighLevelContactsOAuth2Api } from '../credentials/HighLevelContactsOAuth2Api.credentials';
import { HighLevelContactsTokenApi } from '../credentials/HighLevelContactsTokenApi.credentials';
import { RoezanApi } from '../credentials/RoezanApi.credentials';
import { SalesmsgOAuth2Api } from '../credentials/SalesmsgOAuth2Api.credentials';
import { SalesmsgTokenApi } from '../credentials/SalesmsgTokenApi.credentials';
import { SmsFactorApi } from '../credentials/SmsFactorApi.credentials';
import { SmsToApi } from '../credentials/SmsToApi.credentials';
import { TouchSmsApi } from '../credentials/TouchSmsApi.credentials';

type Data = ICredentialDataDecryptedObject;

const TYPES: ICredentialType[] = [
	new HighLevelContactsOAuth2Api(),
	new HighLevelContactsTokenApi(),
	new RoezanApi(),
	new SalesmsgOAuth2Api(),
	new SalesmsgTokenApi(),
	new SmsFactorApi(),
	new SmsToApi(),
	new TouchSmsApi(),
];

/**
 * The part of n8n that keeps credentials, with this package's own credential classes: fields that were not
 * filled in get their defaults, expressions in hidden fields are evaluated, and `authenticate` is called. Renewed OAuth2 tokens are kept, as n8n keeps them in its database.
 */
export class CredentialStore extends ICredentialsHelper {
	/** What was written back after a token was renewed. */
	readonly renewals: Data[] = [];

	constructor(
		private readonly workflow: () => Workflow,
		/** Data by credential type, as a user would have entered it */
		readonly stored: Record<string, Data>,
	) {
		super();
	}

	getParentTypes(name: string): string[] {
		return typeCalled(name).extends ?? [];
	}

	isCredentialUsableByNode(): boolean {
		return true;
	}

	async authenticate(
		credentials: Data,
		typeName: string,
		requestOptions: IHttpRequestOptions | IRequestOptionsSimplified,
	): Promise<IHttpRequestOptions> {
		const { authenticate } = typeCalled(typeName);
		const options = requestOptions as IHttpRequestOptions;
		return typeof authenticate === 'function' ? await authenticate(credentials, options) : options;
	}

	/** Renews a login that ends when its token is empty or was refused, and keeps it, as n8n does. */
	async preAuthentication(
		helpers: IHttpRequestHelper,
		credentials: Data,
		typeName: string,
		_node: INode,
		credentialsExpired: boolean,
	): Promise<Data | undefined> {
		const { properties, preAuthentication } = typeCalled(typeName);
		const token = properties.find(({ typeOptions }) => typeOptions?.expirable);
		if (!token || typeof preAuthentication !== 'function') return undefined;
		if (credentials[token.name] !== '' && !credentialsExpired) return undefined;
		const renewed = (await preAuthentication.call(helpers, credentials)) as Data;
		if (renewed[token.name] === undefined) return undefined;
		this.stored[typeName] = { ...this.stored[typeName], ...renewed };
		this.renewals.push(this.stored[typeName]);
		return Object.assign(credentials, renewed);
	}

	async runPreAuthentication(): Promise<undefined> {
		return undefined;
	}

	async getCredentials(): Promise<ICredentials> {
		throw new Error('A node never asks for encrypted credentials');
	}

	async getDecrypted(
		_additionalData: IWorkflowExecuteAdditionalData,
		_nodeCredentials: INodeCredentialsDetails,
		type: string,
		mode: WorkflowExecuteMode,
	): Promise<Data> {
		const defaults = typeCalled(type).properties.map(({ name, default: value }) => [name, value]);
		const data = { ...Object.fromEntries(defaults), ...this.stored[type] } as Data;
		const workflow = this.workflow();
		return workflow.expression.getComplexParameterValue(
			anyNode(workflow),
			data as never,
			mode,
			{},
			undefined,
			undefined,
			data,
		) as Data;
	}

	async updateCredentials(): Promise<void> {
		throw new Error('A node never changes credentials on its own');
	}

	async updateCredentialsOauthTokenData(
		_nodeCredentials: INodeCredentialsDetails,
		type: string,
		data: Data,
	): Promise<void> {
		this.stored[type] = { ...this.stored[type], oauthTokenData: data.oauthTokenData } as Data;
		this.renewals.push(this.stored[type]);
	}

	getCredentialsProperties(type: string): INodeProperties[] {
		return typeCalled(type).properties;
	}
}

function typeCalled(name: string): ICredentialType {
	const type = TYPES.find((candidate) => candidate.name === name);
	if (!type) throw new Error(`This package has no credential ${name}`);
	return type;
}

function anyNode(workflow: Workflow): INode {
	const [node] = Object.values(workflow.nodes);
	if (!node) throw new Error('The workflow is empty');
	return node;
}
