import type { TakeOver } from '../../../../shared/take-over.ts';
import { number, t } from '../../../i18n/translate.ts';
import { ProblemBox } from '../../ui/problem-box.tsx';
import type { TakeOverStore } from './store.ts';
import { foundWords, moduleWords } from './words.ts';

export interface StepProps {
  readonly store: TakeOverStore;
  readonly found: TakeOver;
}

/** What both sides show of the other writer. */
export const FoundStep = ({ found }: StepProps) => (
  <div class="take-over-step">
    <dl class="facts">
      <dt>{t('admin.takeOver.found.module')}</dt>
      <dd>{moduleWords(found.module.on)}</dd>
      <dt>{t('admin.takeOver.found.table')}</dt>
      <dd>
        {found.module.showsMappings ? t('admin.takeOver.found.shown') : t('admin.takeOver.found.notShown')}
      </dd>
      <dt>{t('admin.takeOver.found.externalLinks')}</dt>
      <dd>
        {found.showsExternalLinks ? t('admin.takeOver.found.shown') : t('admin.takeOver.found.notShown')}
      </dd>
      <dt>{t('admin.takeOver.found.mappings')}</dt>
      <dd>{foundWords(found.mappings, found.alreadyMapped)}</dd>
      <dt>{t('admin.takeOver.found.licences')}</dt>
      <dd>{foundWords(found.adoptions, found.alreadyLinked)}</dd>
    </dl>
    <h2>{t('admin.takeOver.found.sources')}</h2>
    {found.sources.length === 0 ? (
      <p class="empty">{t('admin.takeOver.found.noSources')}</p>
    ) : (
      <table class="table take-over-sources">
        <thead>
          <tr>
            <th scope="col">{t('admin.takeOver.found.source')}</th>
            <th scope="col" class="right">
              {t('admin.takeOver.column.licences')}
            </th>
            <th scope="col" class="right">
              {t('panel.column.seats')}
            </th>
          </tr>
        </thead>
        <tbody>
          {found.sources.map(({ name, licences, seats }) => (
            <tr key={name}>
              <td>{name ?? t('admin.takeOver.found.noName')}</td>
              <td class="right">{number(licences)}</td>
              <td class="right">{number(seats)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    )}
    {found.unread.map((problem) => (
      <ProblemBox key={problem.message} problem={problem} kind="look" />
    ))}
  </div>
);
