import {
	appointmentKeepsStatus,
	appointmentTitle,
	bookingReplyTimes,
	calendarVersion,
	deletedAppointmentById,
	deletedAppointmentInList,
	eventDeletionStatus,
} from './appointments';
import { birthDateInSearch } from './birthDateInSearch';
import { burstRefusal } from './burstRefusal';
import { clearing, textListKeys, unknownField, wrongType } from './customFields';
import { dateFieldInSearch } from './dateFieldInSearch';
import { dndInReplies, dndInSearch } from './doNotDisturb';
import { duplicateRefusal } from './duplicateRefusal';
import { indexGap, readAfterWrite } from './indexGap';
import { movesDateUpdated } from './movesDateUpdated';
import type { Question } from './question';
import { contactRateHeaders, userRateHeaders } from './rateHeaders';
import { recordedForms } from './recordedForms';
import { deletedContact, otherLocation, unknownContact } from './refusals';
import { absentTag, tagInList, tagTwice } from './tags';
import { bareTaskUpdate, exactDueDate } from './tasks';
import { tokenErrors } from './tokenErrors';
import {
	upsertByPhone,
	upsertCreatedForm,
	upsertCreatedStatus,
	upsertDateUpdated,
	upsertMatchedForm,
	upsertMatchedStatus,
	upsertsAtOnce,
} from './upsert';
import { webhookEvent } from './webhookEvent';

/** The question that uses up the limit is the last. */
export const questions: readonly Question[] = [
	birthDateInSearch,
	dateFieldInSearch,
	...movesDateUpdated,
	duplicateRefusal,
	...tokenErrors,
	textListKeys,
	...clearing,
	unknownField,
	wrongType,
	deletedAppointmentInList,
	deletedAppointmentById,
	appointmentKeepsStatus,
	appointmentTitle,
	bookingReplyTimes,
	eventDeletionStatus,
	calendarVersion,
	upsertCreatedStatus,
	upsertMatchedStatus,
	upsertCreatedForm,
	upsertMatchedForm,
	upsertDateUpdated,
	upsertByPhone,
	upsertsAtOnce,
	indexGap,
	readAfterWrite,
	dndInSearch,
	...dndInReplies,
	unknownContact,
	deletedContact,
	otherLocation,
	tagTwice,
	absentTag,
	tagInList,
	bareTaskUpdate,
	exactDueDate,
	contactRateHeaders,
	userRateHeaders,
	...recordedForms,
	webhookEvent,
	burstRefusal,
];
