// Cockpit: where managers see the papers run. They change nothing, so they are offered nothing to change.
import skin from './app.js';
import {cockpitLabels, cockpitWords} from './cockpit-labels.js';
import {nameTowns} from './towns.js';

const module = await skin('cockpit', cockpitLabels, cockpitWords);
module.config(['camDateFormatProvider', dates => dates.setDateFormat('DD.MM.YYYY, HH:mm', 'normal')]);
nameTowns(module);
const last = -100;
const administers = root => (root.authentication?.authorizedApps ?? []).includes('admin');
module.run(['$rootScope', 'Views', (root, views) => {
  root.$watch('authentication.name', () =>
    document.documentElement.classList.toggle('bl-looks-only', !administers(root)));
  for (const id of ['tasks', 'deployments', 'batch']) {
    const page = views.getProvider({component: 'cockpit.navigation', id});
    if (page) page.access = ['$rootScope', scope => answer => answer(null, administers(scope))];
  }
  // What the engine keeps for itself, counters of loops among it, stands behind all other tabs.
  const variables = views.getProvider({component: 'cockpit.processInstance.runtime.tab', id: 'variables-tab'});
  if (variables) variables.priority = last;
}]);
