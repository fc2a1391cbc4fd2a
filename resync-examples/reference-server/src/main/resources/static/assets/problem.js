/** Shows what went wrong with a call: what was asked, what came, and the id to look for in the server's log. */

import { Problem } from './api.js';
import { element, terms } from './dom.js';

export function problemBox(error) {
  const problem = error instanceof Problem ? error : faultOfThePage(error);
  return element(
    'div',
    { class: 'problem', role: 'alert' },
    element('p', { class: 'problem-title' }, problem.title ?? element('span', { text: `problem.${problem.kind}` })),
    problem.detail ? element('p', {}, problem.detail) : null,
    terms('facts', [
      ['problem.asked', code(problem.asked)],
      ['problem.status', problem.status && String(problem.status)],
      ['problem.field', code(problem.field)],
      ['problem.trace', code(problem.traceId)],
    ]),
  );
}

function faultOfThePage(error) {
  console.error(error);
  return { kind: 'page', detail: error.message };
}

function code(text) {
  return text && element('code', {}, text);
}
