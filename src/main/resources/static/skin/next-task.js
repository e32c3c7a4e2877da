// After a task is done: what is next about the same matter for whoever did it.
import {serverPath} from './session.js';

const MOST = 3;

/** The number under which the list shows the open task; nothing if it stands on another page of the list. */
export function matterOfOpenTask() {
  const entry = document.querySelector('li.task.active');
  const columns = entry && window.angular.element(entry).scope()?.task?._embedded?.variable;
  return columns?.find(column => column.name === 'paperReference')?.value;
}

/** Empty if nothing about the matter is open that this person may do. */
export async function nextInWords(reference) {
  if (!reference) return '';
  const answer = await fetch(serverPath(`/api/tasks?${new URLSearchParams({reference, size: MOST})}`));
  const {tasks = []} = answer.ok ? await answer.json() : {};
  return tasks.length ? `Als Nächstes für Sie: ${tasks.map(task => task.name).join('; ')}` : '';
}
