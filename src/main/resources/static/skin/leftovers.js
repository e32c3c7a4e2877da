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
  'null': '(leer)'
};

// Never in cells with data: a variable may be called "State".
const places = 'th, td.actions, button, a, label, legend, .null-value, [title], [uib-tooltip], .row-action, td:has(> button), '
  + '.cam-widget-variables-table td:last-child';

const isoDay = /^\s*(\d{4})-(\d{2})-(\d{2})\s*$/;

function translate(node) {
  if (node.nodeType === Node.TEXT_NODE) {
    const german = words[node.data.trim()];
    if (german && node.parentElement?.matches(`${places}, :is(${places}) > span`)) node.data = german;
    if (isoDay.test(node.data) && node.parentElement?.closest('.task .variables')) {
      node.data = node.data.replace(isoDay, '$3.$2.$1');
    }
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
