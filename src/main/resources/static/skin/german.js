// What German needs in every web app of the engine: language, dates, and the words that the shipped translation misses.

// The apps give up after seven seconds when a server under load is slow to send them their scripts.
window.require?.config?.({waitSeconds: 0});

export const locales = {availableLocales: ['de'], fallbackLocale: 'de'};

export const dateFormat = {
  monthName: 'MMMM', day: 'DD', abbr: 'L', normal: 'L, LT [Uhr]', long: 'LLLL', short: 'LL'
};

const months = ['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli', 'August', 'September', 'Oktober',
  'November', 'Dezember'];
const monthsShort = ['Jan.', 'Feb.', 'März', 'Apr.', 'Mai', 'Juni', 'Juli', 'Aug.', 'Sept.', 'Okt.', 'Nov.', 'Dez.'];
const weekdays = ['Sonntag', 'Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag'];
const weekdaysShort = ['So', 'Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa'];

/** For moment, which writes all dates of the web apps. */
export const dateLocales = {
  months, monthsShort, weekdays, weekdaysShort,
  weekdaysMin: weekdaysShort,
  longDateFormat: {
    LT: 'HH:mm', LTS: 'HH:mm:ss', L: 'DD.MM.YYYY', LL: 'D. MMMM YYYY', LLL: 'D. MMMM YYYY, HH:mm [Uhr]',
    LLLL: 'dddd, D. MMMM YYYY, HH:mm [Uhr]'
  },
  calendar: {
    sameDay: '[heute um] LT', nextDay: '[morgen um] LT', nextWeek: 'dddd [um] LT', lastDay: '[gestern um] LT',
    lastWeek: '[letzten] dddd [um] LT', sameElse: 'L'
  },
  relativeTime: {
    future: 'in %s', past: 'vor %s', s: 'wenigen Sekunden', ss: '%d Sekunden', m: 'einer Minute', mm: '%d Minuten',
    h: 'einer Stunde', hh: '%d Stunden', d: 'einem Tag', dd: '%d Tagen', M: 'einem Monat', MM: '%d Monaten',
    y: 'einem Jahr', yy: '%d Jahren'
  },
  week: {dow: 1, doy: 4}
};

/** For AngularJS, whose calendars open at "Fälligkeitsdatum festlegen". */
export const angularDates = {
  MONTH: months, STANDALONEMONTH: months, SHORTMONTH: monthsShort, DAY: weekdays, SHORTDAY: weekdaysShort,
  FIRSTDAYOFWEEK: 0, AMPMS: ['vorm.', 'nachm.'], short: 'dd.MM.yy HH:mm', shortDate: 'dd.MM.yy', shortTime: 'HH:mm',
  medium: 'dd.MM.y HH:mm:ss', mediumDate: 'dd.MM.y', mediumTime: 'HH:mm:ss', longDate: 'd. MMMM y',
  fullDate: 'EEEE, d. MMMM y'
};

/** For flatpickr, the calendar inside form-js. */
export const flatpickrDates = {
  firstDayOfWeek: 1, weekAbbreviation: 'KW', rangeSeparator: ' bis ', time_24hr: true, ordinal: () => '.',
  scrollTitle: 'Zum Ändern scrollen', toggleTitle: 'Zum Umschalten klicken', yearAriaLabel: 'Jahr',
  monthAriaLabel: 'Monat', hourAriaLabel: 'Stunde', minuteAriaLabel: 'Minute',
  weekdays: {shorthand: weekdaysShort, longhand: weekdays}, months: {shorthand: monthsShort, longhand: months}
};
