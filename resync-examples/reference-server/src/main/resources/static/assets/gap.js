/** Something that could not be seen: what was asked, why there is nothing, and how long it was tried. */

import { element } from './dom.js';
import { timeNode, wordNode } from './i18n.js';

export function gapItem({ source, cause, detail, elapsed }) {
  return element(
    'li',
    { class: 'gap' },
    element('strong', {}, wordNode('source', source)),
    ' · ',
    wordNode('cause', cause),
    ...(elapsed ? [' · ', timeNode(elapsed, 'duration')] : []),
    detail ? element('p', { class: 'quiet' }, detail) : null,
  );
}
