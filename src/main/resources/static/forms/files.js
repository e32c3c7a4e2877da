// A stored file as a line: name (opens the download), kind and size.

const kinds = [['pdf', 'PDF'], ['wordprocessingml', 'Word'], ['opendocument.text', 'ODT'], ['image/', 'Bild']];

export function fileItem({name, mediaType, size, url}) {
  const line = document.createElement('li');
  const link = document.createElement('a');
  link.href = url;
  link.download = '';
  link.textContent = name;
  const facts = document.createElement('span');
  facts.className = 'bl-file-facts';
  facts.textContent = ` (${[kindOf(mediaType), sizeOf(size)].filter(Boolean).join(', ')})`;
  line.append(link, facts);
  return line;
}

function kindOf(mediaType = '') {
  return kinds.find(([part]) => mediaType.includes(part))?.[1];
}

function sizeOf(bytes) {
  if (!Number.isFinite(bytes)) return '';
  const [value, unit] = bytes < 1024 * 1024 ? [bytes / 1024, 'KB'] : [bytes / 1024 / 1024, 'MB'];
  return `${Math.max(value, 0.1).toLocaleString('de-DE', {maximumFractionDigits: 1})} ${unit}`;
}
