// The engine knows a municipality by its id; whoever looks reads its name.
import {serverPath} from './session.js';

const PLACES = 'dd.tenant-id, td.tenant-id';

async function namesById() {
  const answer = await fetch(serverPath('/api/bodies'), {headers: {Accept: 'application/json'}});
  return answer.ok ? new Map((await answer.json()).map(town => [town.id, town.name])) : new Map();
}

/** The text stays the app's own, which writes the id of another one into it. */
function nameIn(names, place) {
  place.childNodes.forEach(text => {
    const id = text.nodeType === Node.TEXT_NODE ? text.data.trim() : '';
    const name = names.get(id);
    if (name && name !== id) text.data = name;
  });
}

function nameAll(names) {
  const everywhere = () => document.querySelectorAll(PLACES).forEach(place => nameIn(names, place));
  everywhere();
  new MutationObserver(everywhere).observe(document.body, {subtree: true, childList: true, characterData: true});
}

/** Waits for somebody to be logged in, since before that no municipality has a name. */
export function nameTowns(module) {
  module.run(['$rootScope', root => {
    const stop = root.$watch('authentication.name', person => {
      if (!person) return;
      stop();
      namesById().then(nameAll, () => {});
    });
  }]);
}
