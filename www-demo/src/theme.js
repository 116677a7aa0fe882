// Runs before anything is drawn, so that no page flashes in the other theme. The theme is all that is ever stored.

const KEY = "kyc-webhooks-theme";

/** @param {string} theme */
function show(theme) {
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
}

/** Where storage is forbidden the theme lasts as long as the page. */
function stored() {
  try {
    return localStorage.getItem(KEY) ?? "";
  } catch {
    return "";
  }
}

show(stored());
document.addEventListener("DOMContentLoaded", () => {
  const choice = document.getElementById("theme");
  if (!(choice instanceof HTMLSelectElement)) return;
  choice.value = stored();
  choice.addEventListener("change", () => {
    show(choice.value);
    try {
      localStorage.setItem(KEY, choice.value);
    } catch {
      // Nothing is lost but the choice.
    }
  });
});

export {};
