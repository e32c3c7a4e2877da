// One log-in for everything: an expired session leads to our log-in page and back to the same task; logging out ends it
// everywhere.

const RETURN_TO = 'beschlusslauf.returnTo';
const LEFT_AT = 'beschlusslauf.leftAt';

/** An address of the server, whatever the path under which it runs. */
export function serverPath(path) {
  const root = document.querySelector('base').getAttribute('app-root');
  return root.slice(0, root.lastIndexOf('/')) + path;
}

function csrfToken() {
  const cookie = document.cookie.split('; ').find(pair => pair.startsWith('XSRF-TOKEN='));
  return cookie ? decodeURIComponent(cookie.slice('XSRF-TOKEN='.length)) : '';
}

function returnToTask() {
  const target = sessionStorage.getItem(RETURN_TO);
  sessionStorage.removeItem(RETURN_TO);
  if (target?.startsWith(`${location.pathname}#`) && !location.hash.includes('task=')) {
    history.replaceState(null, '', target);
  }
}

/** The server remembers the page it was asked for, so we ask for the app, not for the log-in page, and say why. */
function logInAgain() {
  if (location.hash.length > 2 && !location.hash.startsWith('#/login')) {
    sessionStorage.setItem(RETURN_TO, location.pathname + location.hash);
  }
  const justTried = Date.now() - Number(sessionStorage.getItem(LEFT_AT) ?? 0) < 10_000;
  sessionStorage.setItem(LEFT_AT, Date.now());
  location.assign(justTried ? serverPath('/login?abgelaufen') : `${location.pathname}?abgelaufen`);
}

function logOut() {
  const form = document.createElement('form');
  const token = document.createElement('input');
  Object.assign(form, {method: 'post', action: serverPath('/logout')});
  Object.assign(token, {type: 'hidden', name: '_csrf', value: csrfToken()});
  form.append(token);
  document.body.append(form);
  form.submit();
}

export function useOurLogin(module) {
  returnToTask();
  module.decorator('AuthenticationService', ['$delegate', service => {
    service.logout = logOut;
    return service;
  }]);
  let leaving = false;
  module.run(['$rootScope', root => {
    root.$on('authentication.login.required', event => {
      event.preventDefault();
      if (leaving) return;
      leaving = true;
      // Open forms save their draft when they hear the same event: leave after them.
      setTimeout(logInAgain, 500);
    });
  }]);
}
