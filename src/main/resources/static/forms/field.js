// Label, help, required mark, error line and character counter of one field, tied together for screen readers.

let ids = 0;

export function labelOf(element) {
  const label = element.matches('fieldset') ? element.querySelector('legend')
    : element.labels?.[0] ?? element.closest('label');
  return label?.dataset.text ?? element.getAttribute('aria-label') ?? '';
}

export function describe(element) {
  if (!element.id) element.id = `bl-${++ids}`;
  const label = labelTag(element);
  if (label) {
    label.dataset.text = ownText(label);
    element.dataset.label = label.dataset.text;
    if (element.required || element.hasAttribute('required') || element.dataset.requiredWhen) markRequired(element, label);
  }
  if (element.dataset.help) tie(element, 'help', 'p', 'bl-help').textContent = element.dataset.help;
}

/** Whether the field has to be filled in now; its mark comes and goes with it. */
export function demand(element, needed) {
  element.required = needed;
  element.setAttribute('aria-required', String(needed));
  const mark = labelTag(element)?.querySelector('.bl-required');
  if (mark) mark.hidden = !needed;
}

function labelTag(element) {
  return element.matches('fieldset') ? element.querySelector('legend')
    : document.querySelector(`label[for="${CSS.escape(element.id)}"]`) ?? element.closest('label');
}

export function markProblem(element, problem) {
  const line = document.getElementById(`${element.id}-error`);
  if (!problem) {
    line?.replaceChildren();
    element.removeAttribute('aria-invalid');
    return;
  }
  (line ?? tie(element, 'error', 'p', 'bl-error')).textContent = problem;
  element.setAttribute('aria-invalid', 'true');
}

export function counter(element, maxLength) {
  const line = tie(element, 'count', 'p', 'bl-count');
  const count = () => {
    const length = element.value.trim().length;
    line.textContent = `${length.toLocaleString('de-DE')} von ${maxLength.toLocaleString('de-DE')} Zeichen`;
    line.classList.toggle('bl-too-long', length > maxLength);
  };
  element.addEventListener('input', count);
  element.addEventListener('bl-written', count);
  count();
}

function ownText(label) {
  return [...label.childNodes].filter(node => node.nodeType === Node.TEXT_NODE || node.matches('b, span, strong'))
    .map(node => node.textContent).join(' ').replace(/\s+/g, ' ').trim();
}

function markRequired(element, label) {
  const mark = document.createElement('span');
  mark.className = 'bl-required';
  mark.setAttribute('aria-hidden', 'true');
  mark.textContent = ' *';
  const inner = label.contains(element) && element.type !== 'checkbox' ? element : null;
  label.insertBefore(mark, inner);
  if (element.matches(':not(fieldset), [role=radiogroup]')) element.setAttribute('aria-required', 'true');
}

/** A line under the field that screen readers read with it. */
export function tie(element, role, tag, className) {
  const line = document.createElement(tag);
  line.id = `${element.id}-${role}`;
  line.className = className;
  const place = element.closest('label') ?? element;
  if (element.matches('fieldset')) element.append(line); else place.after(...[line]);
  const described = element.getAttribute('aria-describedby');
  element.setAttribute('aria-describedby', described ? `${described} ${line.id}` : line.id);
  return line;
}
