// Choosing from a list that the server shows: options of a select, radio buttons, check boxes.
import {describe, markProblem} from './field.js';

const plain = option => typeof option === 'object' ? option : {value: option, label: option};

export function optionsOf(element, lookup) {
  return (lookup(element.dataset.options) ?? []).map(plain);
}

export function fillOptions(select, lookup) {
  if (!select.dataset.options) return;
  const options = optionsOf(select, lookup).map(({value, label}) => new Option(label, value));
  const nothing = options.length === 0 && select.dataset.none;
  select.replaceChildren(new Option(nothing || (select.dataset.empty ?? 'Bitte auswählen'), ''), ...options);
  if (select.required && options.length === 1) select.value = options[0].value;
}

/** A fieldset with data-options: check boxes for Json (a list of values), radio buttons otherwise. */
export function choices(fieldset, type) {
  const many = type === 'Json';
  if (!many) fieldset.setAttribute('role', 'radiogroup');
  describe(fieldset);
  const list = document.createElement('div');
  list.className = 'bl-choices';
  fieldset.querySelector('legend').after(list);
  const inputs = () => [...list.querySelectorAll('input')];
  let touched = false;
  fieldset.addEventListener('change', () => { touched = true; });
  const read = () => {
    const chosen = fieldset.closest('[hidden]') ? [] : inputs().filter(input => input.checked).map(input => input.value);
    return many ? chosen : chosen[0] ?? null;
  };
  return {
    read,
    write(value, lookup) {
      const chosen = new Set((Array.isArray(value) ? value : [value]).map(String));
      list.replaceChildren(...optionsOf(fieldset, lookup).map(option => choice(fieldset, option, many, chosen)));
      if (!list.children.length) list.textContent = 'Keine Auswahl vorhanden.';
    },
    problems(showAll) {
      const missing = fieldset.hasAttribute('required') && !fieldset.closest('[hidden]')
        && (many ? !read().length : read() === null);
      const problem = missing ? 'Bitte auswählen.' : null;
      markProblem(fieldset, problem && (showAll || touched) ? problem : null);
      return problem ? [{element: fieldset, problem}] : [];
    }
  };
}

function choice(fieldset, {value, label}, many, chosen) {
  const line = document.createElement('label');
  const input = document.createElement('input');
  input.type = many ? 'checkbox' : 'radio';
  input.name = fieldset.id;
  input.value = value;
  input.checked = chosen.has(String(value));
  line.append(input, ` ${label}`);
  return line;
}
