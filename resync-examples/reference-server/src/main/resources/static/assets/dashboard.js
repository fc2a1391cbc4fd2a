/** The plan at a glance, read anew every ten seconds while somebody looks. */

import { element } from './dom.js';
import { failedJobs } from './failed-jobs.js';
import { panel } from './panel.js';
import { planCounts } from './plan-counts.js';
import { poll } from './poll.js';
import { systemHealth } from './system-health.js';

const INTERVAL = 10_000;

/** @param onAsk called with the stream and name of the job that somebody wants explained */
export function dashboardView(onAsk) {
  const panels = [
    panel('health', '/api/v2/system/health', systemHealth),
    panel('counts', '/api/v1/tws/plan', planCounts),
    panel('failed', '/api/v2/jobs/failed?hours=24', (answer) => failedJobs(answer, onAsk)),
  ];
  const refreshing = poll(INTERVAL, (signal) => Promise.all(panels.map(({ refresh }) => refresh(signal))));

  return {
    title: 'dashboard.page',
    element: element(
      'div',
      { class: 'dashboard' },
      element('h1', { text: 'dashboard.title' }),
      panels.map((part) => part.element),
    ),
    show() {
      refreshing.start();
    },
    hide() {
      refreshing.stop();
    },
  };
}
