import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { runNode } from '../../harness/host.cts';
import type { Clock } from '../../sandbox/clock.cts';
import type { Exchange, LineRequest } from '../line/exchange.cts';
import { Line } from '../line/line.cts';
import { newEmail, newPhone, TAG } from '../made/names.cts';
import { NotTried, scopeProblem, textOf, type Survey } from './survey.cts';

type Json = Record<string, unknown>;

/** The user lets the check do this beyond its own contacts. */
export interface Leave {
	workflowId?: string;
	campaignId?: string;
	/** It is the first active one unless told. */
	calendarId?: string;
	burst?: boolean;
	webhookPort?: number;
}

/** HighLevel's own words may name a person, so they are for the terminal only. */
export class Unexpected extends Error {
	constructor(
		method: string,
		readonly answer: Exchange,
	) {
		super(`a ${method} request that must succeed was answered ${answer.status}`);
	}

	get words(): string {
		return `${this.answer.method} ${this.answer.path}: ${textOf(this.answer)}`;
	}
}

/** It is on unless the question is about contacts without it. */
const DO_NOT_DISTURB = { dnd: true };

export class Stage {
	private booked = 0;

	constructor(
		readonly line: Line,
		readonly clock: Clock,
		readonly locationId: string,
		readonly survey: Survey,
		readonly leave: Leave,
		private readonly connection: { baseUrl: string; token: string },
	) {}

	async send(
		method: string,
		path: string,
		more: Omit<LineRequest, 'method' | 'path'> = {},
	): Promise<Exchange> {
		return await this.line.send({ method, path, ...more });
	}

	/** @throws NotTried when a scope is missing, or Unexpected when the request does not succeed */
	async ask(
		method: string,
		path: string,
		more: Omit<LineRequest, 'method' | 'path'> = {},
	): Promise<Exchange & { body: Json }> {
		const answer = await this.send(method, path, more);
		if (answer.status < 300) return answer as Exchange & { body: Json };
		const problem = scopeProblem(answer);
		if (problem) throw new NotTried(problem);
		throw new Unexpected(method, answer);
	}

	/** @throws what the node throws */
	async node(
		resource: string,
		operation: string,
		parameters: INodeParameters,
		items?: IDataObject[],
	): Promise<IDataObject[]> {
		const { baseUrl, token } = this.connection;
		const { output, error } = await runNode({
			baseUrl,
			items,
			parameters: { resource, operation, ...parameters },
			credentials: { highLevelContactsTokenApi: { baseUrl, token, locationId: this.locationId } },
			timezone: 'America/New_York',
			signal: this.line.signal,
		});
		if (error) throw error;
		return output.map(({ json }) => json);
	}

	/**
	 * Do Not Disturb is on unless told.
	 *
	 * @returns the ID
	 */
	async contact(fields: Json = {}): Promise<string> {
		const { body } = await this.ask('POST', '/contacts/', {
			body: {
				locationId: this.locationId,
				...this.person(),
				tags: [TAG],
				...DO_NOT_DISTURB,
				...fields,
			},
		});
		return String((body.contact as Json).id);
	}

	/** HighLevel's recorded ones were made so: nobody has touched Do Not Disturb, and there is no number. */
	async untouchedContact(): Promise<string> {
		const { locationId } = this;
		const { body } = await this.ask('POST', '/contacts/', {
			body: { locationId, ...this.person() },
		});
		return String((body.contact as Json).id);
	}

	/** Ends at once when the check is stopped. */
	async pause(ms: number): Promise<void> {
		await this.clock.sleep(ms, this.line.signal);
	}

	person(): { firstName: string; email: string } {
		return { firstName: TAG, email: newEmail() };
	}

	/** A reserved number belongs to nobody, and no contact of the account may have it. */
	async freePhone(): Promise<string> {
		for (let tries = 0; tries < 20; tries += 1) {
			const phone = newPhone();
			const { body } = await this.ask('GET', '/contacts/search/duplicate', {
				query: { locationId: this.locationId, number: phone },
			});
			if (!body.contact) return phone;
		}
		throw new NotTried('other contacts of the account have the reserved numbers');
	}

	async read(contactId: string): Promise<Json> {
		return (await this.ask('GET', `/contacts/${contactId}`)).body.contact as Json;
	}

	async row(email: string): Promise<Json | undefined> {
		const { body } = await this.ask('POST', '/contacts/search', {
			body: {
				locationId: this.locationId,
				pageLimit: 10,
				filters: [{ field: 'email', operator: 'eq', value: email }],
			},
		});
		return (body.contacts as Json[])[0];
	}

	/** @throws NotTried after a minute */
	async indexedRow(email: string, isThere: (row: Json) => boolean = () => true): Promise<Json> {
		for (let tries = 0; tries < 60; tries += 1) {
			const row = await this.row(email);
			if (row && isThere(row)) return row;
			await this.pause(1000);
		}
		throw new NotTried('the search did not show the contact within a minute');
	}

	/** @throws NotTried when there is no calendar */
	get calendarId(): string {
		if (this.leave.calendarId) return this.leave.calendarId;
		const [id] = this.survey.calendars;
		if (id) return id;
		throw new NotTried(
			this.survey.problems.get('calendars') ?? 'the account has no active calendar',
		);
	}

	/** It is more than a month ahead, so that it is free. */
	nextTime(): { startTime: string; endTime: string } {
		this.booked += 1;
		const today = Math.floor(this.clock.now() / 86_400_000) * 86_400_000;
		const start = today + 40 * 86_400_000 + this.booked * 3_600_000;
		const iso = (time: number) => new Date(time).toISOString().replace('.000Z', '+00:00');
		return { startTime: iso(start), endTime: iso(start + 1_800_000) };
	}

	/** Nobody is told of it. */
	async book(contactId: string, more: Json = {}): Promise<Json> {
		const { body } = await this.ask('POST', '/calendars/events/appointments', {
			body: {
				calendarId: this.calendarId,
				locationId: this.locationId,
				contactId,
				...this.nextTime(),
				toNotify: false,
				ignoreFreeSlotValidation: true,
				ignoreDateRange: true,
				...more,
			},
		});
		return body;
	}
}
