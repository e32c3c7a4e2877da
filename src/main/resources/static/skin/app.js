// Dresses one web app of the engine: German from the first word on, our log-in page, messages that help.
import {followMovedClock} from './clock.js';
import {angularDates, dateLocales} from './german.js';
import {commonLabels} from './labels.js';
import {translateLeftovers} from './leftovers.js';
import {limitLists} from './limits.js';
import {sayErrorsInGerman} from './messages.js';
import {serverPath, useOurLogin} from './session.js';

// Loaded before the app starts: otherwise its first screen shows keys instead of words.
async function shippedLabels(app) {
  const root = document.querySelector('base').getAttribute('app-root');
  const answer = await fetch(`${root}/app/${app}/locales/de.json`);
  return answer.ok ? (await answer.json()).labels : {};
}

function reworded(labels, words) {
  return Object.fromEntries(Object.entries(labels).map(([key, label]) =>
    [key, words.reduce((text, [wrong, right]) => text.replace(wrong, right), label)]));
}

/** In the header of the web apps where people work, beside what the app itself offers. */
const helpPlaces = {tasklist: ['tasklist.navbar.action', 400], cockpit: ['cockpit.navigation', 0]};

function offerHelp(module, app) {
  const [component, priority] = helpPlaces[app] ?? [];
  if (!component) return;
  const path = serverPath('/handbuch');
  module.config(['ViewsProvider', views => views.registerDefaultView(component, {
    id: 'handbook', label: 'Handbuch', pagePath: path, checkActive: () => false, priority, controller: function () {},
    template: `<a href="${path}" target="_blank" rel="noopener">Handbuch</a>`
  })]);
}

/** @param app name of the web app, e.g. "tasklist"; labels: corrections of its shipped translation;
 *  words: [pattern, right] for words that stand in many of its labels */
export default async function skin(app, labels = {}, words = []) {
  document.documentElement.lang = 'de';
  followMovedClock();
  const german = {...reworded(await shippedLabels(app), words), ...commonLabels, ...labels};
  const module = window.angular.module(`cam.${app}.custom`);
  module.decorator('localeLoader', ['$q', $q => options => {
    options.callback(null, {labels: german, dateLocales}, options.key);
    return $q.resolve(german);
  }]);
  module.decorator('$locale', ['$delegate', locale => {
    Object.assign(locale.DATETIME_FORMATS, angularDates);
    Object.assign(locale.NUMBER_FORMATS, {DECIMAL_SEP: ',', GROUP_SEP: '.', CURRENCY_SYM: '€'});
    locale.id = 'de-de';
    return locale;
  }]);
  module.config(['uibDatepickerPopupConfig', 'uibDatepickerConfig', (popup, calendar) => {
    Object.assign(popup, {currentText: 'Heute', clearText: 'Leeren', closeText: 'Fertig'});
    Object.assign(calendar, {startingDay: 1, showWeeks: false});
  }]);
  sayErrorsInGerman(module);
  useOurLogin(module);
  offerHelp(module, app);
  limitLists();
  translateLeftovers();
  return module;
}
