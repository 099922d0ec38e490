// Answers the form "when is it done?" in place, by the operation that its page sends too.
async function fetchDeadlines({ document: documentId, path }, fields) {
  const variables = {
    path,
    submittedOn: fields.get("nop"),
    at: fields.get("gio") || null,
    channel: fields.get("cach") || null,
    case: fields.get("truong-hop") || null,
  };
  const response = await fetch(`/graphql?locale=${document.documentElement.lang}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ documentId, variables }),
  });
  const { data, errors } = await response.json();
  if (errors) throw new Error(errors[0].message);
  return data.entry.deadlines;
}

function makeItem(text, className = "") {
  const item = document.createElement("li");
  item.className = className;
  item.textContent = text;
  return item;
}

function makeAnswer(form, deadline) {
  const answer = form.querySelector("template").content.firstElementChild.cloneNode(true);
  answer.querySelector(".deadline-channel").textContent = `${deadline.channel.title.text}: ${deadline.limitText}`;
  answer.querySelector(".deadline-due b").textContent = deadline.dueText || form.dataset.rule;
  answer.querySelector(".deadline-words").append(...deadline.explanation.map((text) => makeItem(text)));
  answer.querySelector("details").hidden = !deadline.dueOn;
  const days = deadline.days.map(({ text, part }) => makeItem(text, `part-${part.toLowerCase()}`));
  answer.querySelector(".deadline-days").append(...days);
  return answer;
}

async function answerForm(form) {
  const list = form.querySelector(".deadlines") ?? form.parentElement.querySelector(".deadlines");
  const warning = form.querySelector("[role=alert]");
  try {
    const deadlines = await fetchDeadlines(form.dataset, new FormData(form));
    list.replaceChildren(...deadlines.map((deadline) => makeAnswer(form, deadline)));
    warning.hidden = true;
  } catch (error) {
    list.replaceChildren();
    warning.textContent = error.message;
    warning.hidden = false;
  }
}

for (const form of document.querySelectorAll(".deadline-form")) {
  const day = form.elements.nop;
  day.value ||= new Date().toLocaleDateString("sv", { timeZone: "Asia/Ho_Chi_Minh" });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    answerForm(form);
  });
}
