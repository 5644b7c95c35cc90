// Runs before the first paint: theme and language as chosen last time, so that nothing flashes.
(() => {
  const root = document.documentElement;
  const read = (key) => {
    try {
      const text = localStorage.getItem(key);
      // The app writes its preferences as JSON.
      return text && text.replace(/^"|"$/g, '');
    } catch {
      return null; // Storage can be forbidden; the app then starts with what the system says.
    }
  };
  const theme = read('werkstatt.theme');
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  const language = read('werkstatt.language') || navigator.language || 'de';
  root.lang = /^de\b/i.test(language) ? 'de' : 'en';

  // A file of the program that does not come, or is not what was released, leaves only the splash: it says so.
  const failed = () => {
    for (const words of document.querySelectorAll('.splash__failed')) words.hidden = words.lang !== root.lang;
  };
  const missing = (event) => {
    if (event.target === window) return;
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', failed, { once: true });
    else failed();
  };
  // Events of elements do not bubble up to the window, but they come down past it.
  addEventListener('error', missing, { capture: true });
  addEventListener('start-failed', failed);
})();
