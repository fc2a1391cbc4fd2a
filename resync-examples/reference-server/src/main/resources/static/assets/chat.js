/** Asks questions and keeps the turns of one conversation for as long as the page lives. */

import { abandoned, post } from './api.js';
import { answerParts } from './answer.js';
import { announce, element } from './dom.js';
import { examples } from './examples.js';
import { translate } from './i18n.js';
import { problemBox } from './problem.js';
import { questionBox } from './question-box.js';

export function chatView() {
  const box = questionBox({ onAsk: ask, onStop: () => pending?.abort(), onNew: clear });
  const turns = element('div', { class: 'turns' });
  let conversationId;
  let pending = null;

  /** Sends a question; while one is under way, the new one waits in the box. */
  async function ask(message) {
    if (pending) {
      box.fill(message);
      return;
    }
    pending = new AbortController();
    const { signal } = pending;
    box.busy(true);
    const answer = addTurn(turns, message);
    try {
      showAnswer(answer, await post('/api/v1/chat', { message, conversationId }, signal));
    } catch (problem) {
      showProblem(answer, problem);
    }
    if (pending?.signal === signal) {
      pending = null;
      box.busy(false);
    }
  }

  function showAnswer(node, answer) {
    conversationId = answer.conversationId;
    node.replaceChildren(...answerParts(answer));
    announce(node.querySelector('.text').textContent);
  }

  function clear() {
    pending?.abort();
    pending = null;
    conversationId = undefined;
    turns.replaceChildren();
    box.busy(false);
    box.fill('');
  }

  return {
    title: 'chat.page',
    element: element(
      'div',
      { class: 'chat' },
      element('h1', { class: 'unseen', text: 'chat.title' }),
      examples(ask),
      turns,
      box.element,
    ),
    show() {
      turns.lastElementChild?.scrollIntoView();
      box.focus();
    },
    hide() {},
    ask,
    clear,
  };
}

function addTurn(turns, message) {
  const waiting = element('p', { class: 'waiting-note', text: 'chat.waiting' });
  const answer = element('div', { class: 'answer' }, waiting);
  const asked = element('span', { class: 'unseen', text: 'chat.asked' });
  const question = element('h2', { class: 'question' }, asked, ' ', element('span', { class: 'asked' }, message));
  const turn = element('article', { class: 'turn' }, question, answer);
  turns.append(turn);
  turn.scrollIntoView({ block: 'start' });
  announce(translate('chat.waiting'));
  return answer;
}

function showProblem(node, problem) {
  node.replaceChildren(abandoned(problem) ? element('p', { class: 'quiet', text: 'chat.stopped' }) : problemBox(problem));
}
