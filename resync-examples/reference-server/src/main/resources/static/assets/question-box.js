/** Where a question is written: Enter sends it, Shift+Enter begins a new line. */

import { element } from './dom.js';

export function questionBox({ onAsk, onStop, onNew }) {
  const input = element('textarea', { id: 'question', name: 'message', rows: 1, autocomplete: 'off', on: { keydown } });
  const send = element('button', { type: 'submit', class: 'primary', text: 'chat.send' });
  const stop = element('button', { type: 'button', text: 'chat.stop', hidden: true, on: { click: onStop } });
  const fresh = element('button', { type: 'button', class: 'link', text: 'chat.new', on: { click: onNew } });

  function keydown(event) {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      form.requestSubmit();
    }
  }

  function submit(event) {
    event.preventDefault();
    const message = input.value.trim();
    if (message !== '' && !send.hidden) {
      input.value = '';
      onAsk(message);
    }
  }

  const label = element('label', { for: 'question', text: 'chat.label' });
  const hint = element('p', { class: 'quiet', text: 'chat.hint' });
  const form = element(
    'form',
    { class: 'question-box', on: { submit } },
    element('div', { class: 'row' }, label, fresh),
    element('div', { class: 'row' }, input, send, stop),
    hint,
  );
  return {
    element: form,
    fill(message) {
      input.value = message;
    },
    busy(asking) {
      send.hidden = asking;
      stop.hidden = !asking;
    },
    focus() {
      input.focus({ preventScroll: true });
    },
  };
}
