// Lets a reader print the page, dated by their clock.
addEventListener("beforeprint", () => {
  const today = new Date().toLocaleDateString(document.documentElement.lang, { timeZone: "Asia/Ho_Chi_Minh" });
  for (const day of document.querySelectorAll(".print-day")) day.textContent = today;
});

for (const button of document.querySelectorAll(".print-button")) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}
