// Cockpit's tab "Beschlussverlauf": the time line of a paper from the ledger, whether it runs or has ended.
import {serverPath} from './session.js';

const label = 'Beschlussverlauf';

async function part(path) {
  const answer = await fetch(serverPath(path), {headers: {'X-Requested-With': 'XMLHttpRequest'}});
  if (answer.ok) return answer.text();
  return answer.status === 404 ? '<p role="alert">Diese Vorlage gehört nicht zu Ihrer Kommune.</p>'
    : '<p role="alert">Der Verlauf ist gerade nicht zu lesen. Bitte laden Sie die Seite neu.</p>';
}

async function show(element, path) {
  element.innerHTML = await part(path);
}

async function paperOf(api, processInstanceId) {
  const answer = await fetch(`${api.engineApi}/process-instance/${processInstanceId}/variables/paperId`,
    {headers: {Accept: 'application/json'}});
  return answer.ok ? (await answer.json()).value : null;
}

function region(container) {
  const element = document.createElement('section');
  element.className = 'bl-course';
  element.setAttribute('aria-label', label);
  container.append(element);
  return element;
}

const search = `<form class="form-inline" role="search">
  <label for="bl-course-q">Wörter oder Nummer</label>
  <input id="bl-course-q" class="form-control" type="search" maxlength="200">
  <button type="submit" class="btn btn-default">Suchen</button>
</form><div class="found" aria-live="polite"></div><div class="chosen" aria-live="polite" tabindex="-1"></div>`;

export default [{
  id: 'bl-course-instance',
  pluginPoint: 'cockpit.processInstance.runtime.tab',
  priority: -1,
  properties: {label},
  async render(container, {api, processInstanceId}) {
    const element = region(container);
    const paper = await paperOf(api, processInstanceId);
    if (paper) await show(element, `/register/papers/${paper}/verlauf`);
    else element.innerHTML = '<p>Dieser Ablauf gehört zu keiner Vorlage.</p>';
  }
}, {
  id: 'bl-course-definition',
  pluginPoint: 'cockpit.processDefinition.runtime.tab',
  priority: -1,
  properties: {label},
  async render(container) {
    const element = region(container);
    element.innerHTML = search;
    const [form, found, chosen] = element.children;
    const find = () => show(found, `/register/verlauf?q=${encodeURIComponent(form.querySelector('input').value)}`);
    form.addEventListener('submit', event => { event.preventDefault(); find(); });
    found.addEventListener('click', async event => {
      const paper = event.target.closest('[data-paper]')?.dataset.paper;
      if (!paper) return;
      await show(chosen, `/register/papers/${paper}/verlauf`);
      chosen.focus();
    });
    await find();
  }
}];
