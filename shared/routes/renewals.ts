import { z } from 'zod';
import { CalendarInputSchema, CalendarSchema, MadeCalendarSchema } from '../calendars.ts';
import { IntentionInputSchema } from '../intentions.ts';
import { RenewalListSchema, RenewalSchema, SingleIntentionSchema } from '../renewals.ts';
import type { RouteContract } from './contract.ts';

const asked = z.object({
  /** Only what closes within so many days; what is not known always. */
  days: z.coerce.number().int().min(0).max(4_000).optional(),
  /** With commitments of a month, which come again every month. */
  monthly: z.enum(['true', 'false']).optional(),
});

/** Routes about what renews, ends or closes, and when. */
export const renewalsRoutes = {
  renewals: {
    method: 'get',
    path: '/api/renewals',
    access: 'admin',
    summary:
      'Every commitment with its next date, what happens then and how far it may go down until when, as last read, sorted by what closes next',
    status: 200,
    query: asked,
    answer: z.array(RenewalSchema),
  },
  renewalList: {
    method: 'get',
    path: '/api/renewals/list',
    access: 'admin',
    summary: 'The same with names, age, proven cost and whether it is billed',
    status: 200,
    query: asked,
    answer: RenewalListSchema,
  },
  waitingIntentions: {
    method: 'get',
    path: '/api/renewals/waiting',
    access: 'admin',
    summary: 'What was wanted of renewals and waits for a person: skipped, or to be ordered by hand',
    status: 200,
    answer: z.object({ intentions: z.array(SingleIntentionSchema) }),
  },
  intendRenewal: {
    method: 'put',
    path: '/api/renewals/{subscriptionId}/intention',
    access: 'admin',
    summary:
      'Say what is wanted of a commitment at its renewal: another quantity, its end, or as it is; it reminds in time, and stands as set when a read shows it',
    status: 200,
    params: z.object({ subscriptionId: z.string().min(1).max(200) }),
    body: IntentionInputSchema,
    answer: RenewalSchema,
  },
  forgetIntention: {
    method: 'delete',
    path: '/api/renewals/{subscriptionId}/intention',
    access: 'admin',
    summary: 'Forget what was wanted of a commitment at its renewal',
    status: 200,
    params: z.object({ subscriptionId: z.string().min(1).max(200) }),
    answer: z.object({ forgotten: z.boolean() }),
  },
  listCalendars: {
    method: 'get',
    path: '/api/renewals/calendars',
    access: 'admin',
    summary:
      'Addresses at which calendars read what renews, ends and closes, newest first, without their secrets',
    status: 200,
    answer: z.object({ calendars: z.array(CalendarSchema) }),
  },
  addCalendar: {
    method: 'post',
    path: '/api/renewals/calendars',
    access: 'admin',
    summary: "Make a secret address for one person's calendar; its path is told once",
    status: 201,
    body: CalendarInputSchema,
    answer: MadeCalendarSchema,
  },
  revokeCalendar: {
    method: 'delete',
    path: '/api/renewals/calendars/{calendarId}',
    access: 'admin',
    summary: 'Revoke the address of a calendar',
    status: 200,
    params: z.object({ calendarId: z.string().min(1).max(80) }),
    answer: z.object({ revoked: z.boolean() }),
  },
  calendarFeed: {
    method: 'get',
    path: '/calendar/{file}',
    access: 'open',
    summary:
      'What renews, ends and closes as a calendar (RFC 5545), for whoever knows its secret address; products, days and customer numbers, no money and no seats',
    status: 200,
    params: z.object({ file: z.string().min(1).max(80) }),
    answer: z.string(),
    media: 'text/calendar',
  },
} as const satisfies Record<string, RouteContract>;
