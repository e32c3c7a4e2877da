import skin from './app.js';

await skin('welcome');
