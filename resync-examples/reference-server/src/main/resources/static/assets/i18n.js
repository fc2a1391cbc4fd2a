/** All words of the page, in the language of the reader. A translated node remembers its key, so it can change language. */

import { age, duration, instant } from './time.js';

const LANGUAGES = ['pt-BR', 'en', 'es'];
const FALLBACK = 'en';
const REMEMBERED = 'resync.language';

let language = FALLBACK;
let texts = {};

/** The language shown now, as a BCP 47 tag. */
export function currentLanguage() {
  return language;
}

/** The language chosen earlier, or the browser's nearest. */
export function preferredLanguage() {
  const wanted = [localStorage.getItem(REMEMBERED), ...navigator.languages].filter(Boolean);
  const nearest = wanted.map((tag) => LANGUAGES.find((known) => primary(known) === primary(tag)));
  return nearest.find(Boolean) ?? FALLBACK;
}

function primary(tag) {
  return tag.toLowerCase().split('-')[0];
}

/** Loads a language and translates what is on the page. */
export async function useLanguage(tag) {
  const response = await fetch(`/assets/i18n/${tag}.json`, { headers: { 'X-Requested-With': 'fetch' } });
  if (!response.ok) {
    throw new Error(`The texts of ${tag} were not served: ${response.status}`);
  }
  texts = await response.json();
  language = tag;
  document.documentElement.lang = tag;
  translateWithin(document);
}

/** Keeps the choice for the next visit. */
export function rememberLanguage(tag) {
  localStorage.setItem(REMEMBERED, tag);
}

/** The text of a key, its `{places}` filled. */
export function translate(key, values = {}) {
  if (!(key in texts)) {
    console.error(`No text for ${key} in ${language}`);
    return key;
  }
  return texts[key].replace(/\{(\w+)\}/g, (place, name) => values[name] ?? place);
}

/** The word for a code of the server's; for one that the page does not know the word of `otherwise`, or the code itself. */
function word(group, code, otherwise) {
  return texts[`${group}.${code}`] ?? texts[`${group}.${otherwise}`] ?? code;
}

/** Writes a text into a node, and again after a change of language. */
export function say(node, key, values = {}) {
  node.dataset.text = key;
  node.dataset.values = JSON.stringify(values);
  node.textContent = translate(key, values);
}

/** A node with the word for a code. */
export function wordNode(...codes) {
  const node = document.createElement('span');
  node.dataset.word = JSON.stringify(codes);
  node.textContent = word(...codes);
  return node;
}

/** A node with a moment, given as ISO-8601; the exact value is its title. */
export function timeNode(iso, format = 'instant') {
  const node = document.createElement('time');
  node.dateTime = iso;
  node.title = iso;
  node.dataset.format = format;
  writeTime(node);
  return node;
}

/** Writes all ages on the page anew. */
export function refreshAges() {
  document.querySelectorAll('time[data-format="age"]').forEach(writeTime);
}

const FORMATS = { age, duration, instant };

function writeTime(node) {
  node.textContent = FORMATS[node.dataset.format](node.dateTime, language);
}

/** Translates everything below a node; also one that was not on the page while the language changed. */
export function translateWithin(root) {
  const each = (selector, action) => root.querySelectorAll(selector).forEach(action);
  each('[data-text]', (node) => say(node, node.dataset.text, JSON.parse(node.dataset.values ?? '{}')));
  each('[data-word]', (node) => { node.textContent = word(...JSON.parse(node.dataset.word)); });
  each('time', writeTime);
}
