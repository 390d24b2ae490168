(() => {
  const form = document.getElementById("filters");
  if (!form) return;
  const groups = [...document.querySelectorAll(".group")];
  const total = document.querySelectorAll(".finding").length;
  const apply = () => {
    const weights = new Set([...form.querySelectorAll("[name=weight]:checked")].map(box => box.value));
    const check = form.elements.check.value;
    const words = form.elements.words.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const group of groups) {
      const title = group.querySelector("h3").textContent;
      let any = false;
      for (const finding of group.querySelectorAll(".finding")) {
        const text = (title + " " + finding.textContent).toLowerCase();
        const fits = weights.has(finding.dataset.weight) && (!check || check === finding.dataset.check)
          && words.every(word => text.includes(word));
        finding.hidden = !fits;
        if (fits) { any = true; shown++; }
      }
      group.hidden = !any;
    }
    form.querySelector("output").textContent = shown === total ? "" : shown + " of " + total + " shown";
  };
  for (const link of document.querySelectorAll("a[data-check]")) {
    link.addEventListener("click", () => { form.elements.check.value = link.dataset.check; apply(); });
  }
  form.addEventListener("input", apply);
  form.addEventListener("submit", event => event.preventDefault());
  form.hidden = false;
  apply();
})();
