// Tells the table above a form which rows its fields choose; data-table.js shows them.
const PAUSE = 300;

function readConditions(form) {
  return [...form.querySelectorAll("[data-column]")]
    .filter((field) => field.value && field.validity.valid)
    .map(({ dataset, value }) => ({ column: dataset.column, operator: dataset.operator, value }));
}

for (const filter of document.querySelectorAll(".row-filter")) {
  const form = filter.querySelector("form");
  const table = filter.closest(".resource").querySelector(".data-table[data-dataset]");
  let timer = 0;
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      table.dispatchEvent(new CustomEvent("choose", { detail: readConditions(form) }));
    }, PAUSE);
  });
}
