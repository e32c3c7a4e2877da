// The list of tasks as a clerk reads it: what is due first stands first, days are named, and searching and sorting know
// the words of the town hall only.

import {matterOfOpenTask, nextInWords} from './next-task.js';

// Of tasks due on the same day the older one stands first, so that they keep their places
const DUE_FIRST = JSON.stringify([{sortBy: 'dueDate', sortOrder: 'asc'}, {sortBy: 'created', sortOrder: 'asc'}]);

const SEARCHED = ['name', 'processInstanceBusinessKey', 'processDefinitionName', 'assignee', 'due', 'withoutDueDate',
  'followUp', 'created'];

/** The order stands in the address; whoever changes it keeps the change. */
function dueFirst(module) {
  module.run(['$rootScope', '$location', (root, location) => {
    const order = () => {
      if (location.path() === '/' && !location.search().sorting) location.search('sorting', DUE_FIRST).replace();
    };
    root.$on('$locationChangeSuccess', order);
    order();
  }]);
}

/** "heute 18:00 Uhr", "morgen", "Sa., 12.12.2026"; a moment that only means the whole day is written without a time. */
function inWords(moment, value) {
  const then = moment(value);
  const days = then.clone().startOf('day').diff(moment().startOf('day'), 'days');
  const near = {'-1': 'gestern', 0: 'heute', 1: 'morgen'}[days];
  if (!near) return then.format('dd[.], DD.MM.YYYY');
  return ['00:00', '23:59'].includes(then.format('HH:mm')) ? near : `${near} ${then.format('HH:mm')} Uhr`;
}

function nameDays(module) {
  module.decorator('amTimeAgoDirective', ['$delegate', 'moment', (delegate, moment) => {
    delegate[0].compile = () => (scope, element, attributes) =>
      scope.$watch(attributes.amTimeAgo, value => element.text(value ? inWords(moment, value) : ''));
    return delegate;
  }]);
}

function afterLink(module, directive, change) {
  module.decorator(`${directive}Directive`, ['$delegate', delegate => {
    const link = delegate[0].link;
    delegate[0].compile = () => (scope, ...others) => {
      change(scope, link, others);
    };
    return delegate;
  }]);
}

function offerFewerChoices(module) {
  afterLink(module, 'camWidgetSearch', (scope, link, others) => {
    scope.types.splice(0, scope.types.length, ...scope.types.filter(type => SEARCHED.includes(type.id.key)));
    link(scope, ...others);
  });
  afterLink(module, 'camSortingChoices', (scope, link, others) => {
    link(scope, ...others);
    delete scope.uniqueProps.priority;
  });
  afterLink(module, 'camSortingDropdown', (scope, link, others) => {
    link(scope, ...others);
    scope.sortableVariables = {};
  });
}

/** The app moves the step of the task away from the edge, and the beginning out of sight: the whole picture is better. */
function showWholeDiagram(module) {
  afterLink(module, 'camWidgetBpmnViewer', (scope, link, others) => {
    link(scope, ...others);
    scope.control.scrollToElement = () => scope.control.resetZoom();
  });
}

/** Saving leaves no trace on the screen otherwise. */
function confirmSaving(module) {
  module.run(['Notifications', '$timeout', (notifications, timeout) => document.addEventListener('click', event => {
    if (event.target.closest('.form-actions .btn-default:not(:disabled)')) {
      timeout(() => notifications.addMessage({status: 'Entwurf gespeichert', duration: 5000, exclusive: true,
        message: 'Er liegt nur in diesem Browser, bis Sie die Aufgabe abschließen.'}), 200);
    }
  })]);
}

/** On a narrow or much enlarged screen the task lies below the list. */
function bringIntoSight() {
  const task = document.querySelector('.task-details');
  if (task?.getBoundingClientRect().top > innerHeight / 2) task.scrollIntoView();
}

/** Completing a task takes away what was wrong before, says so and what is next; turning to another task takes that away. */
function sayWhenDone(module) {
  module.run(['$rootScope', '$location', 'Notifications', (root, location, notifications) => {
    const say = message => root.$evalAsync(() => notifications.addMessage(
      {status: 'Die Aufgabe ist abgeschlossen', duration: 5000, exclusive: true, ...message}));
    const done = matter => {
      say({});
      nextInWords(matter).then(message => message && say({message, duration: 10_000, exclusive: ['status']}), () => {});
    };
    const open = XMLHttpRequest.prototype.open;
    XMLHttpRequest.prototype.open = function (method, url, ...rest) {
      if (method === 'POST' && /\/task\/[\w-]+\/submit-form$/.test(url)) {
        const matter = matterOfOpenTask();
        this.addEventListener('load', () => this.status < 300 && done(matter));
      }
      return open.call(this, method, url, ...rest);
    };
    let shown = location.search().task;
    root.$on('$locationChangeSuccess', () => {
      const task = location.search().task;
      if (task && task !== shown) {
        notifications.clearAll();
        setTimeout(bringIntoSight, 300);
      }
      shown = task;
    });
  }]);
}

export function arrangeWorklist(module) {
  sayWhenDone(module);
  confirmSaving(module);
  showWholeDiagram(module);
  dueFirst(module);
  nameDays(module);
  offerFewerChoices(module);
}
