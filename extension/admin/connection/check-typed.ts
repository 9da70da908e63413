import { t } from '../../i18n/translate.ts';
import { checkAddress } from './address.ts';
import { addressProblemWords } from './address-words.ts';

interface TypedPairing {
  readonly address: string;
  readonly code: string;
  readonly person: string;
}

/**
 * Checks what was typed to pair this browser.
 * @param presetCode the code that the company handed out: who gets in by it need not say who they are
 * @returns the address and the permission to ask for, null when something is wrong; and what is wrong with each field
 */
export function checkTyped({ address, code, person }: TypedPairing, presetCode: string | undefined) {
  const found = checkAddress(address);
  const mayBeNobody = presetCode !== undefined && code.trim() === presetCode.trim();
  const problems: Readonly<Record<keyof TypedPairing, string | null>> = {
    address: found.ok ? null : addressProblemWords(found.problem),
    code: code.trim() === '' ? t('admin.connection.codeEmpty') : null,
    person: person.trim() === '' && !mayBeNobody ? t('admin.connection.personEmpty') : null,
  };
  const isRight = problems.code === null && problems.person === null;
  return { checked: found.ok && isRight ? found : null, problems };
}
