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
})();
