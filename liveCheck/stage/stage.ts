import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { runNode } from '../../harness/host';
import type { Clock } from '../../sandbox/clock';
import type { Exchange, LineRequest } from '../line/exchange';
import { Line } from '../line/line';
import { newEmail, newPhone, TAG } from '../made/names';
import { NotTried, scopeProblem, textOf, type Survey } from './survey';

type Json = Record<string, unknown>;

/** What the user lets the check do beyond its own contacts. */
export interface Leave {
	/** In which its contact may be enrolled, so that the workflow runs */
	workflowId?: string;
	/** To which its contact may be added */
	campaignId?: string;
	/** Where it may book; the first active one unless told */
	calendarId?: string;
	/** Whether it may use up the limit of one window */
	burst?: boolean;
	/** Port on which an event of HighLevel's is awaited */
	webhookPort?: number;
}

/**
 * Thrown when an answer is not what the way to a question needs. HighLevel's own words may name a person, so
 * they are for the terminal only.
 */
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

/** How the check's contacts stand to Do Not Disturb: on unless the question is about contacts without. */
const DO_NOT_DISTURB = { dnd: true };

/** What operations and questions are tried with. */
export class Stage {
	private booked = 0;

	constructor(
		readonly line: Line,
		readonly clock: Clock,
		readonly locationId: string,
		readonly survey: Survey,
		readonly leave: Leave,
		/** The node's address and token */
		private readonly connection: { baseUrl: string; token: string },
	) {}

	/** Sends a request of the check's own. */
	async send(
		method: string,
		path: string,
		more: Omit<LineRequest, 'method' | 'path'> = {},
	): Promise<Exchange> {
		return await this.line.send({ method, path, ...more });
	}

	/**
	 * Sends a request that must succeed.
	 *
	 * @throws NotTried when a scope is missing; Unexpected
	 */
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

	/** Runs the node, as n8n does. @throws what the node throws */
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

	/** Makes a contact, with Do Not Disturb on unless told, and returns its id. */
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

	/** A contact as HighLevel's recorded ones were made: nobody has touched Do Not Disturb, and there is no number. */
	async untouchedContact(): Promise<string> {
		const { locationId } = this;
		const { body } = await this.ask('POST', '/contacts/', {
			body: { locationId, ...this.person() },
		});
		return String((body.contact as Json).id);
	}

	/** Waits, unless the check is stopped. */
	async pause(ms: number): Promise<void> {
		await this.clock.sleep(ms, this.line.signal);
	}

	/** Name and address of somebody new. */
	person(): { firstName: string; email: string } {
		return { firstName: TAG, email: newEmail() };
	}

	/** A reserved number that no contact of the account has. */
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

	/** The contact as it is read by its id. */
	async read(contactId: string): Promise<Json> {
		return (await this.ask('GET', `/contacts/${contactId}`)).body.contact as Json;
	}

	/** The contact's row in the search; nothing while it is not there. */
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

	/** Waits until the search shows a contact, as its rows are compared. @throws NotTried after a minute */
	async indexedRow(email: string, isThere: (row: Json) => boolean = () => true): Promise<Json> {
		for (let tries = 0; tries < 60; tries += 1) {
			const row = await this.row(email);
			if (row && isThere(row)) return row;
			await this.pause(1000);
		}
		throw new NotTried('the search did not show the contact within a minute');
	}

	/** The calendar in which is booked. @throws NotTried */
	get calendarId(): string {
		if (this.leave.calendarId) return this.leave.calendarId;
		const [id] = this.survey.calendars;
		if (id) return id;
		throw new NotTried(
			this.survey.problems.get('calendars') ?? 'the account has no active calendar',
		);
	}

	/** Half an hour of its own, more than a month ahead. */
	nextTime(): { startTime: string; endTime: string } {
		this.booked += 1;
		const today = Math.floor(this.clock.now() / 86_400_000) * 86_400_000;
		const start = today + 40 * 86_400_000 + this.booked * 3_600_000;
		const iso = (time: number) => new Date(time).toISOString().replace('.000Z', '+00:00');
		return { startTime: iso(start), endTime: iso(start + 1_800_000) };
	}

	/** Books an appointment without telling anybody. */
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
