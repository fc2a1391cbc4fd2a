/** The form that asks for name and password. */

import { element } from './dom.js';
import { problemBox } from './problem.js';
import { signIn } from './session.js';

/** @param onSignedIn called with the caller */
export function signInView(onSignedIn) {
  const username = field('username', 'text');
  const password = field('password', 'password');
  const button = element('button', { type: 'submit', class: 'primary', text: 'session.signIn' });
  const message = element('div', { class: 'sign-in-message' });

  async function submit(event) {
    event.preventDefault();
    button.disabled = true;
    try {
      const caller = await signIn(username.input.value, password.input.value);
      message.replaceChildren();
      onSignedIn(caller);
    } catch (problem) {
      message.replaceChildren(problemBox(problem));
    } finally {
      password.input.value = '';
      button.disabled = false;
    }
  }

  const title = element('h1', { id: 'sign-in-title', text: 'session.title' });
  const fields = [username.label, password.label, button, message];
  return {
    title: 'session.page',
    element: element('form', { class: 'sign-in card', on: { submit } }, title, fields),
    show() {
      username.input.focus();
    },
    hide() {},
    failed(problem) {
      message.replaceChildren(problemBox(problem));
    },
    /** Says that the session ended by itself. */
    expired() {
      message.replaceChildren(element('p', { role: 'status', text: 'session.expired' }));
    },
  };
}

function field(name, type) {
  const autocomplete = name === 'password' ? 'current-password' : name;
  const input = element('input', { name, type, autocomplete, required: true });
  return { input, label: element('label', {}, element('span', { text: `session.${name}` }), input) };
}
