// What the server shows: texts, yes/no, dates, lists of files, lists of choices, tables.
import {germanDay} from './days.js';
import {fileItem} from './files.js';

export function show(root, value) {
  for (const element of root.querySelectorAll('[data-shown]')) {
    const shown = value(element.dataset.shown);
    if (element.matches('ul, ol')) list(element, shown ?? []);
    else if (element.matches('table')) table(element, shown ?? []);
    else element.textContent = text(shown) || (element.dataset.none ?? '–');
  }
}

function list(element, items) {
  if (items.length) element.replaceChildren(...items.map(item));
  else none(element);
}

/** data-columns: what each cell of a row shows, under the heads that the form gives. */
function table(element, rows) {
  if (!rows.length) return none(element);
  const columns = element.dataset.columns.split(' ');
  const body = element.tBodies[0] ?? element.createTBody();
  body.replaceChildren(...rows.map(values => {
    const row = document.createElement('tr');
    for (const column of columns) row.insertCell().textContent = text(values[column]) || '–';
    return row;
  }));
}

function none(element) {
  element.outerHTML = `<p class="bl-none">${element.dataset.none ?? 'Keine.'}</p>`;
}

function item(value) {
  if (value?.url) return fileItem(value);
  const line = document.createElement('li');
  line.textContent = text(value);
  return line;
}

function text(value) {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'ja' : 'nein';
  if (typeof value === 'number') return value.toLocaleString('de-DE');
  if (Array.isArray(value)) return value.map(text).join(', ');
  if (typeof value === 'object') return value.label ?? value.name ?? Object.values(value).map(text).join(' · ');
  return germanDay(value);
}
