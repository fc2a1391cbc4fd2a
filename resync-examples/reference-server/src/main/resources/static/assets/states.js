/** How the engine's states look: a group gives colour and sign, the engine's own word is always beside them. */

import { element } from './dom.js';
import { wordNode } from './i18n.js';

const GROUPS = {
  failed: ['ABEND', 'ABENP', 'FAIL', 'STUCK', 'ERROR', 'UNHEALTHY', 'DOWN'],
  waiting: ['HOLD', 'READY', 'FENCE', 'INTRO', 'WAIT', 'ADD', 'SUSP', 'PEND', 'DEGRADED'],
  running: ['EXEC'],
  good: ['SUCC', 'SUCCP', 'HEALTHY', 'UP'],
};
const ORDER = [...Object.keys(GROUPS), 'other'];
const SIGNS = { failed: '✖', waiting: '◷', running: '▶', good: '✔', other: '○' };

export function groupOf(state) {
  return ORDER.find((group) => GROUPS[group]?.includes(state)) ?? 'other';
}

/** Sorts by how much a state asks for attention, then by the word. */
export function byAttention(one, other) {
  return ORDER.indexOf(groupOf(one)) - ORDER.indexOf(groupOf(other)) || one.localeCompare(other);
}

/** The state's own word with its sign. */
export function stateBadge(state) {
  return element('span', { class: `state ${groupOf(state)}` }, stateSign(state), state);
}

export function stateSign(state) {
  return element('span', { class: 'sign', 'aria-hidden': 'true' }, SIGNS[groupOf(state)]);
}

/** What the state means, in the reader's language. */
export function stateMeaning(state) {
  return wordNode('state', state, 'UNKNOWN');
}
