import Ajv from 'ajv';
import { readFileSync } from 'node:fs';
import { resources } from '../../../nodes/HighLevelContacts/actions';
import { schemaFile, schemaOf } from '../../../makers/reference/outputSchema.cts';
import { recordOperations, type Recording } from '../../../makers/reference/record.cts';

/** Output schemas are made by `npm run schemas`; n8n's editor shows them before a node has run. */

const operations = resources.flatMap((resource) =>
	resource.operations.map((operation): [string, Pick<Recording, 'resource' | 'operation'>] => [
		`${resource.option.value} ${operation.option.value}`,
		{ resource, operation },
	]),
);
let recordings: Recording[];
beforeAll(async () => {
	recordings = await recordOperations();
});

const committed = (one: Pick<Recording, 'resource' | 'operation'>) =>
	JSON.parse(readFileSync(schemaFile({ ...one, runs: [] }), 'utf8')) as object;
const recorded = ({ operation }: Pick<Recording, 'resource' | 'operation'>) =>
	recordings.find((one) => one.operation === operation) as Recording;

describe.each(operations)('the output schema of %s', (_, one) => {
	it('fits what comes out', () => {
		const validate = new Ajv({ strict: false }).compile(committed(one));
		const { runs } = recorded(one);
		const items = runs.filter(({ run }) => !run.isOtherShape).flatMap((run) => run.items);
		for (const item of items)
			expect([item, validate(item), validate.errors]).toEqual([item, true, null]);
	});

	it('has every field that comes out, and no other', () => {
		expect(committed(one)).toEqual(schemaOf(recorded(one)));
	});

	it('holds types and no values', () => {
		const words = JSON.stringify(committed(one)).replace(/"[^"]+":/g, '');
		const types = ['array', 'boolean', 'null', 'number', 'object', 'string', 'true'];
		expect(types).toEqual(expect.arrayContaining(words.match(/\w+/g) ?? []));
	});
});
