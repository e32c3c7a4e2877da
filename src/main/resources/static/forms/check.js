// Says what is still missing, and lets the form be completed only when nothing is.
import {labelOf} from './field.js';

/** @returns whether every part is complete and correct */
export function checkForm(root, parts, {showAll = false} = {}) {
  const found = parts.flatMap(part => part.problems(showAll));
  summary(root, found);
  const form = window.angular.element(root);
  form.controller('form')?.$setValidity('beschlusslauf', found.length === 0, root);
  form.scope()?.$applyAsync();
  if (showAll && found.length) found[0].element.focus();
  return found.length === 0;
}

function summary(root, found) {
  const line = root.querySelector(':scope > .bl-missing') ?? newSummary(root);
  const names = found.map(({element, where, problem}) => link(element, [where, labelOf(element)].filter(Boolean)
    .join(': ') || problem));
  const text = names.map(name => name.textContent).join();
  if (line.dataset.found === text) return;
  line.dataset.found = text;
  line.hidden = !text;
  line.replaceChildren('Bitte noch ausfüllen oder prüfen: ', ...names.flatMap((name, index) => index ? [', ', name] : [name]));
}

function newSummary(root) {
  const line = document.createElement('p');
  line.className = 'bl-missing';
  line.setAttribute('role', 'status');
  root.append(line);
  return line;
}

function link(element, text) {
  const jump = document.createElement('button');
  jump.type = 'button';
  jump.className = 'bl-link';
  jump.textContent = text;
  jump.addEventListener('click', () => {
    element.scrollIntoView({block: 'center'});
    (element.matches('fieldset') ? element.querySelector('input') : element)?.focus();
  });
  return jump;
}
