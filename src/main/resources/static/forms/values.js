// Between what stands in a field and what the server takes. Empty is null.
import {germanDay, isoDay} from './days.js';

export function fromText(element, type, text) {
  if (element.type === 'checkbox') return element.checked && !element.closest('[hidden]');
  const trimmed = text.trim();
  if (type === 'Json') return trimmed ? JSON.parse(trimmed) : [];
  if (!trimmed) return null;
  // What is no day and no time is refused here and, should it get through, by the server.
  if (type === 'Date') return isoDay(trimmed) ?? trimmed;
  if (type === 'Time') return timeOfDay(trimmed) ?? trimmed;
  if (type === 'Long' || type === 'Decimal' || element.type === 'number') return germanNumber(trimmed);
  return element.matches('textarea') ? text : trimmed;
}

export function toText(value, type) {
  if (type === 'Json') return JSON.stringify(value);
  if (type === 'Decimal') return germanAmount(Number(value));
  return type === 'Date' ? germanDay(String(value)) : String(value);
}

/** What was typed as the form writes it itself; unchanged if it is wrong. */
export function tidy(element, type) {
  const value = ['Date', 'Time', 'Decimal'].includes(type) ? fromText(element, type, element.value) : null;
  const wrong = value === null || Number.isNaN(value) || type === 'Decimal' && !isWholeCents(value);
  return wrong ? element.value : toText(value, type);
}

/** "18", "9.30", "1800" and "18:00 Uhr" are the times they look like; null if none. */
export function timeOfDay(text) {
  const [, hour, minute = '00'] = text.match(/^([01]?\d|2[0-3])(?:[:.]?([0-5]\d))?(?:\s*Uhr)?$/) ?? [];
  return hour ? `${hour.padStart(2, '0')}:${minute}` : null;
}

/** An amount in euros that needs no rounding. */
export function isWholeCents(value) {
  return Number(value.toFixed(2)) === value;
}

/** 12500 is "12.500", and 6250.5 is "6.250,50". */
function germanAmount(value) {
  return value.toLocaleString('de-DE', {minimumFractionDigits: Number.isInteger(value) ? 0 : 2, maximumFractionDigits: 2});
}

/** "1.234.567,89", "1234567,89" and "1234.5" are the numbers they look like; NaN if none. */
export function germanNumber(text) {
  const plain = text.replace(/[\s€]/g, '');
  if (/^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(plain)) return Number(plain.replaceAll('.', '').replace(',', '.'));
  return /^-?\d+([.,]\d+)?$/.test(plain) ? Number(plain.replace(',', '.')) : NaN;
}
