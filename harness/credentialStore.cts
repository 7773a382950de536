import {
	ICredentialsHelper,
	type ICredentialDataDecryptedObject,
	type ICredentials,
	type ICredentialType,
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

type Data = ICredentialDataDecryptedObject;

const TYPES: ICredentialType[] = [
	new HighLevelContactsOAuth2Api(),
	new HighLevelContactsTokenApi(),
];

/**
 * The part of n8n that keeps credentials, with this package's own credential classes: fields that were not
 * filled in get their defaults, expressions in hidden fields are evaluated, and `authenticate` is called. Renewed OAuth2 tokens are kept, as n8n keeps them in its database.
 */
export class CredentialStore extends ICredentialsHelper {
	/** How often each credential was written back after a token was renewed. */
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

	async preAuthentication(): Promise<undefined> {
		return undefined;
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
