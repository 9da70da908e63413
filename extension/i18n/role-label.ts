import type { Role } from '../../shared/access.ts';
import { t } from './translate.ts';

/** A role as admins read it. */
export const roleLabel = (role: Role): string =>
  role === 'admin' ? t('admin.connection.roleAdmin') : t('admin.connection.roleTechnician');
