// Makes tabs of the sections of a page where there is room, by the pattern "Tabs" of the ARIA Authoring Practices.
const ROOMY = matchMedia("(min-width: 60rem)");
const MOVES = {
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowLeft: (at, count) => (at + count - 1) % count,
  Home: () => 0,
  End: (_at, count) => count - 1,
  " ": (at) => at,
};

class Tabs {
  constructor(root) {
    this.list = root.querySelector(".tab-list");
    this.tabs = [...this.list.querySelectorAll("a")];
    this.panels = this.tabs.map((tab) => document.querySelector(tab.hash).closest("section"));
    this.tabs.forEach((tab, at) => {
      tab.addEventListener("click", (event) => this.isOn && this.choose(event, at));
      tab.addEventListener("keydown", (event) => this.isOn && this.move(event, at));
      this.panels[at].addEventListener("beforematch", () => this.show(at));
    });
    addEventListener("hashchange", () => this.reveal());
    ROOMY.addEventListener("change", () => this.arrange());
    this.arrange();
  }

  arrange() {
    this.isOn = ROOMY.matches;
    setRole(this.list, "tablist", this.isOn);
    for (const each of this.list.querySelectorAll("ul, li")) setRole(each, "presentation", this.isOn);
    this.tabs.forEach((tab, at) => this.link(tab, this.panels[at]));
    if (this.isOn) this.reveal();
  }

  link(tab, panel) {
    setRole(tab, "tab", this.isOn);
    setRole(panel, "tabpanel", this.isOn);
    panel.id ||= `panel-${tab.hash.slice(1)}`;
    for (const name of ["aria-selected", "tabindex"]) tab.removeAttribute(name);
    if (this.isOn) tab.setAttribute("aria-controls", panel.id);
    else tab.removeAttribute("aria-controls");
    panel.removeAttribute("hidden");
  }

  // A panel that is not shown can still be found by the browser's search in the page.
  show(chosen) {
    this.tabs.forEach((tab, at) => {
      tab.setAttribute("aria-selected", at === chosen);
      tab.tabIndex = at === chosen ? 0 : -1;
      if (at === chosen) this.panels[at].removeAttribute("hidden");
      else this.panels[at].setAttribute("hidden", "until-found");
    });
  }

  choose(event, at) {
    event.preventDefault();
    this.show(at);
    history.replaceState(null, "", this.tabs[at].hash);
  }

  move(event, at) {
    const next = MOVES[event.key]?.(at, this.tabs.length);
    if (next === undefined) return;
    this.choose(event, next);
    this.tabs[next].focus();
  }

  // Shows what the address names, which may stand inside a panel.
  reveal() {
    if (!this.isOn) return;
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const at = this.panels.findIndex((panel) => panel.contains(target));
    this.show(Math.max(at, 0));
    if (at >= 0) target.scrollIntoView();
  }
}

function setRole(element, role, isOn) {
  if (isOn) element.setAttribute("role", role);
  else element.removeAttribute("role");
}

for (const root of document.querySelectorAll(".tabs")) new Tabs(root);
