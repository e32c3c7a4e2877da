// Tasklist: the workplace of the clerks.
import '../forms/beschlusslauf-forms.js';
import skin from './app.js';
import {keepDrafts} from './drafts.js';
import {takeOnlyRealDays} from './form-js-days.js';
import {translateForms} from './form-js-german.js';
import {forgetErrorsOfHiddenFields} from './form-js-hidden.js';
import {tasklistLabels} from './tasklist-labels.js';
import {openListsByKeyboard} from './form-js-lists.js';
import {keepTypedText} from './typed-text.js';
import {arrangeWorklist} from './worklist.js';

const module = await skin('tasklist', tasklistLabels);
arrangeWorklist(module);
translateForms();
forgetErrorsOfHiddenFields();
takeOnlyRealDays();
openListsByKeyboard();
keepTypedText();
keepDrafts();
