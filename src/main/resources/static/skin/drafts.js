// What was typed stays when the clerk leaves the form for another tab, another task or another page. The web app keeps a
// draft by itself only when the log-in has expired; its forms do it whenever they hear so.

const FORM = '[cam-tasklist-form-embedded], [cam-tasklist-form-camunda]';
const DRAFT = /^(camForm|camunda-form):/;
let written = null;
let used = null;

export function keepDrafts() {
  spareDraftsOfOthers();
  for (const sign of ['input', 'change', 'click', 'keydown']) document.addEventListener(sign, noteUse, true);
  document.addEventListener('input', remember, true);
  document.addEventListener('change', remember, true);
  document.addEventListener('click', ({target}) => leads(target) && keep(), true);
  addEventListener('pagehide', keep);
}

/**
 * The window in which something new begins is not kept: who closes it has changed their mind. Nor is what a form tells of itself
 * before anybody is in it, as calendars do: keeping it would mark every field that is still empty.
 */
function remember({target, isTrusted}) {
  const form = target.closest?.(FORM);
  if (form && !form.closest('.modal') && (isTrusted || form.contains(document.activeElement))) written = form;
}

/** Out of the form; completing it and saving it do the right thing themselves. */
function leads(target) {
  return target instanceof Element && !target.closest(`${FORM}, .form-actions`);
}

function keep() {
  if (written?.isConnected) window.angular.element(written).scope()?.$broadcast('authentication.login.required');
  written = null;
}

function noteUse({target, isTrusted}) {
  const form = target.closest?.(FORM);
  if (form && (isTrusted || form.contains(document.activeElement))) used = form;
}

/**
 * When the log-in has expired every window stores its form, also the one in which nobody did anything: the text that was typed
 * into the same task in another window would be gone.
 */
function spareDraftsOfOthers() {
  const setItem = Storage.prototype.setItem;
  Storage.prototype.setItem = function (key, value) {
    if (!DRAFT.test(key) || used?.isConnected) setItem.call(this, key, value);
  };
}
