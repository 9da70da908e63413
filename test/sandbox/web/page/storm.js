const tickMs = 20;

/** Re-renders and other DOM changes, so many a second: what a busy page does to everybody who watches it. */
export const createStorm = (app, root) => {
  let perSecond = 0;
  let timer;
  let changes = 0;

  const feed = () => root.querySelector('.live-feed');
  const change = (index) => {
    const target = feed();
    if (!target) return;
    changes += 1;
    switch (index % 4) {
      case 0:
        target.setAttribute('data-tick', String(changes));
        break;
      case 1:
        target.appendChild(document.createElement('span')).textContent = String(changes);
        break;
      case 2:
        target.lastChild?.remove();
        break;
      default:
        // As React does when it sets a class attribute to what it was: a record without a difference.
        for (const tab of root.querySelectorAll('.tabsheet, .react-tabs__tab, .tab'))
          tab.className = String(tab.className);
    }
  };

  const tick = () => {
    app.render();
    const due = Math.max(1, Math.round((perSecond * tickMs) / 1000));
    for (let index = 0; index < due; index += 1) change(index);
  };

  return {
    run: (count) => {
      if (count === perSecond) return;
      perSecond = count;
      clearInterval(timer);
      if (count > 0) timer = setInterval(tick, tickMs);
    },
    changes: () => changes,
  };
};
