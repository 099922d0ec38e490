// Adds a button below each table that fetches its next rows, and shows the rows that a filter chooses.
const PAGE_SIZE = 50;
const FIGURES = ["INTEGER", "DECIMAL"];
const MOMENTS = ["DATE", "DATETIME"];

async function fetchRows({ document: documentId, dataset, resource, cursor, where }) {
  const conditions = where ? JSON.parse(where) : null;
  const variables = { dataset, resource, first: PAGE_SIZE, after: cursor ?? null, where: conditions };
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
    cell.classList.toggle("figure", FIGURES.includes(columns[index].type));
    cell.classList.toggle("moment", MOMENTS.includes(columns[index].type));
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
  if (page.pageInfo.hasNextPage) table.dataset.cursor = page.pageInfo.endCursor;
  else delete table.dataset.cursor;
  setButton(table);
}

async function addRows(table) {
  const asked = table.dataset.where;
  try {
    const page = await fetchRows(table.dataset);
    if (asked === table.dataset.where) show(table, page);
  } catch {
    table.querySelector("[aria-live]").textContent = table.dataset.failed;
  }
}

async function showRows(table, conditions) {
  table.dataset.where = JSON.stringify(conditions);
  delete table.dataset.cursor;
  const asked = table.dataset.where;
  try {
    const page = await fetchRows(table.dataset);
    if (asked !== table.dataset.where) return;
    table.querySelector("tbody").replaceChildren();
    show(table, page);
  } catch {
    table.querySelector("[aria-live]").textContent = table.dataset.failed;
  }
}

function setButton(table) {
  const foot = table.querySelector(".data-table-foot");
  const present = foot.querySelector("button");
  if (!table.dataset.cursor) present?.remove();
  else if (!present) foot.append(makeButton(table));
}

function makeButton(table) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "target button";
  button.textContent = table.dataset.more;
  button.addEventListener("click", async () => {
    button.disabled = true;
    await addRows(table);
    button.disabled = false;
  });
  return button;
}

for (const table of document.querySelectorAll(".data-table[data-dataset]")) {
  setButton(table);
  table.addEventListener("choose", (event) => showRows(table, event.detail));
}
