// Keeps a draft answer by answer. Nothing is kept in the browser: what could not be sent stays in
// its field, says so, and is sent again.
document.addEventListener("DOMContentLoaded", () => {
  const frame = document.getElementById("draft");
  if (!frame) {
    return;
  }
  const words = document.getElementById("form-words").dataset;
  const base = "/api/drafts/" + frame.dataset.draft;
  const say = (text, ...values) => values.reduce((said, value, i) => said.replace("{" + i + "}", value), text);
  const known = new WeakMap(); // question → what the register has, as JSON text
  const unsent = new Set();
  let queue = Promise.resolve();

  // ---- what a question holds

  const shapeOf = (question) => question.dataset.shape;
  const part = (question, name) => question.querySelector(`:scope [data-part="${name}"]`);

  function valueOf(question) {
    const input = question.querySelector("input, select, textarea");
    switch (shapeOf(question)) {
      case "RADIOS": {
        const chosen = question.querySelector("input[type=radio]:checked");
        return chosen && !chosen.value.startsWith("?") ? chosen.value : null;
      }
      case "CHECKS":
        return [...question.querySelectorAll("input[type=checkbox]:checked")].map((box) => box.value);
      case "LINES":
        return question.querySelector(".g-lines").value.split("\n").map((line) => line.trim()).filter(Boolean);
      case "LOOKUPS":
        return [...question.querySelectorAll(".g-chosen > li")].map((item) => item.dataset.code);
      case "LOOKUP":
        return question.querySelector("[role=combobox]").dataset.code || "";
      case "MOMENT":
        return {
          date: part(question, "date").value.trim(),
          time: part(question, "time").value.trim(),
          precision: part(question, "precision").value,
        };
      case "SELECT":
        return input.value && !input.value.startsWith("?") ? input.value : blankOf(question);
      case "ROWS":
        return null;
      default:
        return input.value;
    }
  }

  function show(question, value) {
    const input = question.querySelector("input, select, textarea");
    switch (shapeOf(question)) {
      case "RADIOS":
        question.querySelectorAll("input[type=radio]").forEach((radio) => (radio.checked = radio.value === value));
        break;
      case "CHECKS":
        question.querySelectorAll("input[type=checkbox]").forEach((box) => (box.checked = value.includes(box.value)));
        break;
      case "LINES":
        question.querySelector(".g-lines").value = value.join("\n");
        break;
      case "MOMENT":
        part(question, "date").value = value.date || "";
        part(question, "time").value = value.time || "";
        part(question, "precision").value = value.precision || "EXACT";
        break;
      case "LOOKUP":
      case "LOOKUPS":
        window.location.reload();
        break;
      default:
        input.value = value ?? "";
    }
  }

  function inWords(question, value) {
    if (value === null || value === "" || (Array.isArray(value) && !value.length)) {
      return words.blank;
    }
    if (shapeOf(question) === "MOMENT") {
      return (value.date + " " + value.time).trim() || words.blank;
    }
    const codes = Array.isArray(value) ? value : [value];
    return codes
      .map((code) => {
        const option = question.querySelector(`[value="${CSS.escape(code)}"], [data-code="${CSS.escape(code)}"]`);
        return option ? (option.closest("label") || option).textContent.trim() || code : code;
      })
      .join(", ");
  }

  /** The typed missing value given: one more thing to choose, or asked apart. */
  function missingOf(question) {
    const apart = question.querySelector(":scope > .g-foot > .g-missing [data-part=missing]");
    if (apart) {
      return apart.value;
    }
    const chosen = question.querySelector("input[type=radio]:checked, select");
    return chosen && chosen.value.startsWith("?") ? chosen.value.slice(1) : "";
  }

  // ---- sending

  function request(question) {
    const path = question.dataset.path;
    const missing = missingOf(question);
    if (missing) {
      const reason = question.querySelector(":scope > .g-foot > .g-missing [data-part=reason]").value.trim();
      return { path, missing, reason };
    }
    return { path, value: valueOf(question), was: JSON.parse(known.get(question) ?? "null") };
  }

  function remember(question) {
    if (shapeOf(question) !== "ROWS") {
      known.set(question, JSON.stringify(missingOf(question) ? blankOf(question) : valueOf(question)));
    }
  }

  function blankOf(question) {
    switch (shapeOf(question)) {
      case "MOMENT":
        return { date: "", time: "", precision: "EXACT" };
      case "LINES":
      case "CHECKS":
      case "LOOKUPS":
        return [];
      case "RADIOS":
        return null;
      default:
        return question.dataset.choice ? null : "";
    }
  }

  function fingerprint(question) {
    return JSON.stringify([missingOf(question), request(question).reason ?? "", missingOf(question) ? null : valueOf(question)]);
  }

  const sent = new WeakMap(); // question → fingerprint of what was last sent

  function keep(question) {
    if (!question || question.closest("template")) {
      return;
    }
    const now = fingerprint(question);
    if (sent.get(question) === now && !unsent.has(question)) {
      return;
    }
    if (shapeOf(question) === "ROWS" && !missingOf(question)) {
      sent.set(question, now);
      return;
    }
    sent.set(question, now);
    unsent.add(question);
    said(question, words.saving);
    queue = queue.then(() => send(question));
  }

  async function send(question) {
    if (!unsent.has(question) || !question.isConnected) {
      return;
    }
    const asked = request(question);
    try {
      const answer = await ask("PATCH", base, asked);
      unsent.delete(question);
      if (answer.conflict) {
        conflict(question, asked, answer.conflict);
        return;
      }
      remember(question);
      said(question, say(words.saved, answer.savedAt), true);
      apply(answer);
      if (frame.dataset.person && asked.path.startsWith("person.")) {
        likely();
      }
    } catch (failure) {
      said(question, failure.message, false, true);
      if (!failure.final) {
        window.setTimeout(() => (queue = queue.then(() => send(question))), 5000);
      } else {
        unsent.delete(question);
      }
    }
  }

  /** Sends a request; over the end of a session it waits for signing in and sends again. */
  async function ask(method, address, body) {
    let response;
    try {
      response = await fetch(address, {
        method,
        headers: body ? { "Content-Type": "application/json" } : {},
        body: body ? JSON.stringify(body) : undefined,
      });
    } catch (network) {
      throw new Error(words.offline);
    }
    if (response.status === 401) {
      await signInAgain();
      return ask(method, address, body);
    }
    const answer = response.status === 204 ? {} : await response.json().catch(() => ({}));
    if (response.status === 409 && answer.error === "fieldConflict") {
      return { conflict: answer };
    }
    if (!response.ok) {
      const failure = new Error(answer.message || (response.status >= 500 ? words.unsaved : words.refused));
      failure.final = response.status < 500;
      throw failure;
    }
    return answer;
  }

  function said(question, text, done = false, wrong = false) {
    const place = document.querySelector(`[data-kept="${question.dataset.path}"]`);
    place.textContent = text;
    place.classList.toggle("g-unsaved", wrong);
    if (done) {
      place.classList.remove("g-fresh");
      void place.offsetWidth;
      place.classList.add("g-fresh");
    }
  }

  // ---- what the register answers

  function apply(answer) {
    document.getElementById("saved").textContent = say(words.saved, answer.savedAt);
    for (const [name, state] of Object.entries(answer.sections)) {
      const mark = document.querySelector(`[data-section="${name}"]`);
      mark.className = "g-mark g-mark-" + state;
      mark.textContent = words[state.toLowerCase()];
    }
    document.querySelectorAll("[data-notes]").forEach((place) => {
      const notes = answer.notes[place.dataset.notes] || [];
      const text = JSON.stringify(notes);
      if (place.dataset.shown === text) {
        return;
      }
      place.dataset.shown = text;
      place.replaceChildren(...notes.map(noteElement));
      const question = place.closest("[data-path]");
      const wrong = notes.some((note) => note.wrong);
      if (question && question.dataset.path === place.dataset.notes) {
        question.classList.toggle("g-wrong", wrong);
        const input = question.querySelector("input, select, textarea");
        if (input) {
          wrong ? input.setAttribute("aria-invalid", "true") : input.removeAttribute("aria-invalid");
        }
      }
    });
    for (const [path, zone] of Object.entries(answer.zones)) {
      const place = document.querySelector(`[data-zone="${path}"]`);
      if (place) {
        place.textContent = zone.name;
        place.dataset.zoneId = zone.id;
      }
    }
  }

  function noteElement(note) {
    const line = document.createElement("span");
    line.className = note.wrong ? "g-error" : "g-flag";
    if (!note.wrong) {
      const word = document.createElement("b");
      word.textContent = words.flag + " ";
      line.append(word);
    }
    line.append(note.text);
    return line;
  }

  /** Somebody else has answered since: both answers stand there, and the person chooses. */
  function conflict(question, asked, answer) {
    const place = document.querySelector(`[data-kept="${question.dataset.path}"]`);
    const box = document.createElement("div");
    box.className = "g-flagged";
    const text = document.createElement("p");
    text.textContent = say(words.conflict, answer.message, inWords(question, answer.current), inWords(question, asked.value));
    const theirs = button(words.keep, () => {
      show(question, answer.current);
      remember(question);
      sent.set(question, fingerprint(question));
      place.replaceChildren();
    });
    const mine = button(words.mine, () => {
      known.set(question, JSON.stringify(answer.current));
      unsent.add(question);
      queue = queue.then(() => send(question));
    });
    box.append(text, theirs, " ", mine);
    place.replaceChildren(box);
    theirs.focus();
  }

  function button(text, action) {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "g-button g-second g-small";
    made.textContent = text;
    made.addEventListener("click", action);
    return made;
  }

  // ---- others that may be about the same person

  async function likely() {
    const found = await ask("GET", base + "/matches").catch(() => []);
    const box = document.getElementById("likely");
    box.hidden = !found.length;
    document.getElementById("likely-list").replaceChildren(
      ...found.map((match) => {
        const item = document.createElement("li");
        const link = document.createElement("a");
        link.href = "/record?folio=" + encodeURIComponent(match.folio);
        link.target = "_blank";
        link.rel = "noopener";
        link.textContent = match.folio;
        item.append(link, " ", match.about, " ");
        if (match.person) {
          item.append(button(words.same, () => samePerson(match, item)));
        }
        return item;
      })
    );
  }

  async function samePerson(match, item) {
    try {
      await ask("PUT", base + "/person", { person: match.person });
      item.replaceChildren(say(words.samekept, match.folio));
    } catch (failure) {
      item.append(" ", failure.message);
    }
  }

  // ---- the session has ended

  let signingIn = null;

  function signInAgain() {
    if (!signingIn) {
      signingIn = new Promise((resolve) => {
        const dialog = document.getElementById("sign-in-again");
        const form = document.getElementById("sign-in-again-form");
        const error = document.getElementById("again-error");
        dialog.addEventListener("cancel", (event) => event.preventDefault());
        form.onsubmit = async (event) => {
          event.preventDefault();
          error.textContent = "";
          try {
            const response = await fetch("/api/session", {
              method: "POST",
              headers: { "Content-Type": "application/json" },
              body: JSON.stringify({ username: form.username.value, password: form.password.value }),
            });
            form.password.value = "";
            if (!response.ok) {
              error.textContent = (await response.json()).message;
              return;
            }
            dialog.close();
            signingIn = null;
            resolve();
          } catch (network) {
            error.textContent = words.offline;
          }
        };
        dialog.showModal();
      });
    }
    return signingIn;
  }

  // ---- looking up by typing

  function combobox(input) {
    const lookup = input.closest(".g-lookup");
    const list = lookup.querySelector("[role=listbox]");
    const question = input.closest("[data-path]");
    const several = shapeOf(question) === "LOOKUPS";
    let options = [];
    let active = -1;
    let waiting = 0;
    let asked = 0;

    const close = () => {
      list.hidden = true;
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
      active = -1;
    };
    const mark = (index) => {
      active = index;
      [...list.children].forEach((item, i) => item.setAttribute("aria-selected", String(i === index)));
      if (index >= 0) {
        input.setAttribute("aria-activedescendant", list.children[index].id);
        list.children[index].scrollIntoView({ block: "nearest" });
      }
    };
    const choose = (option) => {
      if (several) {
        input.value = "";
        if (![...lookup.querySelectorAll(".g-chosen > li")].some((item) => item.dataset.code === option.code)) {
          const item = document.createElement("li");
          item.dataset.code = option.code;
          item.textContent = option.text;
          lookup.querySelector(".g-chosen").append(item);
          removable(item);
        }
      } else {
        input.value = option.text;
        input.dataset.code = option.code;
        input.dataset.text = option.text;
      }
      close();
      clearMissing(question);
      keep(question);
    };
    const open = (found) => {
      options = found;
      list.replaceChildren(
        ...found.map((option, i) => {
          const item = document.createElement("li");
          item.id = list.id + "-" + i;
          item.setAttribute("role", "option");
          item.textContent = option.text;
          item.addEventListener("mousedown", (event) => {
            event.preventDefault();
            choose(option);
          });
          return item;
        })
      );
      if (!found.length) {
        const item = document.createElement("li");
        item.className = "g-soft";
        item.setAttribute("role", "option");
        item.setAttribute("aria-disabled", "true");
        item.textContent = words.none;
        list.append(item);
      }
      list.hidden = false;
      input.setAttribute("aria-expanded", "true");
      mark(found.length ? 0 : -1);
    };
    const look = async () => {
      const mine = ++asked;
      const address = "/api/choices/" + lookup.dataset.source;
      const separator = address.includes("?") ? "&" : "?";
      try {
        const found = await ask("GET", address + separator + "q=" + encodeURIComponent(input.value.trim()));
        if (mine === asked && document.activeElement === input) {
          open(found);
        }
      } catch (failure) {
        said(question, failure.message, false, true);
      }
    };
    input.dataset.text = input.defaultValue;
    input.addEventListener("input", () => {
      window.clearTimeout(waiting);
      if (input.value.trim().length >= 2) {
        waiting = window.setTimeout(look, 200);
      } else {
        close();
      }
    });
    input.addEventListener("keydown", (event) => {
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        if (list.hidden) {
          look();
        } else if (options.length) {
          const step = event.key === "ArrowDown" ? 1 : -1;
          mark((active + step + options.length) % options.length);
        }
      } else if (event.key === "Enter" && !list.hidden && active >= 0) {
        event.preventDefault();
        choose(options[active]);
      } else if (event.key === "Escape") {
        close();
      } else if (event.key === "Backspace" && several && !input.value) {
        const last = lookup.querySelector(".g-chosen > li:last-child");
        if (last) {
          last.remove();
          keep(question);
        }
      }
    });
    input.addEventListener("blur", () => {
      close();
      if (several) {
        input.value = "";
      } else if (!input.value.trim()) {
        input.dataset.code = "";
        input.dataset.text = "";
        keep(question);
      } else if (input.value !== input.dataset.text) {
        input.value = input.dataset.text; // only what was chosen from the list counts
      }
    });
  }

  function removable(item) {
    const text = item.textContent;
    const remove = document.createElement("button");
    remove.type = "button";
    remove.className = "g-remove";
    remove.textContent = "×";
    remove.setAttribute("aria-label", say(words.removeone, text));
    remove.addEventListener("click", () => {
      const question = item.closest("[data-path]");
      item.remove();
      keep(question);
      question.querySelector("[role=combobox]").focus();
    });
    item.append(" ", remove);
  }

  // ---- moments

  function now(question) {
    const zone = zoneOf(question);
    const parts = Object.fromEntries(
      new Intl.DateTimeFormat("en-GB", {
        timeZone: zone, day: "2-digit", month: "2-digit", year: "numeric", hour: "2-digit", minute: "2-digit", hourCycle: "h23",
      }).formatToParts(new Date()).map((piece) => [piece.type, piece.value])
    );
    part(question, "date").value = `${parts.day}/${parts.month}/${parts.year}`;
    part(question, "time").value = `${parts.hour}:${parts.minute}`;
    part(question, "precision").value = "EXACT";
    clockShown(question);
    clearMissing(question);
    keep(question);
  }

  function zoneOf(question) {
    const place = question.querySelector("[data-zone-id]");
    return (place && place.dataset.zoneId) || words.capital;
  }

  function clockShown(question) {
    const precision = part(question, "precision").value;
    question.querySelector("[data-clock]").hidden = precision === "DAY" || precision === "MONTH";
  }

  // ---- typed missing values

  function clearMissing(question) {
    const select = question.querySelector(":scope > .g-foot > .g-missing [data-part=missing]");
    if (select) {
      select.value = "";
    }
    reasonShown(question);
  }

  function reasonShown(question) {
    const reason = question.querySelector(":scope > .g-foot > .g-missing.g-reason, :scope > .g-foot > .g-missing > .g-reason");
    if (reason) {
      reason.hidden = !missingOf(question);
    }
  }

  /** An answer that is said to be missing does not stand beside that. */
  function takeOut(question) {
    if (!missingOf(question)) {
      return;
    }
    switch (shapeOf(question)) {
      case "ROWS":
      case "RADIOS":
      case "SELECT":
        break;
      case "LOOKUP": {
        const input = question.querySelector("[role=combobox]");
        input.value = input.dataset.code = input.dataset.text = "";
        break;
      }
      case "LOOKUPS":
        question.querySelectorAll(".g-chosen > li").forEach((item) => item.remove());
        break;
      default:
        show(question, blankOf(question));
    }
  }

  // ---- rows

  async function addRow(list) {
    const asked = { list: list.dataset.list };
    try {
      const answer = await ask("POST", base + "/rows", asked);
      const blank = list.querySelector(":scope > template");
      const made = blank.innerHTML.replaceAll("new-row", answer.key);
      blank.insertAdjacentHTML("beforebegin", made);
      const row = blank.previousElementSibling;
      row.querySelectorAll("[data-path]").forEach(prepare);
      clearMissing(list);
      apply(answer);
      row.querySelector("input, select, textarea").focus();
    } catch (failure) {
      said(list, failure.message, false, true);
    }
  }

  async function removeRow(row) {
    const list = row.closest("[data-list]");
    try {
      const answer = await ask("DELETE", `${base}/rows/${list.dataset.list}/${row.dataset.key}`);
      row.remove();
      said(list, words.rowremoved, true);
      apply(answer);
      list.querySelector("[data-add]").focus();
    } catch (failure) {
      said(list, failure.message, false, true);
    }
  }

  // ---- events

  function prepare(question) {
    question.querySelectorAll(":scope .g-chosen > li").forEach(removable);
    if (shapeOf(question) === "MOMENT") {
      clockShown(question);
    }
    const input = question.querySelector("[role=combobox]");
    if (input && shapeOf(question) !== "ROWS") {
      combobox(input);
    }
    asBrought(question, () => {
      remember(question);
      sent.set(question, fingerprint(question));
    });
    const typing = document.activeElement.matches("input, textarea") && question.contains(document.activeElement);
    if (!typing) {
      keep(question);
    }
  }

  /** Reads a question as the page brought it: before this ran, somebody may have typed already. */
  function asBrought(question, read) {
    const changed = [...question.querySelectorAll("input, select, textarea")].filter(
      (input) => input.closest("[data-path]") === question && held(input) !== brought(input)
    );
    const typed = changed.map(held);
    changed.forEach((input) => put(input, brought(input)));
    read();
    changed.forEach((input, i) => put(input, typed[i]));
  }

  const ticked = (input) => input.type === "radio" || input.type === "checkbox";
  const held = (input) => (ticked(input) ? input.checked : input.value);
  const put = (input, value) => (ticked(input) ? (input.checked = value) : (input.value = value));

  function brought(input) {
    if (input.options) {
      const option = [...input.options].find((one) => one.defaultSelected) || input.options[0];
      return option ? option.value : "";
    }
    return ticked(input) ? input.defaultChecked : input.defaultValue;
  }

  frame.querySelectorAll("[data-path]").forEach(prepare);
  if (frame.dataset.person) {
    likely();
  }

  frame.addEventListener("change", (event) => {
    const question = event.target.closest("[data-path]");
    if (!question || event.target.matches("[role=combobox]")) {
      return;
    }
    if (event.target.dataset.part === "missing") {
      reasonShown(question);
      takeOut(question);
    } else if (event.target.dataset.part !== "reason") {
      clearMissing(question);
    }
    if (event.target.dataset.part === "precision") {
      clockShown(question);
    }
    if (shapeOf(question) === "MOMENT" && event.target.dataset.part === "date" && !part(question, "time").value
        && part(question, "precision").value === "EXACT") {
      return; // the time is typed next; both are kept together, or when the question is left
    }
    keep(question);
  });
  frame.addEventListener("focusout", (event) => {
    const question = event.target.closest("[data-path]");
    if (question && event.target.matches("input:not([role=combobox]), textarea") && !question.contains(event.relatedTarget)) {
      keep(question);
    }
  });
  frame.addEventListener("click", (event) => {
    const target = event.target.closest("button");
    if (!target) {
      return;
    }
    if (target.dataset.now) {
      now(target.closest("[data-path]"));
    } else if (target.dataset.add) {
      addRow(target.closest("[data-list]"));
    } else if (target.dataset.remove) {
      removeRow(target.closest(".g-row"));
    }
  });

  // leaving waits until everything typed is kept
  const drained = async () => {
    for (let last = null; last !== queue; ) {
      last = queue;
      await queue;
    }
    return unsent.size === 0;
  };
  document.addEventListener("click", async (event) => {
    const link = event.target.closest("a[href]");
    if (!link || link.getAttribute("href").startsWith("#") || event.ctrlKey || event.metaKey || !unsent.size) {
      return;
    }
    event.preventDefault();
    if (await drained()) {
      window.location.assign(link.href);
    }
  });
  document.addEventListener("submit", async (event) => {
    if (event.target.method !== "post" || event.target.hasAttribute("data-own") || !unsent.size) {
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    const { target, submitter } = event;
    if (await drained()) {
      target.requestSubmit(submitter);
    }
  }, true);
  window.addEventListener("beforeunload", (event) => {
    if (unsent.size) {
      event.preventDefault();
    }
  });
});
