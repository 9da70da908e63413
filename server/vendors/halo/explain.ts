import type { Note } from '../../../shared/problem.ts';
import type { OutsideError } from '../http/outside-error.ts';
import { oauthCode } from './oauth-code.ts';

const application = 'Configuration > Integrations > HaloPSA API > View Applications';

/** Says which part of a Halo connection is wrong and what to do. Decides on status and OAuth code, never on words. */
export function explainHalo(error: OutsideError): Note {
  const oauth = oauthCode(error);
  if (oauth === 'invalid_scope')
    return {
      code: 'halo.missingScope',
      message: 'The Halo application lacks a permission that we need.',
      action: `In ${application}, give it read:customers, edit:customers, read:softwarelicensing and edit:softwarelicensing.`,
    };
  if (oauth === 'invalid_client' || oauth === 'unauthorized_client' || oauth === 'invalid_request')
    return {
      code: 'halo.wrongCredentials',
      message: 'Halo does not accept the client ID with this client secret, or not for this tenant.',
      action: `Copy both again from ${application} (method "Client ID and Secret (Services)") and check the tenant.`,
    };
  if (error.code === 'forbidden' || error.code === 'unauthorized')
    return {
      code: 'halo.noPermission',
      message: 'Halo knows the application but does not let it read customers.',
      action: `Check the permissions of the application in ${application}, and those of the agent it logs in as.`,
    };
  return error.toNote();
}
