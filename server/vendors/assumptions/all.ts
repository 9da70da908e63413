import { haloAssumptions } from './halo.ts';
import { lineAssumptions, writeAssumptions } from './halo-writes.ts';
import { sherwebAssumptions } from './sherweb.ts';

/**
 * Every assumption about Sherweb and Halo that the code relies on. Nobody here can reach a real tenant, so each says
 * how sure we are; the clients act on them, the sandbox is built on them, the doctor turns them into facts.
 */
export const assumptions = { ...sherwebAssumptions, ...haloAssumptions };

export type AssumptionId = keyof typeof assumptions;
export type WriteAssumptionId = keyof typeof writeAssumptions;
export type LineAssumptionId = keyof typeof lineAssumptions;

export { lineAssumptions, writeAssumptions };
