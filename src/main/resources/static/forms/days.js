// A day is typed as TT.MM.JJJJ, whatever language the browser speaks, or picked from a calendar.
import {labelOf, tie} from './field.js';

/** "2.6.2027", "02.06.27" and "2027-06-02" are "2027-06-02"; null if there is no such day. */
export function isoDay(text) {
  const german = text.trim().match(/^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})$/);
  const iso = german ? [german[3].padStart(4, '20'), german[2].padStart(2, '0'), german[1].padStart(2, '0')].join('-')
    : text.trim();
  const day = /^\d{4}-\d{2}-\d{2}$/.test(iso) ? new Date(`${iso}T00:00Z`) : null;
  return day && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(iso) ? iso : null;
}

export function germanDay(iso) {
  return iso.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3.$2.$1');
}

/** The sentence about a text that is no day, or null. */
export function dayProblem(text) {
  if (!text.trim() || isoDay(text)) return null;
  return /^[\d.\s/-]+$/.test(text) ? `Den Tag ${text.trim()} gibt es nicht; bitte als TT.MM.JJJJ eingeben, z. B. 31.01.2027.`
    : 'Bitte einen Tag als TT.MM.JJJJ eingeben, z. B. 31.01.2027.';
}

export function dayField(element) {
  Object.assign(element, {placeholder: 'TT.MM.JJJJ', autocomplete: 'off'});
  element.classList.add('bl-short');
  const line = tie(element, 'day', 'p', 'bl-help');
  const say = () => {
    const iso = isoDay(element.value);
    line.textContent = iso ? new Date(`${iso}T00:00`).toLocaleDateString('de-DE',
      {weekday: 'long', day: '2-digit', month: '2-digit', year: 'numeric'}) : 'Format: TT.MM.JJJJ';
  };
  element.addEventListener('input', say);
  element.addEventListener('change', say);
  element.addEventListener('bl-written', say);
  say();
  if (window.flatpickr) line.after(calendarOf(element));
}

function calendarOf(element) {
  const button = document.createElement('button');
  Object.assign(button, {type: 'button', className: 'bl-link bl-calendar', textContent: 'Kalender öffnen'});
  button.setAttribute('aria-label', `Kalender öffnen für ${labelOf(element)}`);
  button.addEventListener('click', () => {
    const calendar = window.flatpickr(button, {
      clickOpens: false, disableMobile: true, animate: false, dateFormat: 'Y-m-d', positionElement: element,
      defaultDate: isoDay(element.value), onChange: ([day], text) => day && take(element, text),
      onClose: () => setTimeout(() => calendar.destroy())
    });
    calendar.open();
    (calendar.selectedDateElem ?? calendar.todayDateElem ?? calendar.days.firstChild).focus();
  });
  return button;
}

function take(element, iso) {
  element.value = germanDay(iso);
  element.dispatchEvent(new Event('input', {bubbles: true}));
  element.dispatchEvent(new Event('change', {bubbles: true}));
  element.focus();
}
