import { asRecord, idIn, isRecord } from '../../shared/answered';
import type { Answered, Unverified } from '../model/wire';

export class UnexpectedAnswer extends Error {
	constructor(readonly part: string) {
		super(`HighLevel's answer has no "${part}" that can be used`);
	}
}

/** Thrown for an answer that looks like a success and holds a refusal. */
export class RefusedInside extends Error {
	constructor(
		/** The HTTP status that it would have had alone */
		readonly status: number,
		/** HighLevel's own words */
		readonly text: string,
	) {
		super(text);
	}
}

type Holding<Key extends string, Part> = Answered & Record<Key, Part>;

function holds<Key extends string, Part>(
	body: Answered,
	key: Key,
	isPart: (value: unknown) => value is Part,
): body is Holding<Key, Part> {
	return isPart(body[key]);
}

const isEntity = (value: unknown): value is Answered =>
	isRecord(value) && idIn(value) !== undefined;

const isEntityOrNone = (value: unknown): value is Answered | null =>
	value === null || isEntity(value);

const isList = (value: unknown): value is Unverified[] => Array.isArray(value);

const isRecords = (value: unknown): value is Answered[] => isList(value) && value.every(isRecord);

/** @throws UnexpectedAnswer when the thing is not there, or has no ID */
export function readRecord<Key extends string>(
	key: Key,
): (answer: unknown) => Holding<Key, Answered> {
	return (answer) => {
		const body = asRecord(answer);
		if (!holds(body, key, isEntity)) throw new UnexpectedAnswer(key);
		return body;
	};
}

/** @throws UnexpectedAnswer when something else stands in its place than a thing or null */
export function readRecordOrNull<Key extends string>(
	key: Key,
): (answer: unknown) => Holding<Key, Answered | null> {
	return (answer) => {
		const body = asRecord(answer);
		if (!holds(body, key, isEntityOrNone)) throw new UnexpectedAnswer(key);
		return body;
	};
}

/**
 * An entry that is no object has no fields, but keeps its place: pages are counted by their length.
 *
 * @throws UnexpectedAnswer when the list is not there
 */
export function readRecords<Key extends string>(
	key: Key,
): (answer: unknown) => Holding<Key, Answered[]> {
	return (answer) => {
		const body = asRecord(answer);
		const list = body[key];
		const whole = isList(list) ? { ...body, [key]: list.map(asRecord) } : body;
		if (!holds(whole, key, isRecords)) throw new UnexpectedAnswer(key);
		return whole;
	};
}

/**
 * The answer is the thing itself.
 *
 * @throws UnexpectedAnswer when it has no ID
 */
export function readWholeAnswer(answer: unknown): Answered {
	const body = asRecord(answer);
	idOf(body);
	return body;
}

/** @throws UnexpectedAnswer when the list is not there */
export function readValues<Key extends string>(
	key: Key,
): (answer: unknown) => Holding<Key, Unverified[]> {
	return (answer) => {
		const body = asRecord(answer);
		if (!holds(body, key, isList)) throw new UnexpectedAnswer(key);
		return body;
	};
}

/** HighLevel spells its flag in these ways (docs/highlevel-api.md, Addresses and headers). */
const FLAGS = ['succeded', 'succeeded', 'success'];

/**
 * The answer says no more than that something was done.
 *
 * @throws UnexpectedAnswer when it does not
 */
export function readSuccess(answer: unknown): Answered {
	const body = asRecord(answer);
	if (!FLAGS.some((flag) => body[flag] === true)) throw new UnexpectedAnswer('succeeded');
	return body;
}

/** @throws UnexpectedAnswer when HighLevel has answered no ID, under either of its names */
export function idOf(entity: Answered): string {
	const id = idIn(entity);
	if (id === undefined) throw new UnexpectedAnswer('id');
	return id;
}
