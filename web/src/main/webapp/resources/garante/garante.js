// What every page does: the menu on small screens, focus on what went wrong, and signing in again in
// place when the session has ended, so that nothing typed is lost.
const garante = (() => {
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
    openAgain();
    document.addEventListener("submit", askFirst);
    // one press is one request: a second press while the first is under way does nothing
    document.addEventListener("submit", (event) => {
      const form = event.target;
      if (!event.defaultPrevented && form.hasAttribute("data-file")) {
        form.closest("dialog")?.close();
      }
      if (event.defaultPrevented || form.method !== "post" || form.hasAttribute("data-own") || form.hasAttribute("data-file")) {
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

  /** Opens the dialog in which something typed was answered by the same page. */
  function openAgain() {
    const form = document.getElementById(document.getElementById("content")?.dataset.again);
    const dialog = form?.closest("dialog");
    if (dialog && !dialog.open) {
      dialog.showModal();
    }
  }

  const TYPED = "textarea, input:not([type=hidden], [type=submit], [type=button]), select";

  /** A form in which something is typed is sent when the session is known to go on; else the page stays as it is. */
  async function askFirst(event) {
    const form = event.target;
    const { submitter } = event;
    const asks = form.method === "post" && !form.hasAttribute("data-own") && form.querySelector(TYPED);
    if (!asks || event.defaultPrevented || !document.getElementById("sign-in-again")) {
      return;
    }
    if (form.dataset.asked) {
      delete form.dataset.asked;
      return;
    }
    event.preventDefault();
    if (form.dataset.asking) {
      return;
    }
    form.dataset.asking = "yes";
    try {
      if (await goesOn(form)) {
        form.dataset.asked = "yes";
        form.requestSubmit(submitter);
      }
    } finally {
      delete form.dataset.asking;
    }
  }

  async function goesOn(form) {
    form.querySelector(":scope > .g-away")?.remove();
    const response = await fetch("/api/session").catch(() => null);
    if (response?.ok) {
      return true;
    }
    if (response?.status === 401) {
      await signInAgain();
      return true;
    }
    const away = document.createElement("p");
    away.className = "g-error g-away";
    away.setAttribute("role", "alert");
    away.textContent = document.getElementById("sign-in-again").dataset.away;
    form.prepend(away);
    return false;
  }

  let signingIn = null;

  /** Asks whoever opened the page to sign in again, and is done when they have. */
  function signInAgain() {
    signingIn = signingIn || new Promise((resolve) => {
      const dialog = document.getElementById("sign-in-again");
      const form = document.getElementById("sign-in-again-form");
      const error = document.getElementById("again-error");
      dialog.addEventListener("cancel", (event) => event.preventDefault());
      form.onsubmit = async (event) => {
        event.preventDefault();
        const username = form.username.value.trim();
        const password = form.password.value;
        error.textContent = "";
        form.password.value = "";
        if (username.toLowerCase() !== dialog.dataset.username.toLowerCase()) {
          error.textContent = dialog.dataset.other; // what one has typed is not sent as another
          return;
        }
        const response = await fetch("/api/session", {
          method: "POST",
          headers: { "Content-Type": "application/json" },
          body: JSON.stringify({ username, password }),
        }).catch(() => null);
        const answer = await response?.json().catch(() => null);
        if (response?.ok) {
          document.querySelectorAll("input[type=hidden][name=token]").forEach((field) => {
            field.value = answer.token; // the session's secret, which is another now
          });
          dialog.close();
          signingIn = null;
          resolve();
        } else {
          error.textContent = answer?.message || dialog.dataset.away;
        }
      };
      dialog.showModal();
    });
    return signingIn;
  }

  return { signInAgain };
})();
