// The calendar of form-js makes 03.03.2027 of 31.02.2027 without a word. Here a day that does not exist leaves the field
// empty, and a sentence says why.
import {dayProblem, isoDay} from '../forms/days.js';

const FIELD = '.fjs-datepicker input';

/** A calendar takes this from no default, only when it is made or, as here, before it is used. */
function read({target}) {
  if (target.matches?.(FIELD) && target._flatpickr) target._flatpickr.config.parseDate = parse;
}

function parse(text) {
  const iso = isoDay(text);
  return iso ? new Date(`${iso}T00:00`) : undefined;
}

/** Before form-js itself reads what was typed. */
function check({target}) {
  const problem = target.matches?.(FIELD) && dayProblem(target.value);
  if (problem) say(target, problem);
}

function say(field, problem) {
  forget(field);
  const line = document.createElement('div');
  line.className = 'fjs-form-field-error bl-no-such-day';
  line.setAttribute('role', 'alert');
  line.textContent = problem;
  field.closest('.fjs-form-field').append(line);
}

function forget(field) {
  field.closest('.fjs-form-field')?.querySelector('.bl-no-such-day')?.remove();
}

export function takeOnlyRealDays() {
  window.flatpickr?.setDefaults({ariaDateFormat: 'l, d.m.Y'});
  document.addEventListener('focus', read, true);
  document.addEventListener('blur', check, true);
  document.addEventListener('keydown', event => event.key === 'Enter' && check(event), true);
  // The calendar tells of its own changes, too, also when it has just emptied the field
  document.addEventListener('input', ({target, isTrusted}) => target.matches?.(FIELD) && (isTrusted || target.value)
    && forget(target), true);
}
