// Repeating rows: <div data-rows="measures"><template>…</template></div> answers with one list of objects.
// data-rank: the field that holds the order of the row. data-fixed: exactly the rows that the server shows. A template may hold rows of its own: each row then has its own list.
import {control} from './control.js';

const types = {checkbox: 'Boolean'};

export function rows(element) {
  const template = element.querySelector('template');
  const word = element.dataset.rowLabel ?? 'Zeile';
  const [min, max] = [Number(element.dataset.min ?? 0), Number(element.dataset.max ?? 100)];
  const list = document.createElement('div');
  const add = button(`${word} hinzufügen`, 'bl-add');
  const fixed = element.hasAttribute('data-fixed');
  let rowsNow = [];
  let lookup = () => null;
  const undo = undoing(word);
  element.append(list, ...fixed ? [] : [add, undo.news]);

  // A new row comes last; a row that moves exchanges its rank with the one whose place it takes.
  const rank = element.dataset.rank;
  const fresh = () => rank ? {[rank]: 1 + Math.max(0, ...rowsNow.map(row => row.cell(rank).read() || 0))} : {};
  const exchange = (row, other) => {
    const [own, others] = [row.cell(rank).read(), other.cell(rank).read()];
    if (own && others) [[row, others], [other, own]].forEach(([each, value]) => each.cell(rank).write(value, lookup));
  };

  const redraw = () => {
    list.replaceChildren(...rowsNow.map(row => row.frame));
    undo.forget();
    rowsNow.forEach((row, index) => row.number(index, rowsNow.length));
    add.disabled = rowsNow.length >= max;
    element.dispatchEvent(new Event('change', {bubbles: true}));
  };
  const append = values => {
    const row = newRow(template, word, values, lookup,
      {sortable: element.hasAttribute('data-sortable'), fixed});
    row.onRemove = () => {
      const index = rowsNow.indexOf(row);
      rowsNow = rowsNow.filter(other => other !== row);
      redraw();
      undo.offer(list, index, () => { rowsNow = rowsNow.toSpliced(index, 0, row); redraw(); row.focus(); });
    };
    row.onMove = by => {
      if (rank) exchange(row, rowsNow[rowsNow.indexOf(row) + by]);
      rowsNow = moved(rowsNow, row, by);
      redraw();
      row.handle(by).focus();
    };
    rowsNow.push(row);
    return row;
  };
  add.addEventListener('click', () => { const row = append(fresh()); redraw(); row.focus(); });

  return {
    read: () => element.closest('[hidden]') ? [] : rowsNow.map(row => row.read()),
    write(value, lookupNow) {
      lookup = lookupNow;
      rowsNow = [];
      (value ?? []).forEach(append);
      while (rowsNow.length < min) append(fresh());
      redraw();
    },
    problems(showAll) {
      if (element.closest('[hidden]')) return [];
      const inRows = rowsNow.flatMap((row, index) => row.problems(showAll)
        .map(found => ({...found, where: [`${word} ${index + 1}`, found.where].filter(Boolean).join(', ')})));
      const short = `Bitte mindestens ${min} angeben.`;
      return rowsNow.length < min ? [{element: add, problem: short, where: word}, ...inRows] : inRows;
    }
  };
}

function newRow(template, word, values, lookup, {sortable, fixed}) {
  const frame = document.createElement('fieldset');
  const legend = document.createElement('legend');
  const fields = document.createElement('div');
  const remove = button('Entfernen', 'bl-remove');
  const [up, down] = [button('Nach oben', 'bl-up'), button('Nach unten', 'bl-down')];
  const actions = document.createElement('div');
  frame.className = 'bl-row';
  fields.className = 'bl-row-fields';
  actions.className = 'bl-row-actions';
  fields.append(template.content.cloneNode(true));
  fields.querySelectorAll(':scope > label').forEach(intoCell);
  actions.append(...sortable ? [up, down] : [], ...fixed ? [] : [remove]);
  frame.append(legend, fields, actions);
  const row = {
    frame,
    focus: () => fields.querySelector('input:not([type=hidden]), select, textarea')?.focus(),
    handle: by => by < 0 ? up : down,
    cell: name => cells.find(cell => cell.name === name)
  };
  const own = [...fields.querySelectorAll('[data-field]')].map(cell => ({
    name: cell.dataset.field, ...control(cell, cell.dataset.type ?? types[cell.type] ?? 'String')
  }));
  const inner = [...fields.querySelectorAll('[data-rows]')].map(list => ({name: list.dataset.rows, ...rows(list)}));
  const cells = [...own, ...inner];
  cells.forEach(cell => cell.write(values[cell.name] ?? null, lookup));
  remove.addEventListener('click', () => row.onRemove());
  up.addEventListener('click', () => row.onMove(-1));
  down.addEventListener('click', () => row.onMove(1));
  return Object.assign(row, {
    read: () => Object.fromEntries(cells.map(cell => [cell.name, cell.read()])),
    problems: showAll => cells.flatMap(cell => cell.problems(showAll)),
    number(index, count) {
      legend.textContent = `${word} ${index + 1}`;
      [[remove, 'entfernen'], [up, 'nach oben'], [down, 'nach unten']].forEach(([action, what]) =>
        action.setAttribute('aria-label', `${word} ${index + 1} ${what}`));
      up.disabled = index === 0;
      down.disabled = index === count - 1;
    }
  });
}

/** Help, counter and error of a field stay under it, whatever the width of the window. */
function intoCell(label) {
  const cell = document.createElement('div');
  cell.className = 'bl-cell';
  label.replaceWith(cell);
  cell.append(label);
}

function moved(list, row, by) {
  const index = list.indexOf(row);
  const others = list.filter(other => other !== row);
  return [...others.slice(0, index + by), row, ...others.slice(index + by)];
}

/** Where the last removed row stood, a line offers to bring it back, until the rows change again. */
function undoing(word) {
  const news = document.createElement('p');
  news.className = 'bl-unseen';
  news.setAttribute('role', 'status');
  let line = null;
  return {
    news,
    forget() { line?.remove(); news.textContent = ''; },
    offer(list, index, bringBack) {
      const text = `${word} ${index + 1} ist entfernt.`;
      const back = button('Rückgängig', 'bl-undo');
      back.setAttribute('aria-label', `${text} Rückgängig machen`);
      back.addEventListener('click', bringBack);
      line = document.createElement('p');
      line.className = 'bl-note bl-removed';
      line.append(`${text} `, back);
      list.insertBefore(line, list.children[index] ?? null);
      news.textContent = text;
      back.focus();
    }
  };
}

function button(text, className) {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = `bl-button ${className}`;
  made.textContent = text;
  // Else the field left would show what is missing below it, and the button would slip away from under the mouse.
  made.addEventListener('mousedown', event => event.preventDefault());
  return made;
}
