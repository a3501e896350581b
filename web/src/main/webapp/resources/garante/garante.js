// What every page does: the menu on small screens, and focus on what went wrong.
(() => {
  document.addEventListener("DOMContentLoaded", () => {
    const button = document.querySelector(".g-menu-button");
    const menu = document.getElementById("menu");
    if (button && menu) {
      button.addEventListener("click", () => {
        const open = menu.classList.toggle("g-open");
        button.setAttribute("aria-expanded", String(open));
      });
    }
    const summary = document.querySelector(".g-summary");
    if (summary) {
      summary.focus();
    }
    // one press is one request: a second press while the first is under way does nothing
    document.addEventListener("submit", (event) => {
      const form = event.target;
      if (form.hasAttribute("data-file")) {
        form.closest("dialog")?.close();
      }
      if (form.method !== "post" || form.hasAttribute("data-own") || form.hasAttribute("data-file")) {
        return; // a file leaves the page as it is: another may be asked for
      }
      if (form.dataset.sent) {
        event.preventDefault();
        return;
      }
      form.dataset.sent = "yes";
      window.addEventListener("pageshow", () => delete form.dataset.sent, { once: true });
    });
    // dialogs open and close by buttons that name them
    document.addEventListener("click", (event) => {
      const opener = event.target.closest("[data-dialog]");
      if (opener) {
        document.getElementById(opener.dataset.dialog).showModal();
      }
      const closer = event.target.closest("[data-close]");
      if (closer) {
        closer.closest("dialog").close();
      }
    });
  });
})();
