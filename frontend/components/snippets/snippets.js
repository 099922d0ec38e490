// Adds a button below each snippet that copies it, and says what became of that.
async function copy(code, said, words) {
  try {
    await navigator.clipboard.writeText(code.textContent);
    said.textContent = words.copied;
  } catch {
    getSelection().selectAllChildren(code);
    said.textContent = words.failed;
  }
}

function addButton(snippet, words) {
  const foot = document.createElement("p");
  foot.className = "row snippet-foot";
  const button = document.createElement("button");
  button.type = "button";
  button.className = "target button";
  button.textContent = words.copy;
  const said = document.createElement("span");
  said.className = "fine";
  said.setAttribute("aria-live", "polite");
  button.addEventListener("click", () => copy(snippet.querySelector("code"), said, words));
  foot.append(button, said);
  snippet.append(foot);
}

for (const group of document.querySelectorAll(".snippets")) {
  for (const snippet of group.querySelectorAll(".snippet")) addButton(snippet, group.dataset);
}
