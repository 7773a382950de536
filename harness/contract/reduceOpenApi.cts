type Json = Record<string, unknown>;

/** Descriptions, summaries and examples are HighLevel's prose and stay out. */
const SCHEMA_FACTS = [
	'$ref',
	'type',
	'enum',
	'required',
	'format',
	'nullable',
	'default',
	'minimum',
	'maximum',
	'maxLength',
	'maxItems',
	'pattern',
	'readOnly',
	'deprecated',
] as const;

export function reduceOpenApi(document: Json): Json {
	const components = record(document.components);
	return {
		paths: mapValues(record(document.paths), (methods) => mapValues(record(methods), operation)),
		components: { schemas: mapValues(record(components.schemas), schema) },
	};
}

function operation(given: unknown): Json {
	const { parameters, requestBody, responses, security, deprecated } = record(given);
	return defined({
		deprecated,
		parameters: list(parameters)?.map((parameter) => {
			const { name, in: place, required, schema: type } = record(parameter);
			return defined({ name, in: place, required, schema: type && schema(type) });
		}),
		requestBody:
			requestBody && defined({ ...content(requestBody), required: record(requestBody).required }),
		responses: mapValues(record(responses), content),
		security,
	});
}

function content(given: unknown): Json {
	const { content: media } = record(given);
	if (!media) return {};
	return {
		content: mapValues(record(media), (one) => defined({ schema: schema(record(one).schema) })),
	};
}

function schema(given: unknown): unknown {
	if (typeof given !== 'object' || given === null) return given;
	const source = given as Json;
	const facts = Object.fromEntries(SCHEMA_FACTS.map((key) => [key, source[key]]));
	const { properties, items, additionalProperties } = source;
	return defined({
		...facts,
		properties: properties && mapValues(record(properties), schema),
		items: items && schema(items),
		additionalProperties:
			additionalProperties === undefined ? undefined : schema(additionalProperties),
		allOf: list(source.allOf)?.map(schema),
		anyOf: list(source.anyOf)?.map(schema),
		oneOf: list(source.oneOf)?.map(schema),
	});
}

function record(value: unknown): Json {
	return typeof value === 'object' && value !== null ? (value as Json) : {};
}

function list(value: unknown): unknown[] | undefined {
	return Array.isArray(value) ? value : undefined;
}

function mapValues(values: Json, change: (value: unknown) => unknown): Json {
	return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, change(value)]));
}

function defined(values: Json): Json {
	return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
