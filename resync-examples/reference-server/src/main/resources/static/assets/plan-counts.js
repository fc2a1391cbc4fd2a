/** How many jobs of the plan are in which state. */

import { element } from './dom.js';
import { byAttention, groupOf, stateMeaning, stateSign } from './states.js';

export function planCounts({ total, byState }) {
  const states = Object.keys(byState).sort(byAttention);
  return [
    element('p', { class: 'total' }, element('strong', {}, String(total)), ' ', element('span', { text: 'counts.jobs' })),
    element('div', { class: 'shares', 'aria-hidden': 'true' }, states.map((state) => share(state, byState[state]))),
    element('ul', { class: 'tiles' }, states.map((state) => tile(state, byState[state]))),
  ];
}

function share(state, count) {
  const part = element('span', { class: groupOf(state) });
  part.style.flexGrow = count; // set by script: a style attribute would be blocked by the policy
  return part;
}

function tile(state, count) {
  return element(
    'li',
    { class: `tile ${groupOf(state)}`, data: { state, count } },
    element('strong', {}, String(count)),
    element('span', { class: 'tile-state' }, stateSign(state), state),
    element('span', { class: 'tile-meaning' }, stateMeaning(state)),
  );
}
