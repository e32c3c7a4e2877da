// Messages of the web apps. The server answers with German sentences; what it could not translate is said in general
// words, because a clerk can do nothing with the engine's own.

const technical = /ENGINE-\d+|Exception|^Cannot |^Couldn't |^Authentication |^The user |^Error: |persistence layer|\bis null\b|^Unexpected/;
const general = 'Auf dem Server ist ein Fehler aufgetreten. Ihre Eingaben sind noch da: Versuchen Sie es noch einmal. '
  + 'Wenn der Fehler bleibt, melden Sie ihn der Systembetreuung.';

function german(message) {
  // form-js throws its list of wrong fields, which has no message
  if (message === undefined) return wrongFields();
  return typeof message === 'string' && technical.test(message) ? general : message;
}

/** Names the fields and goes to the first one, which may stand far below a long text. */
function wrongFields() {
  const fields = [...document.querySelectorAll('.form-pane .fjs-form-field:has(.fjs-form-field-error)')];
  const names = fields.map(field => field.querySelector('label, legend')?.textContent.replace('*', '').trim())
    .filter(Boolean);
  fields[0]?.scrollIntoView({block: 'center'});
  fields[0]?.querySelector('input, textarea, select')?.focus({preventScroll: true});
  return names.length ? `Bitte noch ausfüllen oder prüfen: ${names.join(', ')}.`
    : 'Bitte prüfen Sie die rot markierten Felder.';
}

export function sayErrorsInGerman(module) {
  module.decorator('Notifications', ['$delegate', '$timeout', (notifications, timeout) => {
    const addError = notifications.addError;
    // a new refusal takes the place of the one before it
    const say = error => addError.call(notifications, {exclusive: ['status'], ...error, message: german(error.message)});
    // form-js marks its wrong fields a moment after it has thrown them
    notifications.addError = error => error.message === undefined ? timeout(() => say(error), 100) : say(error);
    // what succeeds after a refusal, and a field that is changed, take it away
    const forgive = () => notifications.clear({type: 'danger'});
    const addMessage = notifications.addMessage;
    notifications.addMessage = message => {
      forgive();
      addMessage.call(notifications, message);
    };
    document.addEventListener('change', event => event.target.closest('.form-pane, .modal-body') && timeout(forgive));
    return notifications;
  }]);
  module.run(['$templateCache', cache => {
    const alert = 'uib/template/alert/alert.html';
    if (cache.get(alert)) cache.put(alert, cache.get(alert).replace('>Close<', '>Schließen<'));
  }]);
}
