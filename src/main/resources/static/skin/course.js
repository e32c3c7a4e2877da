// Cockpit's tab "Beschlussverlauf": the time line of a paper or session from the ledger, whether it runs or has ended.
import {serverPath} from './session.js';

const label = 'Beschlussverlauf';

/** Before every tab that Cockpit ships, so that a page opens with it. */
const first = 100;

async function part(path) {
  const answer = await fetch(serverPath(path), {headers: {'X-Requested-With': 'XMLHttpRequest'}});
  if (answer.ok) return answer.text();
  return answer.status === 404 ? '<p role="alert">Das gehört nicht zu Ihrer Kommune.</p>'
    : '<p role="alert">Der Verlauf ist gerade nicht zu lesen. Bitte laden Sie die Seite neu.</p>';
}

/** What each place was asked to show last: an answer that comes after a later question is dropped. */
const asked = new WeakMap();

async function show(element, path) {
  const question = {};
  asked.set(element, question);
  const answer = await part(path);
  if (asked.get(element) === question) element.innerHTML = answer;
}

async function variable(api, processInstanceId, name) {
  const answer = await fetch(`${api.engineApi}/process-instance/${processInstanceId}/variables/${name}`,
    {headers: {Accept: 'application/json'}});
  return answer.ok ? (await answer.json()).value : null;
}

/** Where the course of what the instance is about is read; null if it is about neither a paper nor a session. */
async function courseOf(api, processInstanceId) {
  const paper = await variable(api, processInstanceId, 'paperId');
  if (paper) return `/register/papers/${paper}/verlauf`;
  const session = await variable(api, processInstanceId, 'meetingId');
  return session ? `/register/ketten/sitzung/${session}/verlauf` : null;
}

function region(container) {
  const element = document.createElement('section');
  element.className = 'bl-course';
  element.setAttribute('aria-label', label);
  container.append(element);
  return element;
}

/** Models that are about sessions, and those that are about deadlines of papers and of sessions; all others are about papers. */
const ofSessions = ['meeting', 'meeting-change'];
const ofBoth = ['deadline-delay', 'deadline-extension'];

async function modelOf(api, processDefinitionId) {
  const answer = await fetch(`${api.engineApi}/process-definition/${processDefinitionId}`, {headers: {Accept: 'application/json'}});
  return answer.ok ? (await answer.json()).key : null;
}

async function listSessions(element) {
  element.innerHTML = `<h3>Sitzungen</h3><div class="found" aria-live="polite" tabindex="-1"></div>${place}`;
  const [, found, chosen] = element.children;
  const page = after => show(found, `/register/verlauf/sitzungen${after ? `?nach=${after}` : ''}`);
  found.addEventListener('click', async event => {
    const {session, after} = event.target.closest('button')?.dataset ?? {};
    if (after !== undefined) {
      await page(after);
      found.focus();
    }
    if (!session) return;
    await show(chosen, `/register/ketten/sitzung/${session}/verlauf`);
    chosen.focus();
  });
  await page();
}

async function listPapers(element) {
  element.innerHTML = search;
  const [, form, found, chosen] = element.children;
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

const place = '<div class="chosen" aria-live="polite" tabindex="-1"></div>';

const search = `<h3>Vorlagen</h3><form class="form-inline" role="search">
  <label for="bl-course-q">Wörter oder Nummer</label>
  <input id="bl-course-q" class="form-control" type="search" maxlength="200">
  <button type="submit" class="btn btn-default">Suchen</button>
</form><div class="found" aria-live="polite"></div>${place}`;

export default [{
  id: 'bl-course-instance',
  pluginPoint: 'cockpit.processInstance.runtime.tab',
  priority: first,
  properties: {label},
  async render(container, {api, processInstanceId}) {
    const element = region(container);
    const course = await courseOf(api, processInstanceId);
    if (course) await show(element, course);
    else element.innerHTML = '<p>Dieser Ablauf gehört zu keiner Vorlage und zu keiner Sitzung.</p>';
  }
}, {
  id: 'bl-course-definition',
  pluginPoint: 'cockpit.processDefinition.runtime.tab',
  priority: first,
  properties: {label},
  async render(container, {api, processDefinitionId}) {
    const element = region(container);
    const model = await modelOf(api, processDefinitionId);
    const part = () => element.appendChild(document.createElement('div'));
    if (ofSessions.includes(model) || ofBoth.includes(model)) await listSessions(part());
    if (!ofSessions.includes(model)) await listPapers(part());
  }
}];
