/** Jobs that failed lately, each with a button that asks why. */

import { element } from './dom.js';
import { timeNode } from './i18n.js';
import { stateBadge } from './states.js';

const SHOWN = 200;
const COLUMNS = ['job', 'state', 'ended', 'action'];

export function failedJobs({ count, hours, jobs }, onAsk) {
  const summary = element('p', { class: 'total' }, element('strong', {}, String(count)), ' ');
  summary.append(element('span', { text: ['failed.within', { hours }] }));
  const shown = jobs.slice(0, SHOWN);
  const rest = element('p', { class: 'quiet', text: ['failed.more', { shown: shown.length, count }] });
  return [summary, ...(jobs.length > 0 ? [table(shown, onAsk)] : []), ...(shown.length < count ? [rest] : [])];
}

function table(jobs, onAsk) {
  const head = COLUMNS.map((column) => element('th', { scope: 'col', role: 'columnheader', text: `failed.${column}` }));
  return element(
    'table',
    { role: 'table' },
    element('thead', { role: 'rowgroup' }, element('tr', { role: 'row' }, head)),
    element('tbody', { role: 'rowgroup' }, jobs.map((job) => row(job, onAsk))),
  );
}

function row(job, onAsk) {
  const place = [job.workstation, job.jobStream].filter(Boolean).join('#');
  const why = element('button', { type: 'button', data: { key: job.id }, on: { click: () => onAsk(`${job.jobStream}.${job.name}`) } });
  why.append(element('span', { text: 'failed.why' }), element('span', { class: 'unseen' }, ` ${job.name}`));
  return element(
    'tr',
    { role: 'row', data: { job: job.name } },
    cell('job', element('strong', {}, job.name), ' ', element('span', { class: 'place' }, place)),
    cell('state', stateBadge(job.state), returnCode(job)),
    cell('ended', job.endedAt ? timeNode(job.endedAt) : '–'),
    cell('action', why),
  );
}

function returnCode({ returnCode: code }) {
  return code === null || code === undefined ? null : element('span', { class: 'code' }, `rc ${code}`);
}

function cell(name, ...content) {
  return element('td', { class: `col-${name}`, role: 'cell' }, ...content);
}
