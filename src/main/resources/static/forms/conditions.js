// data-show-when="decision=postponed|referred": shows an element only while the condition holds.
// Also "key" (filled or true), "key!=a", and several joined by "&". Inside a row, the row's own fields come first.

export function followConditions(root, parts) {
  for (const element of root.querySelectorAll('[data-show-when]')) {
    element.hidden = !element.dataset.showWhen.split('&').every(condition => holds(condition.trim(), element, parts));
  }
}

function holds(condition, element, parts) {
  const [, key, operator, wanted] = condition.match(/^([\w.]+)\s*(!?=)?\s*(.*)$/);
  const value = valueOf(key, element, parts);
  if (!operator) return Array.isArray(value) ? value.length > 0 : Boolean(value);
  const values = (Array.isArray(value) ? value : [value ?? '']).map(String);
  const found = wanted.split('|').some(option => values.includes(option.trim()));
  return operator === '=' ? found : !found;
}

function valueOf(key, element, parts) {
  const inRow = element.closest('.bl-row')?.querySelector(`[data-field="${key}"]`);
  if (inRow) return fieldValue(inRow);
  return parts.find(part => part.name === key)?.read() ?? null;
}

function fieldValue(field) {
  if (field.type === 'checkbox') return field.checked;
  if (!field.matches('fieldset')) return field.value;
  return [...field.querySelectorAll('input:checked')].map(input => input.value);
}
