/** Builds the page from nodes; data only ever becomes text, never markup. */

import { say } from './i18n.js';

/**
 * Makes an element.
 *
 * Of the properties, `text` is a key of the texts, or `[key, values]`; `on` holds listeners by event; `data` holds data
 * attributes. All others are attributes; `false`, `null` and `undefined` leave one out.
 */
export function element(tag, { text, on = {}, data = {}, ...attributes } = {}, ...children) {
  const node = document.createElement(tag);
  Object.entries(attributes).forEach(([name, value]) => setAttribute(node, name, value));
  Object.assign(node.dataset, data);
  Object.entries(on).forEach(([event, listener]) => node.addEventListener(event, listener));
  if (text) {
    say(node, ...[text].flat());
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return node;
}

function setAttribute(node, name, value) {
  if (value !== false && value !== null && value !== undefined) {
    node.setAttribute(name, value === true ? '' : value);
  }
}

/** A list of terms with their values; a pair whose value is missing is left out. */
export function terms(className, pairs) {
  const known = pairs.filter(([, value]) => value !== null && value !== undefined && value !== '');
  return element(
    'dl',
    { class: className },
    known.map(([key, value]) => element('div', {}, element('dt', { text: key }), element('dd', {}, value))),
  );
}

/** Replaces what a node holds and gives the focus back to the element that had it, found by its `data-key`. */
export function replaceKeepingFocus(node, ...children) {
  const focused = node.contains(document.activeElement) ? document.activeElement.dataset.key : undefined;
  node.replaceChildren(...children);
  if (focused) {
    node.querySelector(`[data-key="${CSS.escape(focused)}"]`)?.focus();
  }
}

/** Tells people who cannot see the page what has just appeared on it. */
export function announce(text) {
  document.getElementById('announcer').textContent = text;
}
