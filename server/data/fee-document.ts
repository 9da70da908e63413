import { z } from 'zod';
import { FeeEvidenceSchema } from '../../shared/fee-evidence.ts';

/** What Sherweb's recurring fee was last found to be; null: never compared. */
export const FeeDocumentSchema = z.object({ evidence: FeeEvidenceSchema.nullable() });
