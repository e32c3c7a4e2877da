import {locales, dateFormat} from '../../../../../skin/german.js';

export default {
  app: {name: 'Verwaltung', vendor: 'Beschlusslauf'},
  locales,
  dateFormat,
  customScripts: ['../../../skin/admin'],
  csrfCookieName: 'XSRF-TOKEN',
  disableWelcomeMessage: true
};
