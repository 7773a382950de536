import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { OPENAPI_FOLDER } from '../../harness/contract/folders.cts';
import { REPAIRS } from '../../harness/contract/openapiExceptions.cts';
import {
	readRecording,
	recordingNames,
	type Recording,
} from '../../harness/contract/recordings.cts';

export type Schema = Record<string, unknown>;

interface Document {
	paths: Record<string, Record<string, { responses: Record<string, Answer> }>>;
	components?: { schemas?: Record<string, Schema> };
}

interface Answer {
	content?: Record<string, { schema?: Schema }>;
}

export interface Endpoint {
	name: string;
	recordings: Recording[];
	/** HighLevel's OpenAPI files do not describe every answer. */
	schema?: Schema;
	/** The schema's references are looked up in it. */
	file: string;
}

export class Contract {
	private readonly documents = new Map<string, Document>();
	private readonly endpoints: Array<Endpoint & { pattern: RegExp }> = [];

	constructor() {
		const recordings = recordingNames().map(readRecording);
		for (const file of readdirSync(OPENAPI_FOLDER)) {
			const text = readFileSync(path.join(OPENAPI_FOLDER, file), 'utf8');
			const document = JSON.parse(text) as Document;
			for (const repair of REPAIRS) if (repair.file === file) repair.apply(document as never);
			this.documents.set(file, document);
			for (const [template, methods] of Object.entries(document.paths)) {
				for (const [method, { responses }] of Object.entries(methods)) {
					const name = `${method.toUpperCase()} ${template}`;
					const pattern = new RegExp(`^${name.replace(/\{\w+\}/g, '[^/]+').replace(/\/$/, '')}/?$`);
					const own = recordings.filter(
						({ endpoint, response }) => endpoint === name && response.status < 300,
					);
					const schema = schemaOf(responses);
					this.endpoints.push({ name, pattern, file, schema, recordings: own });
				}
			}
		}
		// The server reads fixed paths before those with parameters.
		const parameters = ({ name }: Endpoint) => name.split('{').length;
		this.endpoints.sort((a, b) => parameters(a) - parameters(b));
	}

	find(method: string, requestPath: string): Endpoint | undefined {
		const call = `${method} ${requestPath}`;
		return this.endpoints.find(({ pattern }) => pattern.test(call));
	}

	/** Names of properties and values of enumerations, in lower case, stand in the answers of every account. */
	get vocabulary(): ReadonlySet<string> {
		const words = new Set(['text', 'list', 'instant', 'offset', 'time']);
		for (const { components } of this.documents.values()) collectWords(components, words);
		for (const { recordings } of this.endpoints) collectKeys(recordings, words);
		return words;
	}

	get all(): readonly Endpoint[] {
		return this.endpoints;
	}

	/** Where several schemas are possible it says nothing. */
	plain(schema: Schema, file: string): { schema: Schema; file: string } {
		if (typeof schema.$ref === 'string') {
			const target = this.resolve(schema.$ref, file);
			return this.plain(target.schema, target.file);
		}
		if (schema.anyOf || schema.oneOf) return { schema: {}, file };
		if (!Array.isArray(schema.allOf)) return { schema, file };
		const parts = (schema.allOf as Schema[]).map((part) => this.plain(part, file));
		const properties = Object.assign({}, ...parts.map((part) => part.schema.properties)) as Schema;
		const [first] = parts;
		return {
			schema: { ...schema, allOf: undefined, type: schema.type ?? first?.schema.type, properties },
			// The parts stand in one file.
			file: first?.file ?? file,
		};
	}

	private resolve(reference: string, file: string): { schema: Schema; file: string } {
		const [where = '', pointer = ''] = reference.split('#');
		// HighLevel's own folders are others.
		const target = where ? path.basename(where) : file;
		const name = pointer.split('/').pop() ?? '';
		return {
			schema: this.documents.get(target)?.components?.schemas?.[name] ?? {},
			file: target,
		};
	}
}

function schemaOf(responses: Record<string, Answer>): Schema | undefined {
	const [, success] = Object.entries(responses).find(([status]) => status.startsWith('2')) ?? [];
	return Object.values(success?.content ?? {})[0]?.schema;
}

function collectWords(schema: unknown, words: Set<string>): void {
	if (typeof schema !== 'object' || schema === null) return;
	const { properties, enum: values } = schema as { properties?: object; enum?: unknown };
	for (const name of Object.keys(properties ?? {})) words.add(name.toLowerCase());
	if (Array.isArray(values)) for (const value of values) words.add(String(value).toLowerCase());
	for (const part of Object.values(schema)) collectWords(part, words);
}

function collectKeys(value: unknown, words: Set<string>): void {
	if (typeof value !== 'object' || value === null) return;
	for (const [key, part] of Object.entries(value)) {
		words.add(key.toLowerCase());
		collectKeys(part, words);
	}
}
