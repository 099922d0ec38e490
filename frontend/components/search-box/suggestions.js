// Suggests what to search for while one types: the ARIA Authoring Practices' combobox with a list box.
const PAUSE = 120; // Milliseconds without a key before the server is asked.
const MOST = 8;

async function fetchSuggestions(documentId, text, signal) {
  const response = await fetch(`/graphql?locale=${document.documentElement.lang}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ documentId, variables: { text, first: MOST } }),
    signal,
  });
  const { data } = await response.json();
  return data?.suggest ?? [];
}

function make(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

function makeOption(suggestion, id) {
  const text = make("span", {});
  text.innerHTML = suggestion.html; // Escaped by the server, with <mark> alone.
  const note = suggestion.kind === "CODE" ? suggestion.title : suggestion.typeTitle;
  return make("li", { id, role: "option", "aria-selected": "false" }, text, make("small", {}, note ?? ""));
}

class Suggestions {
  #found = [];
  #active = -1;
  #timer;
  #request;

  constructor(row) {
    this.row = row;
    this.input = row.querySelector("input");
    const id = `${this.input.id}-suggestions`;
    this.list = make("ul", { id, class: "panel suggestions", role: "listbox", "aria-label": row.dataset.label });
    this.list.hidden = true;
    this.status = make("p", { class: "hidden", role: "status" });
    row.append(this.list, this.status);
    const roles = { role: "combobox", "aria-autocomplete": "list", "aria-controls": id, "aria-expanded": "false" };
    for (const [name, value] of Object.entries(roles)) this.input.setAttribute(name, value);
    this.input.addEventListener("input", () => this.#ask(PAUSE));
    this.input.addEventListener("keydown", (event) => this.#press(event));
    this.input.addEventListener("blur", () => this.#close());
    this.list.addEventListener("mousedown", (event) => event.preventDefault()); // The input keeps the focus.
    this.list.addEventListener("click", (event) => this.#choose([...this.list.children].indexOf(event.target.closest("li"))));
  }

  #ask(pause) {
    this.#cancel();
    const text = this.input.value;
    if (!text.trim()) return this.#close();
    this.#timer = setTimeout(async () => {
      this.#request = new AbortController();
      const { signal } = this.#request;
      const found = await fetchSuggestions(this.row.dataset.document, text, signal).catch(() => []);
      if (!signal.aborted) this.#show(found);
    }, pause);
  }

  #cancel() {
    clearTimeout(this.#timer);
    this.#request?.abort();
  }

  #show(found) {
    this.#found = found;
    this.list.replaceChildren(...found.map((each, index) => makeOption(each, `${this.list.id}-${index}`)));
    this.#setOpen(found.length > 0);
    this.status.textContent = this.row.dataset.count.replace("{count}", found.length);
  }

  #close() {
    this.#cancel();
    this.#setOpen(false);
    this.status.textContent = "";
  }

  #setOpen(open) {
    this.list.hidden = !open;
    this.input.setAttribute("aria-expanded", open);
    this.#activate(-1);
  }

  #activate(index) {
    const options = this.list.children;
    options[this.#active]?.setAttribute("aria-selected", "false");
    this.#active = index;
    this.input.removeAttribute("aria-activedescendant");
    if (index < 0) return;
    options[index].setAttribute("aria-selected", "true");
    options[index].scrollIntoView({ block: "nearest" });
    this.input.setAttribute("aria-activedescendant", options[index].id);
  }

  #press(event) {
    if (event.isComposing) return;
    if (this.list.hidden) {
      if (event.key === "ArrowDown") this.#ask(0);
      if (event.key === "Enter") this.#cancel();
      return;
    }
    const places = this.#found.length + 1; // The options, and the input itself.
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) this.#activate(((this.#active + 1 + step + places) % places) - 1);
    else if (event.key === "Escape") this.#close();
    else if (event.key === "Enter" && this.#active >= 0) this.#choose(this.#active);
    else return;
    event.preventDefault();
  }

  #choose(index) {
    const chosen = this.#found[index];
    if (!chosen) return;
    this.#close();
    this.input.value = chosen.text;
    if (chosen.path) location.assign(chosen.path);
    else this.input.form.requestSubmit();
  }
}

for (const row of document.querySelectorAll(".search-row")) new Suggestions(row);
