// Where the demonstration's clock was moved on, the pages in the browser go by it, too: what is today, what is late.
export function followMovedClock() {
  const seconds = Number(/(?:^|; )UHR-VORGESTELLT=(\d+)/.exec(document.cookie)?.[1] ?? 0);
  if (seconds) window.Date = moved(Date, seconds * 1000);
}

function moved(Browser, by) {
  const now = () => Browser.now() + by;
  return new Proxy(Browser, {
    construct: (target, given, made) => Reflect.construct(target, given.length ? given : [now()], made),
    get: (target, name) => name === 'now' ? now : Reflect.get(target, name)
  });
}
