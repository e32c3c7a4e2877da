// data-show-when="decision=postponed|referred": shows an element only while the condition holds.
// Also "key" (filled or true), "key!=a", and several joined by "&". Inside a row, the row's own fields come first; what
// is no answer is a value that the server shows. data-required-when: the same for whether a field has to be filled in.
import {demand} from './field.js';

export function followConditions(root, parts, shown) {
  for (const element of root.querySelectorAll('[data-show-when]')) {
    element.hidden = !all(element.dataset.showWhen, element, parts, shown);
  }
  for (const element of root.querySelectorAll('[data-required-when]')) {
    demand(element, all(element.dataset.requiredWhen, element, parts, shown));
  }
}

function all(conditions, ...where) {
  return conditions.split('&').every(condition => holds(condition.trim(), ...where));
}

function holds(condition, element, parts, shown) {
  const [, key, operator, wanted] = condition.match(/^([\w.]+)\s*(!?=)?\s*(.*)$/);
  const value = valueOf(key, element, parts, shown);
  if (!operator) return Array.isArray(value) ? value.length > 0 : Boolean(value);
  const values = (Array.isArray(value) ? value : [value ?? '']).map(String);
  const found = wanted.split('|').some(option => values.includes(option.trim()));
  return operator === '=' ? found : !found;
}

function valueOf(key, element, parts, shown) {
  const inRow = element.closest('.bl-row')?.querySelector(`[data-field="${key}"]`);
  if (inRow) return fieldValue(inRow);
  const answer = parts.find(part => part.name === key);
  return answer ? answer.read() : shown(key);
}

function fieldValue(field) {
  if (field.type === 'checkbox') return field.checked;
  if (!field.matches('fieldset')) return field.value;
  return [...field.querySelectorAll('input:checked')].map(input => input.value);
}
