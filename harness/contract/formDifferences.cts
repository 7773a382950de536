export interface FormDifference {
	/** `[]` stands for every row, `{}` for every value of a map, as in `contacts[].createdBy.source`. */
	path: string;
	kind: 'added' | 'missing' | 'type';
	recorded: string;
	actual: string;
}

export interface FormRules {
	/** The type that a path has when it is set, which was recorded as null. */
	mayBe?: Readonly<Record<string, string>>;
	/** The source does not show these keys of the body, so nothing is known of them. */
	unrecorded?: readonly string[];
}

type Json = Record<string, unknown>;

/** The keys of these objects are data (channels, rights), not form: only their values are compared. */
const MAPS = new Set(['dndSettings', 'inboundDndSettings', 'permissions']);

/** The type of these values follows from the definition of a custom field. */
const OPEN = /(^|\.)customFields\[\]\.value$/;

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const WITH_OFFSET = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}[+-]\d{2}:\d{2}$/;

/**
 * Compares keys, absences, nulls and types of an answer with those of a recorded one.
 *
 * - Each row of a list is compared with the recorded rows taken together: a key that some of them lack
 *   may be missing, a type that one of them has is allowed.
 * - A recorded list or object that is empty says nothing of what it may hold.
 * - A recorded null allows null, and a value only of the type that `rules.mayBe` names.
 * - Dates are types of their own: `instant` (2026-04-05T10:19:24.594Z) and `time with offset`.
 */
export function formDifferences(
	recorded: unknown,
	actual: unknown,
	rules: FormRules = {},
): FormDifference[] {
	const found = new Map<string, FormDifference>();
	const report = (difference: FormDifference) =>
		found.set(Object.values(difference).join('|'), difference);
	const body = isObject(actual) ? without(actual, rules.unrecorded) : actual;
	compare('', [recorded], body, rules.mayBe ?? {}, report);
	return [...found.values()];
}

export function typeOf(value: unknown): string {
	if (value === null) return 'null';
	if (Array.isArray(value)) return 'list';
	if (typeof value !== 'string') return typeof value;
	if (INSTANT.test(value)) return 'instant';
	return WITH_OFFSET.test(value) ? 'time with offset' : 'text';
}

/** `samples` are the recorded values of this place: one, or one for each row of a recorded list. */
function compare(
	path: string,
	samples: unknown[],
	actual: unknown,
	mayBe: Readonly<Record<string, string>>,
	report: (difference: FormDifference) => void,
): void {
	if (OPEN.test(path)) return;
	const types = new Set(samples.map(typeOf));
	const whenSet = mayBe[path];
	if (types.has('null') && whenSet) types.add(whenSet);
	if (!types.has(typeOf(actual))) {
		const recorded = [...types].sort().join(' or ');
		report({ path, kind: 'type', recorded, actual: typeOf(actual) });
		return;
	}
	if (Array.isArray(actual)) {
		const rows = samples.filter((sample) => Array.isArray(sample)).flat();
		if (rows.length === 0) return;
		for (const row of actual) compare(`${path}[]`, rows, row, mayBe, report);
	} else if (isObject(actual)) {
		const known = samples.filter(isObject).filter((sample) => Object.keys(sample).length > 0);
		if (known.length === 0) return;
		const isMap = MAPS.has(path.split('.').pop() ?? '');
		if (isMap) {
			const values = known.flatMap((sample) => Object.values(sample));
			for (const value of Object.values(actual)) {
				compare(`${path}{}`, values, value, mayBe, report);
			}
		} else {
			compareKeys(path, known, samples.filter(isObject), actual, mayBe, report);
		}
	}
}

function compareKeys(
	path: string,
	known: Json[],
	all: Json[],
	actual: Json,
	mayBe: Readonly<Record<string, string>>,
	report: (difference: FormDifference) => void,
): void {
	const keys = new Set([...known.flatMap((sample) => Object.keys(sample)), ...Object.keys(actual)]);
	for (const key of keys) {
		const place = path ? `${path}.${key}` : key;
		const having = known.filter((sample) => Object.hasOwn(sample, key));
		const samples = having.map((sample) => sample[key]);
		const types = [...new Set(samples.map(typeOf))].sort().join(' or ');
		if (having.length === 0) {
			report({ path: place, kind: 'added', recorded: 'absent', actual: typeOf(actual[key]) });
		} else if (Object.hasOwn(actual, key)) {
			compare(place, samples, actual[key], mayBe, report);
		} else if (having.length === all.length) {
			report({ path: place, kind: 'missing', recorded: types, actual: 'absent' });
		}
	}
}

function isObject(value: unknown): value is Json {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function without(body: Json, keys: readonly string[] = []): Json {
	return Object.fromEntries(Object.entries(body).filter(([key]) => !keys.includes(key)));
}
