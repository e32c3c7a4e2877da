import {locales, dateFormat} from '../../../../../skin/german.js';

export default {
  app: {name: 'Prozesse', vendor: 'Beschlusslauf'},
  locales,
  dateFormat,
  customScripts: ['../../../skin/cockpit', '../../../skin/course'],
  csrfCookieName: 'XSRF-TOKEN',
  disableWelcomeMessage: true
};
