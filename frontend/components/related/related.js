// Lists what is related to a page once a reader comes near the end of it.
const MOST = 5;

async function fetchRelated({ document: documentId, path }) {
  const response = await fetch(`/graphql?locale=${document.documentElement.lang}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ documentId, variables: { path, first: MOST } }),
  });
  const { data } = await response.json();
  return data?.entry?.related ?? [];
}

function makeLink({ title, language, typeTitle, path }) {
  const link = document.createElement("a");
  link.href = path;
  const name = document.createElement("span");
  name.lang = language.toLowerCase();
  name.textContent = title;
  const kind = document.createElement("small");
  kind.textContent = typeTitle;
  link.append(name, kind);
  const item = document.createElement("li");
  item.append(link);
  return item;
}

async function fill(section) {
  const entries = await fetchRelated(section.dataset).catch(() => []);
  if (!entries.length) return;
  const list = document.createElement("ul");
  list.className = "link-list";
  list.append(...entries.map(makeLink));
  section.querySelector("h2").after(list);
}

const observer = new IntersectionObserver(
  (seen) => {
    for (const { isIntersecting, target } of seen) {
      if (!isIntersecting) continue;
      observer.unobserve(target);
      fill(target);
    }
  },
  { rootMargin: "400px" },
);
for (const section of document.querySelectorAll(".related")) observer.observe(section);
