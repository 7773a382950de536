/** One change of an answer: the value at a path is another one, or is not there. */
export interface Replacement {
	/** Keys from the body down; `0` stands for the first entry of a list */
	path: string[];
	kind: keyof typeof VALUES;
}

const VALUES = {
	null: null,
	number: 7,
	text: 'odd',
	list: ['odd', null, 7],
	object: { odd: 'odd' },
	leftOut: undefined,
	/** No odd value, but one by which the field is found again */
	probe: 'a word that stands nowhere else',
} as const;

/** Every change of every field of a body; of a list its first entry stands for all. */
export function replacementsOf(body: unknown): Replacement[] {
	const kinds = Object.keys(VALUES) as Array<Replacement['kind']>;
	return pathsIn(body).flatMap((path) =>
		kinds
			.filter((kind) => kind !== 'probe')
			.filter((kind) => JSON.stringify(valueAt(body, path)) !== JSON.stringify(VALUES[kind]))
			.map((kind) => ({ path, kind })),
	);
}

/** The body with the change; the one given stays as it is. */
export function replaced(body: unknown, { path, kind }: Replacement): unknown {
	const copy = structuredClone(body);
	const parent = valueAt(copy, path.slice(0, -1)) as Record<string, unknown>;
	const key = path.at(-1) ?? '';
	if (typeof parent !== 'object' || parent === null || !(key in parent)) return copy;
	if (kind !== 'leftOut') parent[key] = structuredClone(VALUES[kind]);
	else if (Array.isArray(parent)) parent.splice(Number(key), 1);
	else Reflect.deleteProperty(parent, key);
	return copy;
}

function valueAt(body: unknown, path: string[]): unknown {
	return path.reduce<unknown>(
		(value, key) =>
			typeof value === 'object' && value !== null
				? (value as Record<string, unknown>)[key]
				: undefined,
		body,
	);
}

/** What stands at the path after the change. */
export function newValue({ kind }: Replacement): unknown {
	return VALUES[kind];
}

function pathsIn(value: unknown, above: string[] = []): string[][] {
	if (typeof value !== 'object' || value === null) return [];
	const keys = Array.isArray(value) ? (value.length > 0 ? ['0'] : []) : Object.keys(value);
	return keys.flatMap((key) => {
		const path = [...above, key];
		return [path, ...pathsIn((value as Record<string, unknown>)[key], path)];
	});
}
