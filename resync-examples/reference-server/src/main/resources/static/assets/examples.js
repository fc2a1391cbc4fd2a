/** Questions to begin with, in every language that is understood. */

import { element } from './dom.js';

const EXAMPLES = {
  'pt-BR': ['Por que o job PAYROLL_NIGHTLY falhou?', 'Quais jobs falharam?', 'Como está o plano?'],
  en: ['Why did job PAYROLL_NIGHTLY fail?', 'Which jobs failed?', 'How is the plan?'],
  es: ['¿Por qué falló el job PAYROLL_NIGHTLY?', '¿Qué jobs fallaron?', '¿Cómo está el plan?'],
};

/** @param onAsk called with the question that somebody chose */
export function examples(onAsk) {
  const groups = Object.entries(EXAMPLES).map(([lang, questions]) => group(lang, questions, onAsk));
  return element('section', { class: 'examples' }, element('h2', { text: 'chat.examples' }), groups);
}

function group(lang, questions, onAsk) {
  const items = questions.map((question) => {
    const button = element('button', { type: 'button', class: 'example', on: { click: () => onAsk(question) } }, question);
    return element('li', {}, button);
  });
  return element('ul', { lang }, items);
}
