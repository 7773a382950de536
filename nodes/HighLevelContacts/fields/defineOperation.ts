import type { IDataObject } from 'n8n-workflow';
import type { Batch, Operation, Output } from '../run/operation';
import { EmptyFilter } from '../model/emptyFilter';
import { asRecord } from '../../shared/answered';
import type { ItemContext } from '../run/itemContext';
import type { ItemResult } from '../run/planWork';
import type { Touch } from '../run/keyedQueue';
import { optionsOf, type Added } from './collection';
import { ifFilterEmpty } from './filter';
import { propertiesOf, type Field, type Fields, type Values } from './field';
import { readFields } from './readFields';

export type Inputs<F extends Fields, O extends Fields> = Values<F> & { options: Added<O> };

export interface Entry<V> {
	values: V;
	item: ItemContext;
}

/** Only one that writes may answer with what it would send. */
type Work<V> =
	| {
			touches?: undefined;
			run(values: V, item: ItemContext): Promise<IDataObject | IDataObject[]>;
	  }
	| {
			/** Says what it reads or changes; items that touch the same are worked on in their order. */
			touches: (values: V, item: ItemContext) => Touch[];
			run(values: V, item: ItemContext): Promise<Output>;
	  };

type Definition<F extends Fields, O extends Fields> = Work<Inputs<F, O>> & {
	option: Operation['option'];
	fields: F;
	options?: O;
	/** Is set for an operation that sends no request, so that options of requests are left out. */
	isOffline?: true;
	batch?: Pick<Batch, 'size' | 'repeats'> & {
		/** Items with the same key can share a request; one without a key is worked on alone. */
		key(values: Inputs<F, O>, item: ItemContext): string | undefined | Promise<string | undefined>;
		/** The results stand in the order of the entries. */
		run(entries: Array<Entry<Inputs<F, O>>>): Promise<ItemResult[]>;
	};
};

/**
 * Makes an operation of its fields and its work. Each field is declared once: it gives n8n's property, the name in
 * messages, how it is read, and the type of the value that the work receives.
 */
export function defineOperation<F extends Fields, O extends Fields = Record<never, never>>(
	definition: Definition<F, O>,
): Operation {
	const { option, fields, isOffline, touches, batch } = definition;
	const hasFilters = Object.values(fields).some(({ isFilters }) => isFilters);
	const more: Fields = hasFilters ? { ifFilterEmpty } : {};
	// TypeScript cannot conclude that O has no names when an operation has no options.
	const options = (definition.options ?? {}) as O;
	const optionsFields = [optionsOf(options), optionsOf(more)] as const;
	const known = new WeakMap<ItemContext, Promise<Inputs<F, O>>>();
	// Items that share a request are read when they are gathered and again when it is their turn.
	const valuesOf = async (item: ItemContext): Promise<Inputs<F, O>> => {
		const values = known.get(item) ?? readAll(fields, optionsFields, item);
		known.set(item, values);
		return await values;
	};
	return {
		option,
		fields: propertiesOf(fields),
		options: propertiesOf({ ...options, ...more }),
		...(isOffline ? { isOffline } : {}),
		touches: touches && (async (item) => touches(await valuesOf(item), item)),
		async run(item) {
			const output = valuesOf(item).then(async (values) => await definition.run(values, item));
			return await output.catch((error: unknown) => {
				if (error instanceof EmptyFilter && returnsNothing(item)) return [];
				return Promise.reject(error);
			});
		},
		batch: batch && {
			...batch,
			key: async (item) => await batch.key(await valuesOf(item), item),
			run: async (items) =>
				await batch.run(
					await Promise.all(items.map(async (item) => ({ values: await valuesOf(item), item }))),
				),
		},
	};
}

async function readAll<F extends Fields, O extends Fields>(
	fields: F,
	[options, more]: readonly [Field<Added<O>>, Field<object>],
	item: ItemContext,
): Promise<Inputs<F, O>> {
	const entered = {
		value: (name: string) => item.value(name),
		raw: (name: string) => item.raw(name),
	};
	const { timezone } = fields;
	const { timezone: chosen } = timezone
		? await readFields({ timezone }, entered, { zone: item.timezone, item })
		: {};
	const zone = typeof chosen === 'string' ? chosen : item.timezone;
	const values = await readFields(fields, entered, { zone, item });
	const place = { zone, item, label: 'Options', raw: item.raw('options') };
	const added = await options.read(item.value('options'), place);
	await more.read(item.value('options'), place);
	return { ...values, options: added };
}

function returnsNothing(item: ItemContext): boolean {
	return asRecord(item.value('options')).ifFilterEmpty === 'nothing';
}
