/** Who is signed in. The session itself is a cookie that scripts cannot read; the page never sees or keeps a token. */

import { get, post } from './api.js';

// Only says that asking the server is worth while: a stranger's first visit makes no call that must fail.
const SEEN = 'resync.signedIn';

/** The caller of this browser's session, or null. */
export async function currentCaller() {
  return localStorage.getItem(SEEN) ? get('/api/v1/auth/me') : null;
}

export async function signIn(username, password) {
  await post('/api/v1/auth/login', { username, password });
  localStorage.setItem(SEEN, 'yes');
  return currentCaller();
}

export async function signOut() {
  await post('/api/v1/auth/logout');
  forgetCaller();
}

export function forgetCaller() {
  localStorage.removeItem(SEEN);
}
