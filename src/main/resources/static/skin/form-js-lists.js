// The choice lists of form-js tell a screen reader nothing; here they are comboboxes with a list box (WAI-ARIA 1.2). Those
// that are searched could not be opened again by keyboard once closed; here arrow keys and typing do.
const GROUP = '.fjs-form-field-select .fjs-input-group';

const groupOf = element => element?.closest?.(GROUP);
const listOf = group => group.parentElement.querySelector('.fjs-select-anchor .fjs-dropdownlist');
const itemsOf = list => [...list.querySelectorAll('.fjs-dropdownlist-item')];
const isSearched = input => !input.classList.contains('fjs-select-hidden-input');

/** Per field the name that stood in it before its list opened. */
const chosen = new WeakMap();

function remember({target}) {
  const group = groupOf(target);
  if (group && !listOf(group)) chosen.set(group, group.querySelector('input')?.value);
}

/** form-js opens a list of a focused field when the mouse presses on it. */
function open(input) {
  input.dispatchEvent(new MouseEvent('mousedown', {bubbles: true, cancelable: true}));
  input.select();
}

/** Takes back what was sought, which form-js would leave in the field, and lets it close its list. */
function close(input) {
  input.value = chosen.get(groupOf(input)) ?? '';
  input.dispatchEvent(new Event('input', {bubbles: true}));
  input.dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape'}));
}

function press(event) {
  const {target: input, key} = event;
  const group = event.isTrusted && input.matches?.('input') && groupOf(input);
  if (!group || !isSearched(input) || input.disabled || input.readOnly) return;
  const list = listOf(group);
  if (key === 'Escape' && list) return take(event, () => close(input));
  if (/^Arrow(Down|Up)$/.test(key) && !list) return take(event, () => open(input));
  if (key === 'ArrowUp' && event.altKey) return take(event, () => close(input));
  if (key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey) return;
  // What is typed is sought, it does not grow the name that is already chosen
  if (!list) input.select();
}

function take(event, action) {
  event.preventDefault();
  event.stopImmediatePropagation();
  action();
}

function tellAll() {
  document.querySelectorAll(GROUP).forEach(tell);
}

function tell(group) {
  const input = group.querySelector('input');
  if (!input) return;
  const list = listOf(group);
  const id = `${input.id}-list`;
  set(input, {role: 'combobox', 'aria-haspopup': 'listbox', 'aria-autocomplete': isSearched(input) ? 'list' : 'none',
    'aria-expanded': String(!!list), 'aria-controls': list && id, 'aria-activedescendant': list && aimed(list, id)});
  if (list) set(list, {role: 'listbox', id, 'aria-label': nameOf(input)});
}

function aimed(list, id) {
  const items = itemsOf(list);
  items.forEach((item, place) => set(item, {role: 'option', id: `${id}-${place}`,
    'aria-selected': String(item.classList.contains('focused'))}));
  return items.find(item => item.classList.contains('focused'))?.id;
}

function nameOf(input) {
  return (input.labels?.[0]?.textContent ?? '').replace('*', '').trim();
}

function set(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    if (!value) element.removeAttribute(name);
    else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
}

export function openListsByKeyboard() {
  ['focusin', 'mousedown', 'keydown'].forEach(type => document.addEventListener(type, remember, true));
  document.addEventListener('keydown', press, true);
  new MutationObserver(tellAll).observe(document.documentElement,
    {subtree: true, childList: true, attributes: true, attributeFilter: ['class']});
}
