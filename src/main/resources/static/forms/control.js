// One field: an input, textarea, select, check box, or a fieldset of choices.
import {choices, fillOptions} from './choices.js';
import {dayField} from './days.js';
import {counter, describe, markProblem} from './field.js';
import {problemOf} from './rules.js';
import {fromText, tidy, toText} from './values.js';

/** @param type String, Boolean, Long, Decimal, Date, Time or Json */
export function control(element, type) {
  if (element.matches('fieldset')) return choices(element, type);
  if (element.matches('input[type=hidden]')) return hidden(element);
  const maxLength = takeMaxLength(element);
  describe(element);
  if (element.matches('textarea') && maxLength) counter(element, maxLength);
  if (type === 'Date') dayField(element);
  if (type === 'Time') timeField(element);
  let touched = false;
  element.addEventListener('blur', () => {
    touched = true;
    element.value = tidy(element, type);
    element.dispatchEvent(new Event('change', {bubbles: true}));
  });
  return {
    read: () => element.closest('[hidden]') ? fromText(element, type, '') : fromText(element, type, element.value),
    write(value, lookup) {
      if (element.matches('select')) fillOptions(element, lookup);
      if (element.type === 'checkbox') element.checked = value === true;
      else if (value !== null && value !== undefined) element.value = toText(value, type);
      element.dispatchEvent(new Event('bl-written'));
    },
    problems(showAll) {
      const problem = element.closest('[hidden]') ? null : problemOf(element, type, maxLength);
      markProblem(element, problem && (showAll || touched) ? problem : null);
      return problem ? [{element, problem}] : [];
    }
  };
}

function timeField(element) {
  Object.assign(element, {placeholder: 'Std:Min', autocomplete: 'off'});
  element.classList.add('bl-short');
}

/** Keeps its value as it came: ids and check sums. */
function hidden(element) {
  let kept = null;
  return {read: () => kept, write(value) { kept = value ?? null; }, problems: () => []};
}

/** Browsers cut pasted text at maxlength without a word: we keep it and say how much is too much. */
function takeMaxLength(element) {
  const maxLength = Number(element.getAttribute('maxlength')) || null;
  element.removeAttribute('maxlength');
  return maxLength;
}
