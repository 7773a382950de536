import { resources } from '../../../nodes/HighLevelContacts/actions';
import { attempts } from '../../../liveCheck/operations/index.cts';
import { questions } from '../../../liveCheck/questions/index.cts';

it('the check runs each operation that the node has, and no other', () => {
	const ofNode = resources.flatMap(({ option, operations }) =>
		operations.map((one) => `${option.value}.${one.option.value}`),
	);
	const ofCheck = Object.entries(attempts).flatMap(([resource, operations]) =>
		Object.keys(operations).map((operation) => `${resource}.${operation}`),
	);
	expect(ofCheck.sort()).toEqual(ofNode.sort());
});

it('each question has an id of its own, and knows the words of every answer that it counts on', () => {
	const ids = questions.map(({ id }) => id);
	expect([...new Set(ids)]).toEqual(ids);
	for (const { answers, assumed, copes = [] } of questions) {
		expect(assumed.length).toBeGreaterThan(0);
		for (const key of [...assumed, ...copes]) expect(Object.keys(answers)).toContain(key);
	}
});
