/** The evidence of one answer, and the buttons that lead to it. */

import { element, terms } from './dom.js';
import { timeNode, wordNode } from './i18n.js';

/** @return the list as `element`, and `cite(id)`: a new button that leads to one entry, null for an unknown id */
export function evidenceList(evidence) {
  const items = new Map(evidence.map((entry) => [entry.id, item(entry)]));
  const list = element('ul', {}, [...items.values()]);

  function open(id, button) {
    list.querySelector('.pointed-at')?.classList.remove('pointed-at');
    const entry = items.get(id);
    entry.classList.add('pointed-at');
    entry.onkeydown = (event) => event.key === 'Escape' && button.focus();
    entry.focus({ preventScroll: true });
    entry.scrollIntoView({ block: 'nearest' });
  }

  function cite(id) {
    if (!items.has(id)) {
      return null;
    }
    const button = element('button', { type: 'button', class: 'citation', data: { evidence: id } }, id);
    button.addEventListener('click', () => open(id, button));
    return button;
  }

  return { element: list, cite };
}

function item({ id, kind, source, location, observedAt, excerpt }) {
  return element(
    'li',
    { class: 'evidence-item', tabindex: -1, data: { id } },
    element('p', { class: 'evidence-head' }, element('span', { class: 'id' }, id), wordNode('evidence', kind)),
    terms('facts', [
      ['evidence.location', location],
      ['evidence.source', source],
      ['evidence.observed', observedAt && timeNode(observedAt)],
    ]),
    excerpt ? element('pre', { tabindex: 0, 'aria-label': id }, excerpt) : null,
  );
}
