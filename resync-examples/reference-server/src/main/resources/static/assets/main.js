/** Starts the page: language, session, routes. */

import { announce } from './dom.js';
import { chatView } from './chat.js';
import { dashboardView } from './dashboard.js';
import { currentLanguage, preferredLanguage, refreshAges, rememberLanguage, translate, useLanguage } from './i18n.js';
import { router } from './router.js';
import { currentCaller, forgetCaller, signOut } from './session.js';
import { signInView } from './sign-in.js';
import { problemBox } from './problem.js';

const navigation = document.getElementById('navigation');
const callerName = document.getElementById('caller');
const signOutButton = document.getElementById('sign-out');
const languageChoice = document.getElementById('language');

await useLanguage(preferredLanguage());

const chat = chatView();
const dashboard = dashboardView((job) => {
  location.hash = '#/chat';
  chat.ask(translate('chat.why', { job }));
});
const routes = router({ '#/dashboard': dashboard, '#/chat': chat });
const signIn = signInView(welcome);

let signedIn = false;

function welcome(caller) {
  signedIn = true;
  callerName.textContent = caller.username;
  callerName.title = caller.roles.join(', ');
  showAccount(true);
  routes.follow();
}

function leave() {
  signedIn = false;
  forgetCaller();
  chat.clear();
  showAccount(false);
  routes.show(signIn);
}

function showAccount(visible) {
  [navigation, callerName, signOutButton].forEach((node) => { node.hidden = !visible; });
}

document.addEventListener('resync:unauthorized', () => {
  if (signedIn) {
    leave();
    signIn.expired();
  }
});

signOutButton.addEventListener('click', async () => {
  routes.pause(); // no call of the old session is left under way
  try {
    await signOut();
    leave();
  } catch (problem) {
    document.getElementById('main').prepend(problemBox(problem));
    routes.resume();
  }
});

languageChoice.value = currentLanguage();
languageChoice.addEventListener('change', async () => {
  await useLanguage(languageChoice.value);
  rememberLanguage(languageChoice.value);
  announce(translate('language.changed'));
});

addEventListener('hashchange', () => signedIn && routes.follow());
setInterval(refreshAges, 1000);

async function start() {
  try {
    const caller = await currentCaller();
    return caller ? welcome(caller) : leave();
  } catch (problem) {
    leave();
    return problem.status === 401 ? signIn.expired() : signIn.failed(problem);
  }
}

await start();
