// Words that the web apps have hard-coded in English, outside the reach of their translation.

const words = {
  'Actions': 'Aktionen',
  'State': 'Zustand',
  'Download': 'Herunterladen',
  'Upload': 'Hochladen',
  'Loading diagram': 'Diagramm wird geladen',
  'Toggle this section': 'Auf- und zuklappen',
  'Suspended Job Definition': 'Angehaltene Hintergrundschritte',
  'Select all': 'Alle auswählen',
  'Value': 'Wert',
  'Value of': 'Wert von',
  'Empty': 'Leer',
  'Close': 'Schließen',
  'zoom in': 'Größer',
  'zoom out': 'Kleiner',
  'reset zoom': 'Ganzes Bild',
  'No laufende Instanzen': 'Keine laufenden Instanzen',
  'CAM_WIDGET_HEADER_TOGGLE_NAVIGATION': 'Menü ein- und ausblenden',
  'Failed Job': 'Fehlgeschlagener Schritt',
  'null': '(leer)'
};

/** In the window where something new begins, a process is called by what a person does with it. */
const beginnings = [['Lauf einer Vorlage', 'Vorlage anlegen'], ['Sitzung', 'Sitzung planen']];

// Never in cells with data: a variable may be called "State".
const places = 'th, td.actions, td.type, button, a, label, legend, .null-value, .instances, em.sr-only, [title], [uib-tooltip], .row-action, td:has(> button), '
  + '.cam-widget-variables-table td:last-child';

const isoDay = /^\s*(\d{4})-(\d{2})-(\d{2})\s*$/;

function begun(text) {
  const [name, action] = beginnings.find(([name]) => text.trim() === name || text.trim().endsWith(`: ${name}`)) ?? [];
  return name ? text.replace(name, action) : text;
}

/** "ctrl+alt+c" as it is printed on a German keyboard. */
function keys(text) {
  return /^\s*ctrl\+/.test(text) ? text.trim().split('+')
    .map(key => ({ctrl: 'Strg', alt: 'Alt', shift: 'Umschalt'})[key] ?? key.toUpperCase()).join(' + ') : text;
}

function inGerman(text, place) {
  const word = words[text.trim()];
  if (word && place?.matches(`${places}, :is(${places}) > span`)) return word;
  if (place?.closest('.modal-dialog :is(.processes, .modal-title)')) return begun(text);
  if (place?.matches('.shortcut-modal td')) return keys(text);
  return place?.closest('.task .variables') ? text.replace(isoDay, '$3.$2.$1') : text;
}

function translate(node) {
  if (node.nodeType === Node.TEXT_NODE) {
    const german = inGerman(node.data, node.parentElement);
    if (german !== node.data) node.data = german;
  } else if (node.nodeType === Node.ELEMENT_NODE) {
    if (words[node.title]) node.title = words[node.title];
    node.childNodes.forEach(translate);
  }
}

export function translateLeftovers() {
  translate(document.body);
  new MutationObserver(changes => changes.forEach(change =>
    change.type === 'characterData' ? translate(change.target) : change.addedNodes.forEach(translate)
  )).observe(document.body, {subtree: true, childList: true, characterData: true});
}
