// Messages of the web apps. The server answers with German sentences; what it could not translate is said in general
// words, because a clerk can do nothing with the engine's own.

const technical = /ENGINE-\d+|Exception|^Cannot |^Couldn't |^Authentication |^The user |^Error: |persistence layer|\bis null\b|^Unexpected/;
const general = 'Auf dem Server ist ein Fehler aufgetreten. Ihre Eingaben sind noch da: Versuchen Sie es noch einmal. '
  + 'Wenn der Fehler bleibt, melden Sie ihn der Systembetreuung.';

function german(message) {
  // form-js throws its list of wrong fields, which has no message
  if (message === undefined) return 'Bitte prüfen Sie die rot markierten Felder.';
  return typeof message === 'string' && technical.test(message) ? general : message;
}

export function sayErrorsInGerman(module) {
  module.decorator('Notifications', ['$delegate', notifications => {
    const addError = notifications.addError;
    notifications.addError = error => addError.call(notifications, {...error, message: german(error.message)});
    return notifications;
  }]);
  module.run(['$templateCache', cache => {
    const alert = 'uib/template/alert/alert.html';
    if (cache.get(alert)) cache.put(alert, cache.get(alert).replace('>Close<', '>Schließen<'));
  }]);
}
