// Adds a button below each table that fetches its next rows.
const PAGE_SIZE = 50;

async function fetchRows({ document: documentId, dataset, resource, cursor }) {
  const variables = { dataset, resource, first: PAGE_SIZE, after: cursor };
  const response = await fetch("/graphql", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ documentId, variables }),
  });
  const { data, errors } = await response.json();
  if (errors) throw new Error(errors[0].message);
  return data.dataset.resource.rows;
}

function makeRow(cells, columns) {
  const row = document.createElement("tr");
  cells.forEach((value, index) => {
    const cell = row.insertCell();
    cell.textContent = value ?? "";
    cell.classList.toggle("figure", ["INTEGER", "DECIMAL"].includes(columns[index].type));
  });
  return row;
}

function show(table, page) {
  const body = table.querySelector("tbody");
  body.append(...page.rows.map((cells) => makeRow(cells, page.columns)));
  const format = (count) => count.toLocaleString(document.documentElement.lang);
  table.querySelector("[aria-live]").textContent = table.dataset.count
    .replace("{shown}", format(body.rows.length))
    .replace("{total}", format(page.totalCount));
}

async function addRows(table, button) {
  button.disabled = true;
  try {
    const page = await fetchRows(table.dataset);
    show(table, page);
    table.dataset.cursor = page.pageInfo.endCursor;
    if (!page.pageInfo.hasNextPage) button.remove();
  } catch {
    table.querySelector("[aria-live]").textContent = table.dataset.failed;
  }
  button.disabled = false;
}

for (const table of document.querySelectorAll(".data-table[data-cursor]")) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "target button";
  button.textContent = table.dataset.more;
  button.addEventListener("click", () => addRows(table, button));
  table.querySelector(".data-table-foot").append(button);
}
