// Helpers for the HTML forms in forms/: each form ends with the one line  Beschlusslauf.form(camForm);
import {checkForm} from './check.js';
import {collectParts} from './parts.js';
import {show} from './shown.js';
import {followConditions} from './conditions.js';

/** @param camForm the engine's form object; everything else stands in data attributes of the HTML */
function form(camForm) {
  const root = camForm.formElement[0];
  const variables = camForm.variableManager;
  const parts = collectParts(root);
  const shownNames = [...root.querySelectorAll('[data-shown]')].map(element => element.dataset.shown);
  const optionNames = optionLists(root);
  const answered = new Map(parts.map(part => [part.name, part]));
  let fresh = {};

  new Set([...shownNames, ...optionNames, ...answered.keys()]).forEach(name => variables.fetchVariable(name));
  parts.forEach(part => { variables.variable(part.name).type = part.type; });
  const value = name => variables.variable(name)?.value ?? null;

  camForm.on('variables-fetched', () => {
    fresh = Object.fromEntries(variables.variableNames().map(name => [name, value(name)]));
  });
  camForm.on('variables-restored', () => {
    // A saved draft brings back what the clerk typed, never what the server shows.
    for (const [name, current] of Object.entries(fresh)) {
      if (!answered.has(name) || answered.get(name).alwaysFresh) variables.variable(name).value = current;
    }
    const shown = name => fresh[name] ?? null;
    show(root, shown);
    parts.forEach(part => part.write(value(part.name), value));
    const refresh = () => { followConditions(root, parts, shown); checkForm(root, parts); };
    root.addEventListener('input', () => { markDirty(root); refresh(); });
    root.addEventListener('change', () => { markDirty(root); refresh(); });
    refresh();
  });
  camForm.on('store', () => parts.forEach(part => { variables.variable(part.name).value = part.read(); }));
  camForm.on('submit', () => {
    if (!checkForm(root, parts, {showAll: true})) {
      camForm.submitPrevented = true;
      return;
    }
    variables.variableNames().filter(name => !answered.has(name)).forEach(name => variables.destroyVariable(name));
    parts.forEach(part => Object.assign(variables.variable(part.name),
      {value: part.read(), type: part.type, originalValue: undefined, valueInfo: undefined}));
  });
}

function optionLists(root) {
  const inRows = [...root.querySelectorAll('template')].flatMap(template => optionLists(template.content));
  return [...[...root.querySelectorAll('[data-options]')].map(element => element.dataset.options), ...inRows];
}

function markDirty(root) {
  const element = window.angular.element(root);
  element.controller('form')?.$setDirty();
  element.scope()?.$applyAsync();
}

window.Beschlusslauf = {form};
