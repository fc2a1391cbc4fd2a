/** Calls to the server. Whatever is not a good answer becomes a {@link Problem} that says what was asked. */

const PATIENCE = 60_000;

/** A call without a result. `kind` is `refused` (the server said why), `unreachable`, `timeout` or `unreadable`. */
export class Problem extends Error {
  constructor(kind, asked, { status, title, detail, traceId, field } = {}) {
    super(`${asked}: ${kind} ${status ?? ''} ${detail ?? title ?? ''}`);
    Object.assign(this, { kind, asked, status, title, detail, traceId, field });
  }
}

export function get(path, signal) {
  return call('GET', path, { signal });
}

export function post(path, body, signal) {
  return call('POST', path, { body, signal });
}

/** Whether an error only says that the caller of the call gave it up. */
export function abandoned(error) {
  return error.name === 'AbortError';
}

async function call(method, path, { body, signal }) {
  const asked = `${method} ${path}`;
  const response = await send(asked, path, {
    method,
    headers: headers(method, body),
    credentials: 'same-origin',
    body: body === undefined ? undefined : JSON.stringify(body),
    signal: AbortSignal.any([AbortSignal.timeout(PATIENCE), ...(signal ? [signal] : [])]),
  });
  const content = await read(asked, response);
  if (!response.ok) {
    throw refusal(asked, response, content);
  }
  return content;
}

async function send(asked, path, options) {
  try {
    return await fetch(path, options);
  } catch (error) {
    throw abandoned(error) ? error : new Problem(failureKind(error), asked);
  }
}

function failureKind(error) {
  return error.name === 'TimeoutError' ? 'timeout' : 'unreachable';
}

async function read(asked, response) {
  try {
    const text = await response.text();
    return text === '' ? null : JSON.parse(text);
  } catch (error) {
    if (abandoned(error)) {
      throw error;
    }
    const kind = error instanceof SyntaxError ? 'unreadable' : failureKind(error);
    throw new Problem(kind, asked, { status: response.status });
  }
}

function refusal(asked, response, content) {
  if (response.status === 401) {
    document.dispatchEvent(new Event('resync:unauthorized'));
  }
  return new Problem('refused', asked, { ...content, status: response.status });
}

function headers(method, body) {
  const token = method === 'GET' ? null : cookie('XSRF-TOKEN');
  return {
    Accept: 'application/json, application/problem+json',
    'X-Requested-With': 'fetch',
    ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
    ...(token ? { 'X-XSRF-TOKEN': token } : {}),
  };
}

function cookie(name) {
  const pairs = document.cookie.split('; ').map((pair) => pair.split('='));
  const value = pairs.find(([key]) => key === name)?.[1];
  return value ? decodeURIComponent(value) : null;
}
