import { asRecord, idIn, isRecord } from '../model/answered';
import type { Answered } from '../model/wire';

/** Thrown for an answer that lacks the part without which it says nothing. */
export class UnexpectedAnswer extends Error {
	constructor(
		/** The part that is missing, by HighLevel's name */
		readonly part: string,
	) {
		super(`HighLevel's answer has no "${part}" that can be used`);
	}
}

type Holding<Key extends string, Part> = Answered & Record<Key, Part>;

/** Reads an answer about one thing. @throws UnexpectedAnswer when it is not there */
export function one<Key extends string>(key: Key): (answer: unknown) => Holding<Key, Answered> {
	return (answer) => {
		const body = asRecord(answer);
		if (!isRecord(body[key])) throw new UnexpectedAnswer(key);
		return body as Holding<Key, Answered>;
	};
}

/** Reads an answer about one thing that may not exist. @throws UnexpectedAnswer when it is something else */
export function oneOrNone<Key extends string>(
	key: Key,
): (answer: unknown) => Holding<Key, Answered | null> {
	return (answer) =>
		asRecord(answer)[key] === null
			? (answer as Holding<Key, null>)
			: (one(key)(answer) as Holding<Key, Answered>);
}

/**
 * Reads an answer that is a list. An entry that is no object has no fields, but keeps its place: pages are
 * counted by their length.
 *
 * @throws UnexpectedAnswer when the list is not there
 */
export function many<Key extends string>(key: Key): (answer: unknown) => Holding<Key, Answered[]> {
	return (answer) => {
		const body = asRecord(answer);
		const list = body[key];
		if (!Array.isArray(list)) throw new UnexpectedAnswer(key);
		return { ...body, [key]: list.map(asRecord) } as Holding<Key, Answered[]>;
	};
}

/** The ID of what HighLevel has answered, under either of its names. @throws UnexpectedAnswer when there is none */
export function idOf(entity: Answered): string {
	const id = idIn(entity);
	if (id === undefined) throw new UnexpectedAnswer('id');
	return id;
}
