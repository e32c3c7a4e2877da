// <div data-upload="attachments" data-label="Anlagen">: files go to /api/files at once, the form answers with their list.
import {fileItem} from './files.js';

let ids = 0;

export function upload(element) {
  const id = `bl-upload-${++ids}`;
  element.classList.add('bl-upload');
  element.innerHTML = `<label for="${id}"></label><p class="bl-help" id="${id}-help"></p>
    <ul class="bl-files"></ul><input type="file" id="${id}" multiple tabindex="-1" class="bl-unseen">
    <button type="button" class="bl-button bl-add" aria-describedby="${id}-help ${id}-state">Dateien auswählen …</button>
    <progress hidden max="1"></progress><p class="bl-state" id="${id}-state" role="status"></p>
    <p class="bl-error" role="alert"></p>`;
  const part = selector => element.querySelector(selector);
  part('label').textContent = element.dataset.label ?? 'Anlagen';
  part('label').dataset.text = part('label').textContent;
  part('.bl-help').textContent = element.dataset.help ?? '';
  if (element.dataset.accept) part('input').accept = element.dataset.accept;
  part('.bl-add').addEventListener('click', () => part('input').click());
  let files = [];
  let running = 0;

  const changed = () => element.dispatchEvent(new Event('change', {bubbles: true}));
  const redraw = () => {
    part('.bl-files').replaceChildren(...files.map(file => {
      const line = fileItem(file);
      line.append(' ', removeButton(file, () => { files = files.filter(other => other !== file); redraw(); changed();
        part('.bl-add').focus(); }));
      return line;
    }));
  };
  const store = async file => {
    part('.bl-state').textContent = `„${file.name}“ wird hochgeladen …`;
    files.push(await send(file, element.dataset.url ?? '/api/files', share => { part('progress').value = share; }));
    part('.bl-state').textContent = `„${file.name}“ ist hochgeladen.`;
  };
  part('input').addEventListener('change', async event => {
    event.stopPropagation();
    const chosen = [...part('input').files];
    part('.bl-error').textContent = '';
    part('progress').hidden = false;
    running += 1;
    changed();
    for (const file of chosen) {
      try { await store(file); } catch (failure) {
        part('.bl-state').textContent = '';
        const named = failure.message.includes(file.name) ? '' : `${file.name}: `;
        part('.bl-error').textContent += `${named}${failure.message} `;
      }
    }
    running -= 1;
    part('progress').hidden = true;
    part('input').value = '';
    redraw();
    changed();
  });

  return {
    read: () => element.closest('[hidden]') ? [] : files,
    write(value) { files = value ?? []; redraw(); },
    problems() {
      if (running) return [{element: part('.bl-add'), problem: 'Bitte warten, bis alles hochgeladen ist.'}];
      return element.hasAttribute('required') && !files.length && !element.closest('[hidden]')
        ? [{element: part('.bl-add'), problem: 'Bitte mindestens eine Datei hochladen.'}] : [];
    }
  };
}

function removeButton(file, onClick) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'bl-button bl-remove';
  button.textContent = 'Entfernen';
  button.setAttribute('aria-label', `${file.name} entfernen`);
  button.addEventListener('click', onClick);
  return button;
}

function send(file, url, onProgress) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const body = new FormData();
    body.append('file', file);
    request.open('POST', url);
    request.setRequestHeader('Accept', 'application/json, application/problem+json');
    request.setRequestHeader('X-XSRF-TOKEN', csrfToken());
    request.upload.onprogress = event => onProgress(event.loaded / event.total);
    request.onerror = () => reject(new Error('Die Verbindung ist abgebrochen. Bitte noch einmal versuchen.'));
    request.onload = () => request.status < 300 ? resolve(JSON.parse(request.responseText))
      : reject(new Error(detailOf(request)));
    request.send(body);
  });
}

function csrfToken() {
  return decodeURIComponent(document.cookie.split('; ').find(pair => pair.startsWith('XSRF-TOKEN='))?.slice(11) ?? '');
}

function detailOf(request) {
  if (request.status === 401) return 'Ihre Anmeldung ist abgelaufen. Bitte melden Sie sich erneut an.';
  try {
    return JSON.parse(request.responseText).detail;
  } catch {
    if (request.status === 413) return 'Die Datei ist zu groß.';
    return `Die Datei wurde nicht angenommen (Fehler ${request.status}).`;
  }
}
