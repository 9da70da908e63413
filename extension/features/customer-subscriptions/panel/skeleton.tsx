import { i18n } from '#i18n';

const widths = [62, 44, 53, 38, 57];

/** The same heights as rows, so that nothing jumps when they come. */
export const Skeleton = () => (
  <div class="skeleton">
    <p class="spoken">{i18n.t('panel.loading')}</p>
    <div class="bar tools" aria-hidden="true">
      <i style={{ width: '320px' }} />
    </div>
    <div class="bar head" aria-hidden="true" />
    {widths.map((width) => (
      <div class="bar" key={width} aria-hidden="true">
        <i style={{ width: `${width / 2}%` }} />
        <i style={{ width: '4%' }} />
        <i style={{ width: '14%' }} />
      </div>
    ))}
  </div>
);
