/** An answer with everything that it rests on: findings, evidence, gaps, and how it was made. */

import { element, terms } from './dom.js';
import { evidenceList } from './evidence.js';
import { gapItem } from './gap.js';
import { timeNode, wordNode } from './i18n.js';
import { markdown, markdownLine } from './markdown.js';

export function answerParts(answer) {
  const evidence = evidenceList(answer.evidence);
  const text = element('div', { class: 'text', lang: answer.language }, markdown(answer.text, evidence.cite));
  return [
    element(
      'div',
      { class: 'columns' },
      element(
        'div',
        { class: 'said' },
        text,
        section('findings', answer.findings, (finding) => findingItem(finding, evidence.cite)),
        section('gaps', answer.gaps, gapItem),
      ),
      element('div', { class: 'shown' }, sectionOf('evidence', answer.evidence, evidence.element)),
    ),
    footer(answer),
  ];
}

function section(name, items, render) {
  return sectionOf(name, items, element('ul', {}, items.map(render)));
}

function sectionOf(name, items, content) {
  const title = element('h3', {}, element('span', { text: `${name}.title` }), ` (${items.length})`);
  const none = element('p', { class: 'quiet', text: `${name}.none` });
  return element('section', { class: name }, title, items.length > 0 ? content : none);
}

function findingItem({ kind, confidence, statement, evidence }, cite) {
  return element(
    'li',
    { class: 'finding', data: { kind } },
    element(
      'p',
      { class: 'finding-head' },
      element('strong', {}, wordNode('kind', kind)),
      element('span', { class: 'confidence', data: { confidence } }, wordNode('confidence', confidence)),
    ),
    element('p', {}, markdownLine(statement, cite), ' ', element('span', { class: 'cited-by' }, evidence.map(cite))),
  );
}

function footer({ language, intent, route, routeReason, composer, elapsed, traceId }) {
  return element(
    'footer',
    {},
    terms('facts', [
      ['answer.language', language],
      ['answer.intent', intent && wordNode('intent', intent)],
      ['answer.route', route && element('span', { title: routeReason }, wordNode('route', route))],
      ['answer.composer', composer && wordNode('composer', composer)],
      ['answer.elapsed', elapsed && timeNode(elapsed, 'duration')],
      ['problem.trace', traceId && element('code', {}, traceId)],
    ]),
  );
}
