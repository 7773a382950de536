import { isRecord } from '../../shared/answered';
import { emptyField } from '../model/values/requireValue';
import { InvalidInput } from '../../shared/invalidInput';
import type { Field } from './field';
import type { Looks } from './text';

/** Reads an object that is written as JSON or given by an expression; nothing when it is blank or has no fields. */
export function jsonObject(
	looks: Looks,
	example: string,
): Field<Record<string, unknown> | undefined> {
	return {
		property: { ...looks, type: 'json', default: '{}' },
		read(entered, { label }) {
			if (entered === undefined || entered === null) throw emptyField(label);
			const value = typeof entered === 'string' ? parsed(entered, label, example) : entered;
			if (value === undefined) return undefined;
			if (isRecord(value)) return Object.keys(value).length > 0 ? value : undefined;
			throw notAnObject(label, example);
		},
	};
}

function parsed(text: string, label: string, example: string): unknown {
	if (text.trim() === '') return undefined;
	try {
		return JSON.parse(text);
	} catch (error) {
		throw notAnObject(label, example, error instanceof Error ? ` (${error.message})` : '');
	}
}

function notAnObject(label: string, example: string, reason = ''): InvalidInput {
	return new InvalidInput(
		`The field '${label}' holds no object in JSON${reason}`,
		`Write it as in ${example}.`,
	);
}
