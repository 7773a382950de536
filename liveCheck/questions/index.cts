import {
	appointmentKeepsStatus,
	appointmentTitle,
	bookingReplyTimes,
	calendarVersion,
	deletedAppointmentById,
	deletedAppointmentInList,
	eventDeletionStatus,
} from './appointments.cts';
import { birthDateInSearch } from './birthDateInSearch.cts';
import { burstRefusal } from './burstRefusal.cts';
import { clearing, textListKeys, unknownField, wrongType } from './customFields.cts';
import { dateFieldInSearch } from './dateFieldInSearch.cts';
import { dndInReplies, dndInSearch } from './doNotDisturb.cts';
import { duplicateRefusal } from './duplicateRefusal.cts';
import { indexGap, readAfterWrite } from './indexGap.cts';
import { movesDateUpdated } from './movesDateUpdated.cts';
import type { Question } from './question.cts';
import { contactRateHeaders, userRateHeaders } from './rateHeaders.cts';
import { recordedForms } from './recordedForms.cts';
import { deletedContact, otherLocation, unknownContact } from './refusals.cts';
import { absentTag, tagInList, tagTwice } from './tags.cts';
import { bareTaskUpdate, exactDueDate } from './tasks.cts';
import { tokenErrors } from './tokenErrors.cts';
import {
	upsertByPhone,
	upsertCreatedForm,
	upsertCreatedStatus,
	upsertDateUpdated,
	upsertMatchedForm,
	upsertMatchedStatus,
	upsertsAtOnce,
} from './upsert.cts';
import { webhookEvent } from './webhookEvent.cts';

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
