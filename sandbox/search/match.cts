import { fullName } from '../model/contactBook.cts';
import type { Contact, Opportunity } from '../model/types.cts';
import type { SearchField } from './fields.cts';
import type { Bounds, Filter, OpportunityTerm } from './grammar.cts';

type Matcher = (contact: Contact) => boolean;

/** Turns filters into one test that is cheap to run over a whole account. */
export function compile(filter: Filter): Matcher {
	switch (filter.kind) {
		case 'group': {
			const tests = filter.filters.map(compile);
			return filter.all
				? (contact) => tests.every((test) => test(contact))
				: (contact) => tests.some((test) => test(contact));
		}
		case 'exists': {
			const { field, wanted } = filter;
			return (contact) => valuesOf(field, contact).length > 0 === wanted;
		}
		case 'range':
			return inRange(filter.field, filter.bounds);
		case 'nested':
			return ({ opportunities }) =>
				opportunities.some((one) => filter.terms.every((term) => holds(one, term)));
		case 'compare': {
			const { field, operator, value } = filter;
			const test = operator.endsWith('contains') ? containing(field, value) : equal(field, value);
			return operator.startsWith('not_') ? (contact) => !test(contact) : test;
		}
	}
}

/** Free text: each word must occur in the name, e-mail, phone or company. */
export function matchesQuery(query: string): Matcher {
	const words = query.toLowerCase().split(/\s+/).filter(Boolean);
	return (contact) => {
		const text = [fullName(contact), contact.email, contact.phone, contact.companyName]
			.join(' ')
			.toLowerCase();
		const digits = contact.phone?.replace(/\D/g, '') ?? '';
		return words.every((word) => {
			const number = word.replace(/\D/g, '');
			const isNumber = number.length >= 3 && /^[\d\s()+.-]+$/.test(word);
			return text.includes(word) || (isNumber && digits.includes(number));
		});
	};
}

function valuesOf(field: SearchField, contact: Contact): ReadonlyArray<string | number | boolean> {
	const value = field.read(contact);
	if (Array.isArray(value)) return value as ReadonlyArray<string | number | boolean>;
	return value === undefined || value === '' ? [] : [value as string | number | boolean];
}

function equal(field: SearchField, wanted: string | number | boolean): Matcher {
	const text = fold(field, wanted);
	return (contact) => valuesOf(field, contact).some((value) => keep(field, value) === text);
}

function containing(field: SearchField, wanted: string | number | boolean): Matcher {
	const text = fold(field, wanted);
	return (contact) => valuesOf(field, contact).some((value) => keep(field, value).includes(text));
}

function fold(field: SearchField, wanted: string | number | boolean): string {
	return field.lowerCaseOnly ? String(wanted) : String(wanted).toLowerCase();
}

function keep(field: SearchField, value: string | number | boolean): string {
	return field.lowerCaseOnly ? String(value) : String(value).toLowerCase();
}

function inRange(field: SearchField, { gte, lte, gt, lt }: Bounds): Matcher {
	return (contact) =>
		valuesOf(field, contact).some((value) => {
			const number = Number(value);
			return (
				(gte === undefined || number >= gte) &&
				(lte === undefined || number <= lte) &&
				(gt === undefined || number > gt) &&
				(lt === undefined || number < lt)
			);
		});
}

function holds(one: Opportunity, { field, operator, value }: OpportunityTerm): boolean {
	return (one[field] === value) === (operator === 'eq');
}
