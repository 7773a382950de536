import 'reflect-metadata';
import { plainToInstance, Transform, Type } from 'class-transformer';
import * as rules from 'class-validator';

import { invalid } from './errors.cts';

/** One property of a body or query: its rules for class-validator, and its type for the handlers. */
export interface Field<T, Required extends boolean = boolean> {
	decorators: PropertyDecorator[];
	required: Required;
	/** Never set: carries the type only. */
	readonly type?: T;
}

type Fields = Record<string, Field<unknown>>;

type Value<F> = F extends Field<infer T, infer R> ? (R extends true ? T : T | undefined) : never;

/** What a handler reads once a body or query has passed its shape. */
export type ValuesOf<F extends Fields> = { [K in keyof F]: Value<F[K]> };

/** A named class built from fields; its values are what {@link read} returns. */
export interface Shape<T = unknown> {
	target: new () => object;
	readonly values?: T;
}

function field<T>(...decorators: PropertyDecorator[]): Field<T, false> {
	return { decorators: [ifPresent, ...decorators], required: false };
}

const ifPresent = rules.ValidateIf((_, value) => value !== undefined);

export const text = field<string>(rules.IsString());
export const filledText = field<string>(rules.IsString(), rules.IsNotEmpty());
export const bool = field<boolean>(rules.IsBoolean());
export const numeric = field<number>(rules.IsNumber());
export const textList = field<string[]>(rules.IsArray(), rules.IsString({ each: true }));
export const anyObject = field<Record<string, unknown>>(rules.IsObject());
export const anything = field<unknown>();

/** A number in a query string, where all values arrive as text. */
export const queryNumber = field<number>(
	Type(() => Number),
	rules.IsNumber(),
);

export const queryBool = field<boolean>(
	Transform(({ value }): unknown => (value === 'true' ? true : value === 'false' ? false : value)),
	rules.IsBoolean(),
);

/** A repeated query parameter; HighLevel's clients also send a single one. */
export const queryList = field<string[]>(
	Transform(({ value }): unknown => (Array.isArray(value) ? value : [value])),
	rules.IsString({ each: true }),
);

export function oneOf<T extends string>(...values: T[]): Field<T, false> {
	// HighLevel's words, those of an older class-validator.
	const message = '$property must be a valid enum value';
	return field<T>(
		rules.IsEnum(Object.fromEntries(values.map((value) => [value, value])), { message }),
	);
}

/** Adds rules of class-validator, which may be sent null only with {@link nullable}. */
export function also<T, R extends boolean>(
	base: Field<T, R>,
	...more: PropertyDecorator[]
): Field<T, R> {
	return { ...base, decorators: [...base.decorators, ...more] };
}

/** May be left out or null; null clears (docs/highlevel-api.md, Contacts). */
export function nullable<T>(base: Field<T>): Field<T | null, false> {
	return { decorators: [rules.IsOptional(), ...base.decorators], required: false };
}

/** Must be sent and must not be empty, in the words that NestJS uses for it. */
export function required<T>(base: Field<T>): Field<T, true> {
	const own = base.decorators.filter((decorator) => decorator !== ifPresent);
	return { decorators: [...own, rules.IsNotEmpty()], required: true };
}

/** Must be sent, null included (`businessId` of the bulk assignment). */
export function requiredOrNull<T>(base: Field<T>): Field<T | null, true> {
	const own = base.decorators.filter((decorator) => decorator !== ifPresent);
	return {
		decorators: [rules.ValidateIf((_, value) => value !== null), ...own],
		required: true,
	};
}

export function nested<T>(inner: Shape<T>): Field<T, false> {
	return field<T>(
		rules.IsObject(),
		rules.ValidateNested(),
		Type(() => inner.target),
	);
}

export function listOf<T>(inner: Shape<T>): Field<T[], false> {
	return field<T[]>(
		rules.IsArray(),
		rules.ValidateNested({ each: true }),
		Type(() => inner.target),
	);
}

/**
 * Builds the class that class-validator checks. Decorators are applied as plain functions, so that the
 * sandbox runs the same under tsx, swc and tsc whatever tsconfig they find.
 */
export function shape<F extends Fields>(fields: F): Shape<ValuesOf<F>> {
	const target = class {
		[sent: string]: unknown;
	};
	for (const [name, { decorators }] of Object.entries(fields)) {
		for (const decorate of decorators) decorate(target.prototype, name);
	}
	// A class without any rule is "unknown" to class-validator and would let everything pass.
	if (Object.keys(fields).length === 0) rules.Allow()(target.prototype, 'none of the properties');
	return { target };
}

/** Checks `input` and returns it typed; throws HighLevel's 422 with one line per fault. */
export function read<T>(form: Shape<T>, input: unknown): T {
	if (typeof input !== 'object' || input === null || Array.isArray(input)) {
		throw invalid('body must be an object');
	}
	const instance = plainToInstance(form.target, input);
	const errors = rules.validateSync(instance, {
		whitelist: true,
		forbidNonWhitelisted: true,
		forbidUnknownValues: true,
	});
	if (errors.length > 0) throw invalid(...errors.flatMap((error) => lines(error, '')));
	return instance as T;
}

function lines(error: rules.ValidationError, parent: string): string[] {
	const path = parent ? `${parent}.${error.property}` : error.property;
	const own = Object.values(error.constraints ?? {});
	return [
		...own.map((line) => (parent ? `${parent}.${line}` : line)),
		...(error.children ?? []).flatMap((child) => lines(child, path)),
	];
}
