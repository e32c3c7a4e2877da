// form-js speaks English only. Its messages are hard-coded, so they are replaced where they appear.
import {flatpickrDates} from './german.js';

const exact = {
  'Field is required.': 'Bitte ausfüllen.',
  'Value is not a number.': 'Bitte eine Zahl eingeben.',
  'Value is expected to be an integer.': 'Bitte eine ganze Zahl ohne Nachkommastellen eingeben.',
  'Field must be a valid email.': 'Bitte eine gültige E-Mail-Adresse eingeben.',
  'Field must be a valid  international phone number. (e.g. +4930664040900)':
    'Bitte eine Telefonnummer mit Ländervorwahl eingeben, z. B. +4930123456.',
  'Nothing to show.': 'Keine Einträge.',
  'No results': 'Nichts gefunden',
  'All values selected': 'Alles ausgewählt',
  'No content to show.': 'Kein Inhalt vorhanden.',
  'of': ' von ',
  'Select': 'Bitte auswählen',
  'Search': 'Suchen',
  'Skip to search': 'Zur Suche springen',
  'Add new': 'Hinzufügen',
  'Remove tag': 'Entfernen',
  'Show less': 'Weniger anzeigen',
  'Previous page': 'Vorherige Seite',
  'Next page': 'Nächste Seite',
  'Increment': 'Erhöhen',
  'Decrement': 'Verringern',
  'This is an image placeholder': 'Kein Bild vorhanden',
  'Powered by bpmn.io': 'Technik: bpmn.io',
  'dd.mm.yyyy': 'TT.MM.JJJJ',
  'hh:mm': 'Std:Min',
  'hh:mm ?m': 'Std:Min'
};

const patterns = [
  [/^Value is expected to have at most (\d+) decimal digits?\.$/, 'Bitte höchstens $1 Nachkommastellen eingeben.'],
  [/^Please select a valid value, the two nearest valid values are (\S+) and (\S+)\.$/,
    'Dieser Wert ist nicht möglich; die nächsten sind $1 und $2.'],
  [/^Field must match pattern .*€.*$/s, 'Bitte einen Betrag in Euro eingeben, zum Beispiel 12.500,00.'],
  [/^Field must match pattern .*\[0-9\].*$/s, 'Bitte eine ganze Zahl eingeben, zum Beispiel 12.'],
  [/^Field must match pattern .*$/s, 'Bitte prüfen Sie die Eingabe; das Format stimmt nicht.'],
  [/^Field must have minimum value of (\S+)\.$/, 'Der Wert muss mindestens $1 sein.'],
  [/^Field must have maximum value of (\S+)\.$/, 'Der Wert darf höchstens $1 sein.'],
  [/^Field must have minimum length of (\d+)\.$/, 'Bitte mindestens $1 Zeichen eingeben.'],
  [/^Field must have maximum length of (\d+)\.$/, 'Bitte höchstens $1 Zeichen eingeben.'],
  [/^Show all \((\d+)\)$/, 'Alle anzeigen ($1)']
];

const attributes = ['placeholder', 'title', 'aria-label', 'alt'];

function german(text) {
  const trimmed = text.trim();
  if (!trimmed) return text;
  if (Object.hasOwn(exact, trimmed)) return exact[trimmed];
  const rule = patterns.find(([pattern]) => pattern.test(trimmed));
  return rule ? trimmed.replace(rule[0], rule[1]) : text;
}

/** The check sum of what was shown goes back to the server; it tells the clerk nothing. */
function hideShownVersion(label) {
  if (/^Gezeigte(r Stand| Fassung)/.test(label.textContent.trim())) {
    label.closest('.fjs-layout-column, .fjs-form-field').style.display = 'none';
  }
}

function translateText(node) {
  // What a person typed is never touched: only form-js's own messages, buttons and placeholders.
  if (!node.parentElement?.closest('.fjs-form') || node.parentElement.closest('.fjs-form-field-text, '
      + '.fjs-form-field-html, .fjs-table-td, .fjs-form-field-label, label, option, textarea')) return;
  const translated = german(node.data);
  if (translated !== node.data) node.data = translated;
}

function translateElement(element) {
  for (const name of attributes) {
    const value = element.getAttribute(name);
    const translated = value && german(value);
    if (translated && translated !== value) element.setAttribute(name, translated);
  }
}

function translateTree(node) {
  if (node.nodeType === Node.TEXT_NODE) return translateText(node);
  if (node.nodeType !== Node.ELEMENT_NODE || !node.closest('.fjs-container, .fjs-form')) {
    if (node.querySelectorAll) node.querySelectorAll('.fjs-form').forEach(translateTree);
    return;
  }
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let current = node; current; current = walker.nextNode()) {
    if (current.nodeType === Node.TEXT_NODE) translateText(current); else translateElement(current);
    if (current.nodeName === 'LABEL') hideShownVersion(current);
  }
}

function translateChange(change) {
  if (change.type === 'attributes') return change.target.closest('.fjs-form') && translateElement(change.target);
  if (change.type === 'characterData') return translateText(change.target);
  change.addedNodes.forEach(translateTree);
}

/** form-js formats dates in the browser's language; a clerk with an English browser gets German dates, too. */
function formatDatesInGerman() {
  const Original = Intl.DateTimeFormat;
  const twoDigits = {day: '2-digit', month: '2-digit', year: 'numeric'};
  function German(locale, options) {
    // form-js asks so for the way of writing a day
    if (locale === 'default') return new Original('de-DE', options ?? twoDigits);
    return new Original(locale || 'de-DE', options);
  }
  German.prototype = Original.prototype;
  German.supportedLocalesOf = Original.supportedLocalesOf;
  Intl.DateTimeFormat = German;
  window.flatpickr?.localize(flatpickrDates);
}

/** What goes back as it was shown must be today's, never that of a saved draft. */
const asShown = ['shownVersion', 'state', 'dueNow'];

function keepShownVersionOutOfDrafts() {
  const setItem = Storage.prototype.setItem;
  Storage.prototype.setItem = function (key, value) {
    if (!key.startsWith('camunda-form:')) return setItem.call(this, key, value);
    const draft = JSON.parse(value);
    asShown.forEach(name => delete draft[name]);
    return setItem.call(this, key, JSON.stringify(draft));
  };
}

export function translateForms() {
  formatDatesInGerman();
  keepShownVersionOutOfDrafts();
  new MutationObserver(changes => changes.forEach(translateChange)).observe(document.documentElement,
    {subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: attributes});
}
