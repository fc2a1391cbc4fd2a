/** A part of the dashboard: the last good answer of one call, how old it is, who said so, and what went wrong since. */

import { abandoned, get } from './api.js';
import { element, replaceKeepingFocus } from './dom.js';
import { timeNode } from './i18n.js';
import { problemBox } from './problem.js';
import { heard } from './time.js';

/**
 * @param name key of the title, and the panel's name in the page
 * @param path what is asked
 * @param render turns an answer into nodes
 */
export function panel(name, path, render) {
  const age = element('span', { class: 'age' });
  const trouble = element('div', { class: 'trouble' });
  const body = element('div', { class: 'panel-body' }, element('p', { class: 'quiet', text: 'panel.loading' }));
  const title = element('h2', { text: `${name}.title` });
  const section = element(
    'section',
    { class: `panel card ${name}`, data: { panel: name } },
    element('header', {}, title, age),
    trouble,
    body,
  );
  let shown = null;

  function accept(answer) {
    const { observedAt, source = `GET ${path}`, ...content } = answer;
    heard(observedAt);
    age.replaceChildren(...provenance(observedAt, source));
    section.classList.remove('stale');
    trouble.replaceChildren();
    const next = JSON.stringify(content);
    if (next !== shown) { // else a reader's place and selection would be lost for nothing
      shown = next;
      replaceKeepingFocus(body, ...[render(content)].flat());
    }
  }

  function complain(problem) {
    const box = problemBox(problem);
    if (section.classList.contains('stale')) {
      box.removeAttribute('role'); // said once, not every ten seconds
    }
    section.classList.add('stale');
    const note = shown === null ? 'panel.nothing' : 'panel.stale';
    trouble.replaceChildren(box, element('p', { class: 'stale-note', text: note }));
  }

  return {
    element: section,
    async refresh(signal) {
      try {
        accept(await get(path, signal));
      } catch (problem) {
        if (!abandoned(problem)) {
          complain(problem);
        }
      }
    },
  };
}

function provenance(observedAt, source) {
  return [
    element('span', { text: 'panel.observed' }), ' ',
    timeNode(observedAt, 'age'), ' · ',
    timeNode(observedAt), ' · ',
    element('span', { text: 'panel.source' }), ' ',
    element('code', {}, source),
  ];
}
