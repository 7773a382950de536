import { formDifferences, typeOf } from '../../../harness/contract/formDifferences.cts';
import { readRecording, recordingNames } from '../../../harness/contract/recordings.cts';

const RECORDED = {
	id: 'a',
	tags: ['one'],
	source: null,
	createdBy: { channel: 'OAUTH', timestamp: '2026-04-05T10:19:24.594Z' },
	rows: [
		{ id: 'a', phone: null, opportunities: [{ id: 'o' }] },
		{ id: 'b', phone: '+12025550101' },
	],
	dndSettings: { SMS: { status: 'active', code: '1' }, Call: { status: 'active' } },
	startTime: '2026-08-01T12:00:00+02:00',
	empty: {},
};

type Body = Record<string, unknown>;
const changed = (change: Body) => formDifferences(RECORDED, { ...RECORDED, ...change });

describe('formDifferences', () => {
	it('finds nothing in the recorded answer itself, whatever its values', () => {
		expect(formDifferences(RECORDED, RECORDED)).toEqual([]);
		expect(changed({ id: 'other', tags: [], empty: { more: 1 } })).toEqual([]);
	});

	it('names a key that was added, left out or changed its type', () => {
		expect(changed({ dnd: false })).toEqual([
			{ path: 'dnd', kind: 'added', recorded: 'absent', actual: 'boolean' },
		]);
		const rest: Body = { ...RECORDED };
		delete rest.id;
		expect(formDifferences(RECORDED, rest)).toEqual([
			{ path: 'id', kind: 'missing', recorded: 'text', actual: 'absent' },
		]);
		expect(changed({ id: 1 })).toEqual([
			{ path: 'id', kind: 'type', recorded: 'text', actual: 'number' },
		]);
		expect(changed({ createdBy: { channel: 'OAUTH' } })).toMatchObject([
			{ path: 'createdBy.timestamp', kind: 'missing' },
		]);
	});

	it('takes the recorded rows together', () => {
		expect(changed({ rows: [{ id: 'c', phone: null }] })).toEqual([]);
		expect(changed({ rows: [{ id: 'c' }] })).toMatchObject([
			{ path: 'rows[].phone', kind: 'missing', recorded: 'null or text' },
		]);
		expect(changed({ rows: [{ id: 'c', phone: null, opportunities: [{}] }] })).toMatchObject([
			{ path: 'rows[].opportunities[].id', kind: 'missing' },
		]);
	});

	it('allows a value for a null only of the type that is known', () => {
		expect(changed({ source: 'form' })).toMatchObject([
			{ path: 'source', kind: 'type', recorded: 'null', actual: 'text' },
		]);
		const rules = { mayBe: { source: 'text' } };
		expect(formDifferences(RECORDED, { ...RECORDED, source: 'form' }, rules)).toEqual([]);
		expect(formDifferences(RECORDED, { ...RECORDED, source: 1 }, rules)).toHaveLength(1);
		expect(changed({ id: null })).toMatchObject([{ path: 'id', kind: 'type', actual: 'null' }]);
	});

	it('compares the values of a map, not its keys', () => {
		expect(changed({ dndSettings: { FB: { status: 'inactive' } } })).toEqual([]);
		expect(changed({ dndSettings: { FB: { code: '1' } } })).toMatchObject([
			{ path: 'dndSettings{}.status', kind: 'missing' },
		]);
	});

	it('leaves the type of a custom field’s value open', () => {
		const recorded = { customFields: [{ id: 'f', value: 'text' }] };
		const actual = { customFields: [{ id: 'f', value: ['a'] }] };
		expect(formDifferences(recorded, actual)).toEqual([]);
		expect(formDifferences(recorded, { customFields: [{ id: 'f' }] })).toHaveLength(1);
	});

	it('tells an instant, a time with offset and other text apart', () => {
		expect(changed({ startTime: '2026-08-01T10:00:00.000Z' })).toMatchObject([
			{ kind: 'type', recorded: 'time with offset', actual: 'instant' },
		]);
		expect(changed({ startTime: '2026-08-01 12:00:00' })).toMatchObject([{ actual: 'text' }]);
	});

	it('says nothing of keys that the source does not show', () => {
		const rules = { unrecorded: ['traceId'] };
		expect(formDifferences({ id: 'a' }, { id: 'a', traceId: 't' }, rules)).toEqual([]);
	});
});

describe('every recording', () => {
	type Place = Array<string | number>;

	/** Each kind of place of a body at which a key can be changed; the first row stands for the others. */
	function places(body: unknown, path: Place = []): Place[] {
		if (typeof body !== 'object' || body === null) return [];
		if (Array.isArray(body)) return body.length > 0 ? places(body[0], [...path, 0]) : [];
		const isMap = ['dndSettings', 'permissions'].includes(String(path.at(-1)));
		return Object.entries(body).flatMap(([key, value]) => {
			const place = [...path, key];
			return [...(isMap || key === 'value' ? [] : [place]), ...places(value, place)];
		});
	}

	function edit(body: unknown, place: Place, change: (parent: Body, key: string) => void): unknown {
		const copy: unknown = structuredClone(body);
		const parent = place.slice(0, -1).reduce<unknown>((at, key) => (at as Body)[key], copy);
		change(parent as Body, String(place.at(-1)));
		return copy;
	}

	it.each(recordingNames())('%s differs from itself with any one key changed', (name) => {
		const recording = readRecording(name);
		const { body } = recording.response;
		const kinds = (copy: unknown) => formDifferences(body, copy, recording).map(({ kind }) => kind);
		expect(kinds(body)).toEqual([]);
		for (const place of places(body)) {
			expect(kinds(edit(body, place, (parent) => (parent.unseen = 1)))).toEqual(['added']);
			expect(kinds(edit(body, place, (parent, key) => (parent[key] = Symbol())))).toEqual(['type']);
			const missing = kinds(
				edit(body, place, (parent, key) => Reflect.deleteProperty(parent, key)),
			);
			expect(missing).toEqual(isOptional(body, place) ? [] : ['missing']);
		}
	});

	it.each(recordingNames())('%s says of every null which type a value would have', (name) => {
		const { response, mayBe = {} } = readRecording(name);
		const types = new Map<string, Set<string>>();
		collect('', response.body, types);
		const open = [...types]
			.filter(([path, seen]) => seen.has('null') && seen.size === 1 && !mayBe[path])
			.map(([path]) => path);
		expect(open).toEqual([]);
		// A rule for what was not recorded as null would never be looked at.
		expect(Object.keys(mayBe).filter((path) => !types.get(path)?.has('null'))).toEqual([]);
	});

	function collect(path: string, value: unknown, types: Map<string, Set<string>>): void {
		types.set(path, (types.get(path) ?? new Set()).add(typeOf(value)));
		if (Array.isArray(value)) for (const row of value) collect(`${path}[]`, row, types);
		else if (typeof value === 'object' && value !== null) {
			for (const [key, inner] of Object.entries(value)) {
				collect(path ? `${path}.${key}` : key, inner, types);
			}
		}
	}

	/** Whether a recorded row of the same list has no such key. */
	function isOptional(body: unknown, place: Place): boolean {
		const at = place.indexOf(0);
		if (at < 0 || place.length !== at + 2) return false;
		const rows = place
			.slice(0, at)
			.reduce<unknown>((one, key) => (one as Body)[key], body) as Body[];
		return rows.some((row) => !Object.hasOwn(row, String(place[at + 1])));
	}
});
