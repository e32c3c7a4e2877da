// Cockpit: where managers see the papers run. They change nothing, so they are offered nothing to change.
import skin from './app.js';
import {cockpitLabels, cockpitWords} from './cockpit-labels.js';

const module = await skin('cockpit', cockpitLabels, cockpitWords);
module.config(['camDateFormatProvider', dates => dates.setDateFormat('DD.MM.YYYY, HH:mm', 'normal')]);
module.run(['$rootScope', root => root.$watch('authentication.name', () => {
  const apps = root.authentication?.authorizedApps ?? [];
  document.documentElement.classList.toggle('bl-looks-only', !apps.includes('admin'));
})]);
