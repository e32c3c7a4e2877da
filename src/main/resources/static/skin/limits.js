// The server refuses lists without an end. Some pages of the web apps ask for them; they get the first thousand.

const list = /\/api\/engine\/engine\/[\w-]+\/(?:history\/)?[a-z-]+(?=\?|$)/;

export function limitLists() {
  const open = XMLHttpRequest.prototype.open;
  XMLHttpRequest.prototype.open = function (method, url, ...rest) {
    const unlimited = method === 'GET' && list.test(url) && !/[?&]maxResults=/.test(url);
    return open.call(this, method, unlimited ? `${url}${url.includes('?') ? '&' : '?'}maxResults=1000` : url, ...rest);
  };
}
