import * as rules from 'class-validator';

import {
	also,
	anything,
	bool,
	filledText,
	listOf,
	nested,
	nullable,
	oneOf,
	required,
	shape,
	text,
	textList,
} from '../http/shape.cts';
import { COUNTRY_CODES } from '../model/countries.cts';
import { DND_CHANNELS } from '../model/types.cts';

const channel = shape({
	status: required(oneOf('active', 'inactive', 'permanent')),
	message: text,
	code: text,
});

const dndSettings = shape(
	Object.fromEntries(DND_CHANNELS.map((name) => [name, nested(channel)])) as Record<
		(typeof DND_CHANNELS)[number],
		ReturnType<typeof nested<unknown>>
	>,
);

const inboundDndSettings = shape({
	all: nested(shape({ status: required(oneOf('active', 'inactive')), message: text })),
});

const customField = shape({
	id: filledText,
	key: filledText,
	field_value: anything,
	fieldValue: anything,
});

const shared = {
	firstName: nullable(text),
	lastName: nullable(text),
	name: nullable(text),
	email: nullable(
		also(
			text,
			rules.ValidateIf((_, value) => value !== ''),
			rules.IsEmail(),
		),
	),
	phone: nullable(text),
	address1: nullable(text),
	city: nullable(text),
	state: nullable(text),
	postalCode: text,
	website: nullable(text),
	timezone: nullable(text),
	companyName: nullable(text),
	country: oneOf(...COUNTRY_CODES),
	dnd: bool,
	dndSettings: nested(dndSettings),
	inboundDndSettings: nested(inboundDndSettings),
	tags: textList,
	customFields: listOf(customField),
	dateOfBirth: nullable(text),
};

/** docs/highlevel-api.md, Creating and updating */
export const createBody = shape({
	...shared,
	locationId: required(text),
	gender: text,
	source: text,
	assignedTo: text,
});

/** 4.7: no location, no gender; owner and source may be cleared. */
export const updateBody = shape({
	...shared,
	source: nullable(text),
	assignedTo: nullable(text),
});

/** 4.9 */
export const upsertBody = shape({
	...shared,
	locationId: required(text),
	gender: text,
	source: text,
	assignedTo: text,
	createNewIfDuplicateAllowed: bool,
});
