// One log-in for everything: an expired session leads to our own page and back to the same task, logging out ends it.

const RETURN_TO = 'beschlusslauf.returnTo';

function csrfToken() {
  const cookie = document.cookie.split('; ').find(pair => pair.startsWith('XSRF-TOKEN='));
  return cookie ? decodeURIComponent(cookie.slice('XSRF-TOKEN='.length)) : '';
}

function serverPath(path) {
  const root = document.querySelector('base').getAttribute('app-root');
  return root.slice(0, root.lastIndexOf('/')) + path;
}

function returnToTask() {
  const target = sessionStorage.getItem(RETURN_TO);
  sessionStorage.removeItem(RETURN_TO);
  if (target && target.startsWith(location.pathname) && !location.hash.includes('task=')) {
    history.replaceState(null, '', target);
  }
}

function logOut() {
  const form = document.createElement('form');
  form.method = 'post';
  form.action = serverPath('/logout');
  const token = document.createElement('input');
  token.type = 'hidden';
  token.name = '_csrf';
  token.value = csrfToken();
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
  module.run(['$rootScope', root => {
    root.$on('authentication.login.required', event => {
      event.preventDefault();
      if (location.hash.length > 2 && !location.hash.startsWith('#/login')) {
        sessionStorage.setItem(RETURN_TO, location.pathname + location.hash);
      }
      // The forms save their drafts when they hear the same event: leave after them.
      setTimeout(() => location.assign(serverPath('/login?abgelaufen')), 300);
    });
  }]);
}
