import {locales, dateFormat} from '../../../../../skin/german.js';

// Comments and the engine's own history would stand beside the ledger, which alone says what happened.
document.querySelector('base').setAttribute('cam-exclude-plugins',
  'tasklist.task.detail:task-detail-history,tasklist.task.action:task-action-comment');

export default {
  app: {name: 'Aufgaben', vendor: 'Beschlusslauf'},
  locales,
  dateFormat,
  customScripts: ['../../../skin/tasklist'],
  csrfCookieName: 'XSRF-TOKEN',
  disableWelcomeMessage: true,
  shortcuts: {
    claimTask: {key: 'ctrl+alt+c', description: 'übernimmt die geöffnete Aufgabe'},
    focusFilter: {key: 'ctrl+shift+f', description: 'springt zum ersten Filter'},
    focusList: {key: 'ctrl+alt+l', description: 'springt zur ersten Aufgabe der Liste'},
    focusForm: {key: 'ctrl+alt+f', description: 'springt zum ersten Feld des Formulars'},
    startProcess: {key: 'ctrl+alt+p', description: 'öffnet das Fenster „Neuer Vorgang“'}
  }
};
