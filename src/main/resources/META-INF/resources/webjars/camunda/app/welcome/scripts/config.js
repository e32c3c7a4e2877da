import {locales, dateFormat} from '../../../../../skin/german.js';

export default {
  app: {name: 'Start', vendor: 'Beschlusslauf'},
  locales,
  dateFormat,
  customScripts: ['../../../skin/welcome'],
  csrfCookieName: 'XSRF-TOKEN',
  disableWelcomeMessage: true
};
