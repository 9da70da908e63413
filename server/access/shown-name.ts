import type { Main } from '../data/documents/main.ts';

/**
 * A browser as people know it: whose it is, where that was told, and what it is called.
 * @example shownName({ person: 'Ann Lee', name: 'Edge on Windows' }) // 'Ann Lee · Edge on Windows'
 */
export const shownName = ({ person, name }: Pick<Main['connections'][number], 'person' | 'name'>): string =>
  person === null ? name : `${person} · ${name}`;
