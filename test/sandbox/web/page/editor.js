/** The frame's own small life: what is typed stays here. */
const text = document.querySelector('.editor-text');
const id = new URLSearchParams(location.search).get('clientid');
text.textContent = id ? `Call the front desk first. Customer ${id} closes at 17:00 on Fridays.` : '';

// The frame has the theme of the app around it, also once that is switched.
const around = window.parent.document.querySelector('#root > .app-container');
const root = document.querySelector('.app-container');
const follow = () => root.classList.toggle('theme-dark', around.classList.contains('theme-dark'));
if (around) {
  follow();
  new MutationObserver(follow).observe(around, { attributes: true, attributeFilter: ['class'] });
}

for (const tab of document.querySelectorAll('.tabsheet')) {
  tab.addEventListener('click', () => {
    for (const one of document.querySelectorAll('.tabsheet')) {
      one.className = one === tab ? 'tabsheet tabselected' : 'tabsheet';
      one.setAttribute('aria-selected', String(one === tab));
    }
    text.setAttribute('contenteditable', String(tab === tab.parentNode.firstElementChild));
  });
}
