/**
 * The part of Markdown that answers use: paragraphs, lists, headings, fenced code, **bold**, `code` and citations.
 * Everything else stays the text that it is.
 */

import { element } from './dom.js';

const INLINE = /`([^`\n]+)`|\*\*(.+?)\*\*|\[(e\d+(?:\s*,\s*e\d+)*)\]/g;
const BULLET = /^\s*[-*+]\s+/;
const NUMBER = /^\s*\d+[.)]\s+/;
const HEADING = /^#{1,6}\s+/;
const FENCE = /^```/;

/** @param cite turns the id of a citation into a node, or into null for one that is not known */
export function markdown(text, cite) {
  const lines = text.split(/\r?\n/);
  const blocks = [];
  while (lines.length > 0) {
    const block = nextBlock(lines, cite);
    if (block) {
      blocks.push(block);
    }
  }
  return blocks;
}

/** The same for a text of one line, which may carry the mark of a list that it was taken from. */
export function markdownLine(text, cite) {
  return inline(text.replace(BULLET, ''), cite);
}

/** Bold, code and citations within a line, as nodes and strings. */
function inline(text, cite) {
  const parts = [];
  let end = 0;
  for (const match of text.matchAll(INLINE)) {
    parts.push(text.slice(end, match.index), ...inlinePart(match, cite));
    end = match.index + match[0].length;
  }
  return [...parts, text.slice(end)].filter((part) => part !== '');
}

function inlinePart([whole, code, bold, citations], cite) {
  if (code) {
    return [element('code', {}, code)];
  }
  if (bold) {
    return [element('strong', {}, inline(bold, cite))];
  }
  const known = citations.split(/\s*,\s*/).map(cite);
  return known.every(Boolean) ? known : [whole];
}

function nextBlock(lines, cite) {
  if (FENCE.test(lines[0])) {
    return fenced(lines);
  }
  if (HEADING.test(lines[0])) {
    return element('p', { class: 'heading' }, inline(lines.shift().replace(HEADING, ''), cite));
  }
  if (BULLET.test(lines[0])) {
    return list('ul', BULLET, lines, cite);
  }
  return NUMBER.test(lines[0]) ? list('ol', NUMBER, lines, cite) : paragraph(lines, cite);
}

function fenced(lines) {
  lines.shift();
  const code = takeWhile(lines, (line) => !FENCE.test(line));
  lines.shift();
  return element('pre', {}, code.join('\n'));
}

function list(tag, marker, lines, cite) {
  const items = takeWhile(lines, (line) => marker.test(line) || line.trim() === '');
  const entries = items.filter((item) => item.trim() !== '');
  return element(tag, {}, entries.map((entry) => element('li', {}, inline(entry.replace(marker, ''), cite))));
}

function paragraph(lines, cite) {
  const own = takeWhile(lines, (line) => line.trim() !== '' && !startsBlock(line));
  if (own.length === 0) {
    lines.shift();
    return null;
  }
  return element('p', {}, own.flatMap((line, index) => [index > 0 ? element('br') : null, ...inline(line, cite)]));
}

function startsBlock(line) {
  return [FENCE, HEADING, BULLET, NUMBER].some((start) => start.test(line));
}

function takeWhile(lines, wanted) {
  const end = lines.findIndex((line) => !wanted(line));
  return lines.splice(0, end < 0 ? lines.length : end);
}
