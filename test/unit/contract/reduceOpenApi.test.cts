import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { OPENAPI_FOLDER } from '../../../harness/contract/folders.cts';
import { reduceOpenApi } from '../../../harness/contract/reduceOpenApi.cts';

const files = readdirSync(OPENAPI_FOLDER);
const read = (file: string) =>
	JSON.parse(readFileSync(path.join(OPENAPI_FOLDER, file), 'utf8')) as Record<string, unknown>;

it('keeps names, types, enums, formats, what is required and the scopes, and no prose', () => {
	const prose = { description: 'Prose', summary: 'Prose', example: 'Prose' };
	const schema = {
		...prose,
		type: 'object',
		required: ['status'],
		properties: {
			status: { ...prose, type: 'string', enum: ['open'] },
			description: { ...prose, type: 'string', format: 'date' },
			rows: { type: 'array', items: { $ref: '#/components/schemas/Row', ...prose } },
			one: { allOf: [{ $ref: '#/components/schemas/Row' }], nullable: true },
		},
	};
	const reduced = reduceOpenApi({
		info: prose,
		paths: {
			'/things/{id}': {
				get: {
					...prose,
					parameters: [
						{ ...prose, name: 'id', in: 'path', required: true, schema: { type: 'string' } },
					],
					responses: {
						200: { ...prose, content: { 'application/json': { schema, examples: prose } } },
					},
					security: [{ bearer: ['things.readonly'] }],
				},
			},
		},
		components: { schemas: { Row: schema } },
	});
	const facts = {
		type: 'object',
		required: ['status'],
		properties: {
			status: { type: 'string', enum: ['open'] },
			description: { type: 'string', format: 'date' },
			rows: { type: 'array', items: { $ref: '#/components/schemas/Row' } },
			one: { allOf: [{ $ref: '#/components/schemas/Row' }], nullable: true },
		},
	};
	expect(reduced).toEqual({
		paths: {
			'/things/{id}': {
				get: {
					parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
					responses: { 200: { content: { 'application/json': { schema: facts } } } },
					security: [{ bearer: ['things.readonly'] }],
				},
			},
		},
		components: { schemas: { Row: facts } },
	});
});

it('the repository holds the files of every area that the package uses', () => {
	expect(files).toEqual(
		expect.arrayContaining(
			[
				'businesses',
				'calendars',
				'campaigns',
				'contacts',
				'locations',
				'oauth',
				'users',
				'workflows',
			].map((area) => `${area}.json`),
		),
	);
});

it.each(files)('%s is as the command writes it', (file) => {
	expect(reduceOpenApi(read(file))).toEqual(read(file));
});
