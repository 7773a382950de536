import Ajv, { type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { OPENAPI_FOLDER } from '../../harness/contract/folders.cts';
import {
	ALLOWED_QUERY,
	REPAIRS,
	SKIPPED_BODIES,
	UNPUBLISHED,
} from '../../harness/contract/openapiExceptions.cts';

export type Json = Record<string, unknown>;

interface Operation {
	parameters?: Array<{ name: string; in: string; required?: boolean; schema?: Json }>;
	requestBody?: { content: Record<string, { schema: Json }> };
	responses: Record<string, { content?: Record<string, { schema: Json }> }>;
}

interface Entry {
	file: string;
	template: string;
	pattern: RegExp;
	operation: Operation;
}

let loaded: Contract | undefined;
const contract = () => (loaded ??= new Contract());

/**
 * Problems of a request by the official contract: unknown paths, unknown or missing query parameters,
 * unknown, missing or mistyped properties of the body. None: an empty list.
 */
export function validateRequest(
	method: string,
	path: string,
	query: Json = {},
	body?: unknown,
): string[] {
	const found = contract().find(method, path);
	if (!found && UNPUBLISHED.some((known) => known.test(path))) return [];
	if (!found) return [`${method} ${path} is not in the contract`];
	const { operation } = found;
	const problems = queryProblems(found, method, query);
	const media = Object.values(operation.requestBody?.content ?? {})[0];
	const isEmpty = body === undefined || Object.keys(body as object).length === 0;
	if (!media) return isEmpty ? problems : [...problems, 'a body is sent where none is expected'];
	if (SKIPPED_BODIES.some(([one]) => one === `${method.toUpperCase()} ${found.template}`)) {
		return problems;
	}
	return [...problems, ...contract().problems(found.file, media.schema, body ?? {}, true)];
}

/** Problems of an answer by the official contract; statuses it does not document are judged as its success. */
export function validateResponse(
	method: string,
	path: string,
	status: number,
	body: unknown,
): string[] {
	const found = contract().find(method, path);
	if (!found) return [`${method} ${path} is not in the contract`];
	const { responses } = found.operation;
	const success = Object.keys(responses).find((one) => one.startsWith('2')) ?? '200';
	const answer = responses[String(status)] ?? (status < 300 ? responses[success] : undefined);
	const schema = Object.values(answer?.content ?? {})[0]?.schema;
	return schema ? contract().problems(found.file, schema, withoutTrace(body), false) : [];
}

/** Every body carries a traceId, which the contract leaves out where it lists the keys. */
function withoutTrace(body: unknown): unknown {
	if (typeof body !== 'object' || body === null || Array.isArray(body)) return body;
	return Object.fromEntries(Object.entries(body).filter(([key]) => key !== 'traceId'));
}

function queryProblems({ operation, template }: Entry, method: string, query: Json): string[] {
	const parameters = (operation.parameters ?? []).filter((one) => one.in === 'query');
	const extra = ALLOWED_QUERY[`${method.toUpperCase()} ${template}`] ?? [];
	const known = new Set([...parameters.map(({ name }) => name), ...extra]);
	return [
		...Object.keys(query)
			.filter((name) => !known.has(name.replace(/\[\]$/, '')))
			.map((name) => `query parameter ${name} is not in the contract`),
		...parameters
			.filter(({ name, required }) => required && (query[name] ?? '') === '')
			.map(({ name }) => `query parameter ${name} is missing`),
		...parameters
			.filter(({ name, schema }) => schema?.type === 'number' && query[name] !== undefined)
			.filter(({ name }) => Number.isNaN(Number(query[name])))
			.map(({ name }) => `query parameter ${name} is not a number`),
	];
}

class Contract {
	private readonly entries: Entry[] = [];
	private readonly ajv = new Ajv({ strict: false, allErrors: true });
	private readonly compiled = new Map<string, ValidateFunction>();

	constructor() {
		addFormats(this.ajv);
		for (const file of readdirSync(OPENAPI_FOLDER).filter((name) => name.endsWith('.json'))) {
			const document = JSON.parse(readFileSync(join(OPENAPI_FOLDER, file), 'utf8')) as {
				paths?: Record<string, Record<string, Operation>>;
				components?: { schemas?: Record<string, Json> };
			};
			for (const repair of REPAIRS) if (repair.file === file) repair.apply(document as never);
			const schemas = document.components?.schemas ?? {};
			this.ajv.addSchema({ $id: `open/${file}`, components: { schemas } });
			this.ajv.addSchema({ $id: `closed/${file}`, components: { schemas: closed(schemas) } });
			for (const [template, methods] of Object.entries(document.paths ?? {})) {
				for (const [method, operation] of Object.entries(methods)) {
					this.entries.push({
						file,
						template,
						pattern: patternOf(method, template),
						operation,
					});
				}
			}
		}
		// Fixed paths before those with parameters, as the server reads them.
		const weight = ({ template }: Entry) => template.split('{').length;
		this.entries.sort((a, b) => weight(a) - weight(b));
	}

	find(method: string, path: string): Entry | undefined {
		const call = `${method.toUpperCase()} ${path.split('?')[0]}`;
		return this.entries.find(({ pattern }) => pattern.test(call));
	}

	/** With `isClosed`, properties that the contract does not name are problems, too. */
	problems(file: string, schema: Json, value: unknown, isClosed: boolean): string[] {
		const key = `${file} ${isClosed} ${JSON.stringify(schema)}`;
		let validate = this.compiled.get(key);
		if (!validate) {
			const base = `${isClosed ? 'closed' : 'open'}/${file}`;
			const source = isClosed ? closed(schema) : schema;
			validate = this.ajv.compile(absolute(source, base) as Json);
			this.compiled.set(key, validate);
		}
		if (validate(value)) return [];
		return (validate.errors ?? []).map(({ instancePath, message, params }) =>
			`${instancePath || 'body'} ${message} ${JSON.stringify(params)}`.trim(),
		);
	}
}

function patternOf(method: string, template: string): RegExp {
	const path = template.replace(/\{[^}]+\}/g, '[^/]+');
	return new RegExp(`^${method.toUpperCase()} ${path}$`);
}

/** The same schema, with objects that refuse properties they do not name. */
function closed<T>(schema: T): T {
	if (Array.isArray(schema)) return schema.map(closed) as T;
	if (typeof schema !== 'object' || schema === null) return schema;
	const copy = Object.fromEntries(
		Object.entries(schema).map(([key, value]) => [key, closed(value)]),
	);
	if (copy.type === 'object' && copy.properties && copy.additionalProperties === undefined) {
		copy.additionalProperties = false;
	}
	return copy as T;
}

/** Points references of an operation at the components that were added under `base`. */
function absolute(schema: unknown, base: string): unknown {
	if (Array.isArray(schema)) return schema.map((one) => absolute(one, base));
	if (typeof schema !== 'object' || schema === null) return schema;
	return Object.fromEntries(
		Object.entries(schema).map(([key, value]) => {
			if (key !== '$ref' || typeof value !== 'string') return [key, absolute(value, base)];
			const [file, pointer] = value.split('#');
			// The files of the original repository stand in another folder.
			return [key, file ? `open/${file.split('/').pop()}#${pointer}` : `${base}#${pointer}`];
		}),
	);
}
