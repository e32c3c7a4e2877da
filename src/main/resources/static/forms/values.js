// Between what stands in a field and what the server takes. Empty is null.

export function fromText(element, type, text) {
  if (element.type === 'checkbox') return element.checked && !element.closest('[hidden]');
  const trimmed = text.trim();
  if (type === 'Json') return trimmed ? JSON.parse(trimmed) : [];
  if (!trimmed) return null;
  if (type === 'Long' || type === 'Decimal' || element.type === 'number') return germanNumber(trimmed);
  return element.matches('textarea') ? text : trimmed;
}

export function toText(value, type) {
  if (type === 'Json') return JSON.stringify(value);
  if (type === 'Decimal') return germanAmount(Number(value));
  return String(value);
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
