import type { IExecuteFunctions, INodeParameters } from 'n8n-workflow';
import { createParameterReader, readOnce } from '../../../nodes/shared/parameterReader';

/** A host that answers with the parameter's name and item, and counts how often it evaluates. */
function hostWith(parameters: INodeParameters) {
	const evaluated: string[] = [];
	const host = {
		getNode: () => ({ parameters }),
		getNodeParameter: (name: string, itemIndex: number) => {
			evaluated.push(`${name} ${itemIndex}`);
			return { name, itemIndex };
		},
	} as unknown as IExecuteFunctions;
	return { read: createParameterReader(host), evaluated };
}

describe('reading parameters', () => {
	it('evaluates what holds no expression once in an execution', () => {
		const { read, evaluated } = hostWith({ limit: 50, filters: { tags: ['a'] } });
		for (const item of [0, 1, 2]) {
			read('limit', item);
			read('filters', item);
			read('missing', item);
		}
		expect(evaluated).toEqual(['limit 0', 'filters 0', 'missing 0']);
	});

	it('evaluates an expression, also deep inside, for each item', () => {
		const { read, evaluated } = hostWith({
			email: '={{ $json.email }}',
			updateFields: { address: [{ city: '=Paris' }] },
		});
		for (const item of [0, 1]) {
			expect(read('email', item)).toEqual({ name: 'email', itemIndex: item });
			read('updateFields', item);
		}
		expect(evaluated).toEqual(['email 0', 'updateFields 0', 'email 1', 'updateFields 1']);
	});

	it('evaluates an expression once for an item, however often the operation asks', () => {
		const { read, evaluated } = hostWith({ email: '={{ $json.email }}' });
		const own = readOnce(read, 7);
		expect(own('email')).toBe(own('email'));
		expect(evaluated).toEqual(['email 7']);
	});
});
