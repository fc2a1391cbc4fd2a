/** Shows the view that the address names; views stay alive while another is shown. */

import { say, translateWithin } from './i18n.js';

const DEFAULT = '#/dashboard';

/** @param views by hash, each with `element`, `title`, `show()` and `hide()` */
export function router(views) {
  const main = document.getElementById('main');
  let shown = null;

  function show(view) {
    shown?.hide();
    shown = view;
    main.replaceChildren(view.element);
    translateWithin(main);
    main.focus({ preventScroll: true });
    scrollTo(0, 0);
    say(document.querySelector('title'), view.title);
    view.show();
  }

  function follow() {
    const hash = location.hash in views ? location.hash : DEFAULT;
    document.querySelectorAll('nav a').forEach((link) => {
      link.setAttribute('aria-current', link.hash === hash ? 'page' : 'false');
    });
    if (shown !== views[hash]) {
      show(views[hash]);
    }
  }

  return {
    show,
    follow,
    pause: () => shown?.hide(),
    resume: () => shown?.show(),
  };
}
