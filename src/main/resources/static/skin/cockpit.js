// Cockpit: where managers see the papers run.
import skin from './app.js';
import {cockpitLabels} from './cockpit-labels.js';

await skin('cockpit', cockpitLabels);
