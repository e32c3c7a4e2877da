// form-js keeps the error of a required field that is hidden after all fields were checked, for instance by saving: the form
// could then never be completed. Here an error goes with its field. Its class is in a bundle of the web app, under this number.
const FORM_JS = 57661;

export function forgetErrorsOfHiddenFields() {
  self.webpackChunkcamunda_bpm_webapp.push([['beschlusslauf-form-js'], {}, bundle => watch(bundle(FORM_JS).Form.prototype)]);
}

function watch(form) {
  const importSchema = form.importSchema;
  form.importSchema = function (...args) {
    let soon;
    // Every field leaves and comes back when the form is drawn anew; who is missing afterwards is hidden
    this.on('formFieldInstanceRegistry.changed', () => {
      clearTimeout(soon);
      soon = setTimeout(() => forget(this));
    });
    return importSchema.apply(this, args);
  };
}

function forget(form) {
  const shown = new Set(form.get('formFieldInstanceRegistry').getAllKeyed().map(field => field.id));
  const errors = Object.entries(form._getState().errors);
  const ofShown = errors.filter(([id]) => shown.has(id));
  if (ofShown.length < errors.length) form._setState({errors: Object.fromEntries(ofShown)});
}
