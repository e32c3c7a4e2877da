// Everything in a form that answers with one variable: single fields, repeating rows, uploads.
import {control} from './control.js';
import {rows} from './rows.js';
import {upload} from './upload.js';

const engineTypes = {Date: 'String', Time: 'String', Decimal: 'Double'};

/** Parts in the order of the form: {name, type, element, alwaysFresh, read(), write(value, lookup), problems(showAll)}. */
export function collectParts(root) {
  return [...root.querySelectorAll('[data-variable], [data-rows], [data-upload]')].map(element => {
    if (element.dataset.rows) return {...rows(element), name: element.dataset.rows, type: 'Json', element};
    if (element.dataset.upload) return {...upload(element), name: element.dataset.upload, type: 'Json', element};
    const type = element.dataset.type ?? 'String';
    return {
      ...control(element, type),
      name: element.dataset.variable,
      type: engineTypes[type] ?? type,
      element,
      alwaysFresh: element.type === 'hidden'
    };
  });
}
