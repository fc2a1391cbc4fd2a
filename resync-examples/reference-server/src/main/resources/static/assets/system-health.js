/** Whether the engine and its plan are well, by the server's rules. */

import { element } from './dom.js';
import { gapItem } from './gap.js';
import { wordNode } from './i18n.js';
import { stateBadge, stateMeaning } from './states.js';

export function systemHealth({ status, details, gaps }) {
  return [
    element('p', { class: 'verdict' }, stateBadge(status), ' ', stateMeaning(status)),
    element('dl', { class: 'facts' }, Object.entries(details).map(([name, value]) => detail(name, value))),
    element('ul', { class: 'gaps' }, gaps.map(gapItem)),
  ];
}

function detail(name, value) {
  return element('div', {}, element('dt', {}, wordNode('health', name)), element('dd', {}, shown(value)));
}

function shown(value) {
  if (value === null || value === undefined) {
    return wordNode('health', 'not_seen');
  }
  return typeof value === 'object' ? Object.values(value).filter((part) => part !== null).join(' · ') : String(value);
}
