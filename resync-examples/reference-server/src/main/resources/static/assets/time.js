/** Moments and durations as people read them. */

const DURATION = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?)?$/;
const AGES = [['day', 86_400], ['hour', 3_600], ['minute', 60], ['second', 1]];

/** A moment in the reader's own time zone, which is named. */
export function instant(iso, language) {
  return new Intl.DateTimeFormat(language, {
    day: '2-digit', month: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit',
    hourCycle: 'h23', timeZoneName: 'short',
  }).format(new Date(iso));
}

let lead = null;

/** Learns from a moment that the server told just now how far its clock is, at least, ahead of this machine's. */
export function heard(iso) {
  lead = Math.max(lead ?? -Infinity, Date.parse(iso) - Date.now());
}

/** How long ago a moment was by the server's clock, in its largest whole unit. */
export function age(iso, language) {
  const seconds = Math.max(0, Math.round((Date.now() + (lead ?? 0) - Date.parse(iso)) / 1000));
  const [unit, size] = AGES.find(([, length]) => seconds >= length) ?? AGES.at(-1);
  return new Intl.RelativeTimeFormat(language, { style: 'short' }).format(-Math.floor(seconds / size), unit);
}

/** An ISO-8601 duration: milliseconds below a second, else its parts. */
export function duration(iso, language) {
  const [, ...parts] = DURATION.exec(iso) ?? [];
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = parts.map((part) => Number(part ?? 0));
  if (parts.length === 0) {
    return iso;
  }
  if (days + hours + minutes === 0 && seconds < 1) {
    return quantity(Math.round(seconds * 1000), 'millisecond', language);
  }
  const known = [[days, 'day'], [hours, 'hour'], [minutes, 'minute'], [seconds, 'second']];
  return known.filter(([value]) => value > 0).map(([value, unit]) => quantity(value, unit, language)).join(' ');
}

function quantity(value, unit, language) {
  return new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits: 1 }).format(value);
}
