// What a field may hold, each rule with its German sentence.
import {dayProblem} from './days.js';
import {germanNumber, isWholeCents, timeOfDay} from './values.js';

/** The sentence about the first broken rule, or null. */
export function problemOf(element, type, maxLength) {
  if (element.type === 'checkbox') {
    return element.required && !element.checked ? 'Bitte bestätigen Sie das.' : null;
  }
  if (element.validity?.badInput) {
    return 'Bitte eine Zahl eingeben.';
  }
  const text = element.value.trim();
  if (!text) return element.required ? required(element) : null;
  if (maxLength && text.length > maxLength) {
    return `Bitte auf ${number(maxLength)} Zeichen kürzen; es sind ${number(text.length - maxLength)} zu viel.`;
  }
  if (type === 'Date') return dayProblem(text);
  if (type === 'Time') return timeOfDay(text) ? null : 'Bitte eine Uhrzeit eingeben, z. B. 18:00.';
  if (type === 'Long' || type === 'Decimal' || element.type === 'number') return numberProblem(element, type, text);
  if (element.pattern && !new RegExp(`^(?:${element.pattern})$`, 'u').test(text)) {
    return element.title || 'Bitte prüfen Sie die Eingabe; das Format stimmt nicht.';
  }
  return null;
}

function required(element) {
  return element.matches('select') ? 'Bitte auswählen.' : 'Bitte ausfüllen.';
}

function numberProblem(element, type, text) {
  const value = germanNumber(text);
  if (Number.isNaN(value)) return 'Bitte eine Zahl eingeben, z. B. 1.250,00.';
  if (type === 'Long' && !Number.isInteger(value)) return 'Bitte eine ganze Zahl ohne Nachkommastellen eingeben.';
  if (type === 'Decimal' && !isWholeCents(value)) return 'Bitte höchstens zwei Nachkommastellen eingeben (Euro und Cent).';
  return range(element, value);
}

function range(element, value) {
  if (element.min && value < Number(element.min)) return `Mindestens ${number(Number(element.min))}.`;
  if (element.max && value > Number(element.max)) return `Höchstens ${number(Number(element.max))}.`;
  return null;
}

function number(value) {
  return value.toLocaleString('de-DE');
}
