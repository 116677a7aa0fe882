/**
 * Tabs as WAI-ARIA describes them: one stop for Tab; arrow keys, Home and End in between.
 *
 * @param {HTMLElement} list holds the tabs, each with `aria-controls`
 * @param {HTMLElement[]} panels
 * @param {(panel: string) => void} [onChoice] told what somebody chose
 * @returns {(panel: string) => void} shows a panel
 */
export function tabs(list, panels, onChoice = () => {}) {
  const all = /** @type {HTMLElement[]} */ ([...list.querySelectorAll('[role="tab"]')]);
  /** @param {HTMLElement} tab */
  const panelOf = (tab) => tab.getAttribute("aria-controls") ?? "";

  /** @param {string} chosen */
  function show(chosen) {
    for (const tab of all) {
      const isChosen = panelOf(tab) === chosen;
      tab.setAttribute("aria-selected", String(isChosen));
      tab.tabIndex = isChosen ? 0 : -1;
    }
    for (const panel of panels) panel.hidden = panel.id !== chosen;
  }

  /** @param {HTMLElement | undefined} tab */
  function choose(tab) {
    if (tab === undefined) return;
    show(panelOf(tab));
    tab.focus();
    onChoice(panelOf(tab));
  }

  list.addEventListener("click", ({ target }) => {
    if (target instanceof Element) choose(all.find((tab) => tab.contains(target)));
  });
  list.addEventListener("keydown", (event) => {
    const at = all.indexOf(/** @type {HTMLElement} */ (event.target));
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (at === -1 || next === undefined) return;
    event.preventDefault();
    choose(all.at(next % all.length));
  });
  return show;
}
