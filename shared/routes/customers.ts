import { z } from 'zod';
import { ClientSubscriptionsSchema } from '../client-subscriptions.ts';
import { isLocale } from '../customer-order.ts';
import {
  CustomerRowSchema,
  CustomersHeadSchema,
  GenerateResultSchema,
  HaloChoiceSchema,
  HaloClientIdSchema,
  HaloCustomerUseSchema,
  MappingSchema,
  MappingStateSchema,
} from '../mapping.ts';
import type { RouteContract } from './contract.ts';

const sherwebCustomer = z.object({ sherwebCustomerId: z.string().min(1) });
const haloClient = z.object({ haloClientId: z.coerce.number().int().positive() });
const flag = z.enum(['true', 'false']).optional();
/** In whose order names are; Sherweb's order unless told. */
const locale = z.string().refine(isLocale, 'must be a language tag such as en-GB').optional();

/** Routes about customers, mappings and subscriptions. */
export const customersRoutes = {
  listCustomers: {
    method: 'get',
    path: '/api/customers',
    access: 'admin',
    summary:
      'Sherweb customers with mapping state and suggestions, as last read; refresh reads both sides now',
    status: 200,
    query: z.object({
      state: MappingStateSchema.optional(),
      search: z.string().optional(),
      refresh: flag,
      locale,
    }),
    answer: z.object({
      customers: z.array(CustomerRowSchema),
      readAt: z.string().nullable(),
      /** See `customersHead`. */
      revision: z.string(),
    }),
  },
  customersHead: {
    method: 'get',
    path: '/api/customers/head',
    access: 'admin',
    summary: 'What is seen first of the mapping table, and whether what is known of it is still so',
    status: 200,
    query: z.object({ first: z.coerce.number().int().min(0).max(500).optional(), locale }),
    answer: CustomersHeadSchema,
  },
  listHaloCustomers: {
    method: 'get',
    path: '/api/halo-clients',
    access: 'admin',
    summary:
      'Halo customers to choose from, as last read; those that nobody is mapped to come first, inactive ones last',
    status: 200,
    query: z.object({
      /** The name of the Sherweb customer that is to be mapped: the likeliest come first. */
      like: z.string().optional(),
      search: z.string().optional(),
      limit: z.coerce.number().int().min(1).max(10_000).optional(),
      includeInactive: flag,
    }),
    answer: z.object({
      customers: z.array(HaloChoiceSchema),
      total: z.number().int(),
      readAt: z.string().nullable(),
      /** Where a browser opens Halo; null while it is not known. */
      haloUrl: z.string().nullable(),
    }),
  },
  haloCustomerUse: {
    method: 'get',
    path: '/api/halo-clients/{haloClientId}/use',
    access: 'admin',
    summary: 'How many licences and recurring invoices a Halo customer has, and its last ticket, read now',
    status: 200,
    params: haloClient,
    answer: HaloCustomerUseSchema,
  },
  listTopLevels: {
    method: 'get',
    path: '/api/halo-top-levels',
    access: 'admin',
    summary: "Halo's top levels, read now",
    status: 200,
    answer: z.object({ topLevels: z.array(z.object({ id: z.number().int(), name: z.string() })) }),
  },
  generateMappings: {
    method: 'post',
    path: '/api/mappings/generate',
    access: 'admin',
    summary: 'Map Sherweb customers to Halo customers of exactly the same name',
    status: 200,
    answer: GenerateResultSchema,
  },
  setMapping: {
    method: 'put',
    path: '/api/mappings/{sherwebCustomerId}',
    access: 'admin',
    summary: 'Map one Sherweb customer by hand',
    status: 200,
    params: sherwebCustomer,
    body: z.strictObject({ haloClientId: HaloClientIdSchema }),
    answer: MappingSchema,
  },
  removeMapping: {
    method: 'delete',
    path: '/api/mappings/{sherwebCustomerId}',
    access: 'admin',
    summary: 'Remove a mapping or an exclusion',
    status: 200,
    params: sherwebCustomer,
    answer: z.object({ removed: z.boolean() }),
  },
  excludeCustomer: {
    method: 'put',
    path: '/api/exclusions/{sherwebCustomerId}',
    access: 'admin',
    summary: 'Leave a Sherweb customer out of everything',
    status: 200,
    params: sherwebCustomer,
    answer: z.object({ excluded: z.literal(true) }),
  },
  clientSubscriptions: {
    method: 'get',
    path: '/api/halo-clients/{haloClientId}/subscriptions',
    access: 'technician',
    summary: "A Halo customer's Sherweb subscriptions from the last good read; refresh reads them now",
    status: 200,
    params: haloClient,
    query: z.object({ refresh: flag }),
    answer: ClientSubscriptionsSchema,
  },
} as const satisfies Record<string, RouteContract>;
