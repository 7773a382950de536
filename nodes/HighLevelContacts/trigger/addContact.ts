import { addContact } from '../actions/contact/contactResult';
import { shownWhen, type Values } from '../fields/field';
import { eventsAbout } from './events';

export const childFields = {
	addContact: shownWhen({ event: eventsAbout('task', 'appointment', 'note') }, addContact),
};

export type AddContact = Values<typeof childFields>['addContact'];
