import type { Note } from '../../shared/problem.ts';
import { networkPlace } from './browser-place.ts';
import { t } from './translate.ts';

/** What keeps the extension from the companion; everything else that goes wrong, the companion says itself. */
export const ownProblems = {
  unreachable: (address: string): Note => ({
    code: 'companion.unreachable',
    message: t('problem.unreachable.message', [address]),
    action: t('problem.unreachable.action'),
  }),
  networkDenied: (address: string): Note => ({
    code: 'companion.networkDenied',
    message: t('problem.networkDenied.message', [address]),
    action: t('problem.networkDenied.action', [networkPlace()]),
  }),
  unexpectedAnswer: (address: string, status: number): Note => ({
    code: 'companion.unexpectedAnswer',
    message: t('problem.unexpectedAnswer.message', [address, status]),
    action: t('problem.unexpectedAnswer.action'),
  }),
  notPaired: (): Note => ({
    code: 'companion.notPaired',
    message: t('problem.notPaired.message'),
    action: t('problem.notPaired.action'),
  }),
  refused: (): Note => ({
    code: 'extension.refused',
    message: t('problem.refused.message'),
    action: t('problem.refused.action'),
  }),
};
