// form-js reads a text field 300 ms after the last key, or when it is left. If another field redraws the form meanwhile,
// it puts the old text back first and reads that: what was typed is lost. Here it is kept until form-js has read it.
const PAUSE = 300;
const TEXT = '.fjs-form textarea, .fjs-form .fjs-form-field-textfield input';
const typed = new Map();

export function keepTypedText() {
  document.addEventListener('input', ({target}) => target.matches?.(TEXT) && keep(target), true);
  document.addEventListener('blur', ({target}) => letGo(target), true);
  document.addEventListener('keydown', event => event.key === 'Enter' && readBeforeSubmit(event.target), true);
}

function keep(field) {
  clearTimeout(typed.get(field)?.timer);
  // Set before the timer of form-js, so that it runs before it
  const timer = setTimeout(() => letGo(field), PAUSE);
  typed.set(field, {text: field.value, place: field.selectionEnd, timer});
  requestAnimationFrame(() => watch(field, timer));
}

function watch(field, timer) {
  if (typed.get(field)?.timer === timer) {
    restore(field);
    requestAnimationFrame(() => watch(field, timer));
  }
}

function restore(field) {
  const {text, place} = typed.get(field);
  if (field.value !== text) {
    field.value = text;
    field.setSelectionRange(place, place);
  }
}

function letGo(field) {
  if (typed.has(field)) {
    restore(field);
    clearTimeout(typed.get(field).timer);
    typed.delete(field);
  }
}

/** The Enter key sends a form-js form without leaving the field. */
function readBeforeSubmit(field) {
  if (typed.has(field) && field.matches('input')) {
    field.dispatchEvent(new FocusEvent('blur'));
  }
}
