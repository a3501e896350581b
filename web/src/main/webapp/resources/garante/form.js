// Keeps a draft answer by answer. Nothing is kept in the browser: what could not be sent stays in
// its field, says so, and is sent again. What stands on the screen and what the register holds are
// two things: a change names what the register last said it holds, never what is on the screen.
document.addEventListener("DOMContentLoaded", () => {
  const frame = document.getElementById("draft");
  if (!frame) {
    return;
  }
  const words = document.getElementById("form-words").dataset;
  const base = "/api/drafts/" + frame.dataset.draft;
  const say = (text, ...values) => values.reduce((said, value, i) => said.replace("{" + i + "}", () => value), text);

  // ---- what a question holds

  const shapeOf = (question) => question.dataset.shape;
  const part = (question, name) => question.querySelector(`:scope [data-part="${name}"]`);
  const rowsOf = (list) => [...list.querySelectorAll(":scope > .g-row")];

  /** What was typed and not chosen from the list. */
  function unreadOf(question) {
    if (!shapeOf(question).startsWith("LOOKUP")) {
      return "";
    }
    const input = question.querySelector("[role=combobox]");
    const typed = input.value.trim();
    return typed === input.dataset.text ? "" : typed;
  }

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
        return unreadOf(question) ? "" : question.querySelector("[role=combobox]").dataset.code || "";
      case "MOMENT":
        return {
          date: part(question, "date").value.trim(),
          time: part(question, "time").value.trim(),
          precision: part(question, "precision").value,
          zone: part(question, "zone").value,
          marginMinutes: part(question, "marginMinutes").value.trim(),
          fold: part(question, "fold").value,
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
        clocks(question);
        part(question, "zone").value = value.zone || "";
        part(question, "marginMinutes").value = value.marginMinutes || "";
        part(question, "fold").value = value.fold || "";
        clockShown(question);
        break;
      default:
        input.value = value ?? "";
    }
  }

  /** The typed missing value given: one more thing to choose, or asked apart. */
  function missingOf(question) {
    const apart = question.querySelector(":scope > .g-foot > .g-missing [data-part=missing]");
    if (apart) {
      return apart.value;
    }
    if (shapeOf(question) === "ROWS") {
      return "";
    }
    const chosen = question.querySelector("input[type=radio]:checked, select");
    return chosen && chosen.value.startsWith("?") ? chosen.value.slice(1) : "";
  }

  function blankOf(question) {
    switch (shapeOf(question)) {
      case "MOMENT":
        return { date: "", time: "", precision: "EXACT", zone: "", marginMinutes: "", fold: "" };
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

  /** The answer on the screen, as it is sent. */
  function answerOf(question) {
    const missing = missingOf(question);
    if (missing) {
      return { missing, reason: question.querySelector(":scope > .g-foot > .g-missing [data-part=reason]").value.trim() };
    }
    const unread = unreadOf(question);
    return unread ? { value: valueOf(question), unread } : { value: valueOf(question) };
  }

  // ---- what the register holds

  const known = new WeakMap(); // question → the answer as the register has it, as the screen and as the register say it
  const printOf = (question) => JSON.stringify(answerOf(question));
  const isKept = (question) => known.get(question).print === printOf(question);

  /** What a change of a question is made upon: the rows of a list are what is held of their questions. */
  function heldOf(question) {
    const rows = shapeOf(question) === "ROWS" ? rowsOf(question) : [];
    return rows.length ? rows.map(heldInRow) : known.get(question).held;
  }

  function heldInRow(row) {
    const held = { key: row.dataset.key };
    row.querySelectorAll("[data-path]").forEach((question) => {
      held[question.dataset.path.split(".").pop()] = heldOf(question);
    });
    return held;
  }

  // ---- sending: one request at a time, in order; of each question the last answer counts

  const waiting = [];
  const jobs = new WeakMap(); // question → its job
  let working = null;

  function enqueue(job) {
    if (waiting.includes(job)) {
      job.more = true; // it may be what is sent again: whatever was typed since comes after it
    } else {
      waiting.push(job);
    }
    working = working || work().finally(() => (working = null));
  }

  async function work() {
    while (waiting.length) {
      const job = waiting.shift();
      const wait = await job();
      if (wait) {
        enqueue(job);
        await new Promise((resume) => window.setTimeout(resume, wait));
      } else if (job.more) {
        job.more = false;
        enqueue(job);
      }
    }
  }

  /**
   * A request that is sent until it is answered. What is asked is settled when it is first sent, since the
   * register may have heard it although the answer was lost; whatever is typed meanwhile is asked next.
   */
  function job(asking, answered, place) {
    let asked = null;
    return async () => {
      asked = asked || asking();
      if (!asked) {
        return 0;
      }
      try {
        const answer = await ask(asked.method, asked.address, asked.body);
        const done = asked;
        asked = null;
        answered(answer, done);
      } catch (failure) {
        said(place(), failure.message, false, true);
        if (!failure.final) {
          return failure.after || 5000;
        }
        refused.set(place(), asked.print);
        asked = null;
      }
      return 0;
    };
  }

  const refused = new WeakMap(); // question → the answer that was refused, or that waits for a choice
  const upon = new WeakMap(); // question → what was shown to stand there when the person chose to change it

  function keep(question) {
    if (!question || !known.has(question) || question.dataset.asks) {
      return;
    }
    if (isKept(question) && !jobs.has(question)) {
      return;
    }
    if (refused.get(question) === printOf(question)) {
      return;
    }
    if (!jobs.has(question)) {
      jobs.set(question, job(() => change(question), (answer, asked) => changed(question, answer, asked), () => question));
    }
    if (!isKept(question)) {
      said(question, words.saving);
    }
    enqueue(jobs.get(question));
  }

  function change(question) {
    if (!question.isConnected || question.dataset.asks) {
      return null;
    }
    if (isKept(question)) {
      said(question, known.get(question).saved ?? "");
      return null;
    }
    const was = upon.has(question) ? upon.get(question) : heldOf(question);
    upon.delete(question);
    return {
      method: "PATCH",
      address: base,
      body: { path: question.dataset.path, was, ...answerOf(question) },
      print: printOf(question),
    };
  }

  function changed(question, answer, asked) {
    if (answer.conflict) {
      refused.set(question, asked.print);
      conflict(question, answer.conflict);
      return;
    }
    refused.delete(question);
    const saved = say(words.saved, answer.savedAt);
    known.set(question, { print: asked.print, held: answer.held, saved });
    const { missing, unread, value } = asked.body;
    if (missing && shapeOf(question) === "ROWS") {
      rowsOf(question).forEach((row) => row.remove());
    } else if (!missing && !unread && isKept(question) && JSON.stringify(answer.value) !== JSON.stringify(value)) {
      show(question, answer.value); // the register writes it in one way
      known.set(question, { print: printOf(question), held: answer.held, saved });
    }
    if (isKept(question)) {
      said(question, saved, true);
    } else if (!question.contains(document.activeElement)) {
      keep(question);
    } else {
      said(question, "");
    }
    apply(answer);
    if (frame.dataset.person && asked.body.path.startsWith("person.")) {
      likely();
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
      await garante.signInAgain();
      return ask(method, address, body);
    }
    const answer = response.status === 204 ? {} : await response.json().catch(() => null);
    if (response.status === 409 && answer && "current" in answer) {
      return { conflict: answer };
    }
    if (!response.ok || !answer) {
      const final = response.status < 500 && answer !== null;
      const failure = new Error((final && answer.message) || words.unsaved);
      failure.final = final;
      failure.after = 1000 * Number(response.headers.get("Retry-After"));
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
    for (const [path, asked] of Object.entries(answer.asked)) {
      const question = document.querySelector(`[data-path="${path}"]`);
      if (question) {
        question.hidden = !asked;
      }
    }
    for (const [path, text] of Object.entries(answer.understood)) {
      document.querySelectorAll(`[data-understood="${path}"]`).forEach((place) => (place.textContent = text));
    }
    for (const [path, zone] of Object.entries(answer.zones)) {
      const place = document.querySelector(`[data-zone="${path}"]`);
      if (place) {
        place.textContent = zone.name;
        place.dataset.zoneId = zone.id;
        place.closest("[data-path]").querySelector("[data-fold]").hidden = !zone.twice;
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

  /** Asks beside a question: a text, and a button for each thing that may be done. */
  function choice(question, text, ...choices) {
    const place = document.querySelector(`[data-kept="${question.dataset.path}"]`);
    const box = document.createElement("div");
    box.className = "g-flagged";
    const paragraph = document.createElement("p");
    paragraph.textContent = text;
    const buttons = choices.map(([label, action]) =>
      button(label, () => {
        place.replaceChildren();
        action();
      })
    );
    box.append(paragraph, ...buttons.flatMap((each) => [each, " "]));
    place.classList.remove("g-unsaved");
    place.replaceChildren(box);
    buttons[0].focus();
  }

  /** Somebody else has answered since: both answers stand there, and the person chooses. */
  function conflict(question, answer) {
    const row = answer.gone && question.closest(".g-row");
    const text = say(words.conflict, answer.message, answer.gone ? words.rowgone : answer.said || words.blank);
    const theirs = () => {
      if (row) {
        row.remove();
        return;
      }
      const value = answer.current;
      const simple = !shapeOf(question).startsWith("LOOKUP") && shapeOf(question) !== "ROWS" && !(value && value.missing);
      if (!simple) {
        readAgain();
        return;
      }
      clearMissing(question);
      show(question, value ?? blankOf(question));
      known.set(question, { print: printOf(question), held: value });
    };
    const mine = () => {
      refused.delete(question);
      if (row) {
        addAgain(row);
        return;
      }
      upon.set(question, answer.current);
      keep(question);
    };
    choice(question, text, [words.keep, theirs], [words.mine, mine]);
  }

  let leaving = false;

  /** Draws the form anew, once everything else is kept. */
  async function readAgain() {
    await working;
    leaving = true;
    window.location.reload();
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
    const { found, more } = await ask("GET", base + "/matches").catch(() => ({ found: [] }));
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
    document.getElementById("likely-more").hidden = !more;
  }

  async function samePerson(match, item) {
    try {
      const answer = await ask("PUT", base + "/person", { person: match.person, was: frame.dataset.about || null });
      if (answer.conflict) {
        item.append(" ", answer.conflict.message);
        frame.dataset.about = answer.conflict.current || "";
        return;
      }
      frame.dataset.about = match.person;
      item.replaceChildren(say(words.samekept, match.folio));
    } catch (failure) {
      item.append(" ", failure.message);
    }
  }

  // ---- looking up by typing

  function combobox(input) {
    const lookup = input.closest(".g-lookup");
    const list = lookup.querySelector("[role=listbox]");
    const question = input.closest("[data-path]");
    const several = shapeOf(question) === "LOOKUPS";
    const heard = lookup.querySelector("[aria-live]");
    let options = [];
    let next = null; // where what matches goes on beyond these
    let active = -1;
    let waiting = 0;
    let asked = 0;

    const close = () => {
      list.hidden = true;
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
      heard.textContent = "";
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
    const offered = (text, i, chosen) => {
      const item = document.createElement("li");
      item.id = list.id + "-" + i;
      item.setAttribute("role", "option");
      item.textContent = text;
      item.addEventListener("mousedown", (event) => {
        event.preventDefault();
        chosen();
      });
      return item;
    };
    const open = (answer, before) => {
      options = [...before, ...answer.found];
      next = answer.next ?? null;
      list.replaceChildren(...options.map((option, i) => offered(option.text, i, () => choose(option))));
      if (next !== null) {
        const more = offered(say(words.more, options.length), options.length, () => look(next));
        more.className = "g-more";
        list.append(more);
      }
      if (!options.length || (answer.more && next === null)) {
        const item = document.createElement("li");
        item.className = "g-soft";
        item.setAttribute("role", "option");
        item.setAttribute("aria-disabled", "true");
        item.textContent = options.length ? words.narrow : words.none;
        list.append(item);
      }
      heard.textContent = options.length ? say(answer.more ? words.cut : words.found, options.length) : words.none;
      list.hidden = false;
      input.setAttribute("aria-expanded", "true");
      mark(answer.found.length ? before.length : options.length - 1);
    };
    const look = async (from = 0) => {
      const mine = ++asked;
      const address = "/api/choices/" + lookup.dataset.source;
      const separator = address.includes("?") ? "&" : "?";
      try {
        const answer = await ask("GET", address + separator + "from=" + from + "&q=" + encodeURIComponent(input.value.trim()));
        if (mine === asked && document.activeElement === input) {
          open(answer, from ? options : []);
        }
      } catch (failure) {
        said(question, failure.message, false, true);
      }
    };
    input.dataset.text = input.dataset.code ? input.defaultValue : "";
    input.addEventListener("input", () => {
      window.clearTimeout(waiting);
      if (input.value.trim().length >= 2) {
        waiting = window.setTimeout(() => look(), 200);
      } else {
        close();
      }
    });
    if (document.activeElement === input && input.value !== input.defaultValue && input.value.trim().length >= 2) {
      look(); // it was typed before this ran
    }
    input.addEventListener("keydown", (event) => {
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        if (list.hidden) {
          look();
        } else if (options.length) {
          const all = options.length + (next === null ? 0 : 1);
          mark((active + (event.key === "ArrowDown" ? 1 : -1) + all) % all);
        }
      } else if (event.key === "Enter" && !list.hidden && active >= 0) {
        event.preventDefault();
        active < options.length ? choose(options[active]) : look(next);
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
      const typed = input.value.trim();
      const meant = list.hidden ? null : options.find((option) => option.text.toLowerCase() === typed.toLowerCase());
      close();
      if (meant) {
        choose(meant);
        return;
      }
      if (typed !== input.dataset.text) {
        input.dataset.code = input.dataset.text = ""; // what is typed and not chosen stays, and is said to be that
        if (typed) {
          clearMissing(question);
        }
      }
      keep(question);
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

  /** Answers with the register's time, since this machine's may be wrong; after what is on its way, as the place is whose clock it is. */
  function now(question) {
    const before = printOf(question);
    const untouched = () => question.isConnected && printOf(question) === before;
    enqueue(async () => {
      const chosen = part(question, "zone").value;
      const zone = chosen || question.querySelector("[data-zone]").dataset.zoneId || words.capital;
      const time = await ask("GET", "/api/now?zone=" + encodeURIComponent(zone)).catch(() => null);
      if (!untouched()) {
        return;
      }
      if (!time) {
        said(question, words.notime, false, true);
        return;
      }
      clearMissing(question);
      show(question, { ...time, zone: chosen });
      keep(question);
    });
  }

  function clockShown(question) {
    const precision = part(question, "precision").value;
    question.querySelector("[data-clock]").hidden = precision === "DAY" || precision === "MONTH";
    question.querySelector("[data-margin]").hidden = precision !== "ESTIMATED";
  }

  /** The clocks to choose from are as many as there are places, so that they are only there where they are looked for. */
  function clocks(question) {
    const select = part(question, "zone");
    if (!select.querySelector("optgroup")) {
      const chosen = select.value;
      select.querySelectorAll("option:not([value=''])").forEach((option) => option.remove());
      select.append(document.getElementById("clocks").content.cloneNode(true));
      select.value = chosen;
    }
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
        question.querySelector("[role=combobox]").value = "";
        break;
      default:
        show(question, blankOf(question));
    }
  }

  // ---- rows

  const newKey = () => "k" + Math.random().toString(36).slice(2, 10).padEnd(6, "0");

  const rowAdded = (list, key, answered) =>
    enqueue(
      job(
        () => ({ method: "POST", address: base + "/rows", body: { list: list.dataset.list, key, was: heldOf(list) } }),
        (answer) => (answer.conflict ? conflict(list, answer.conflict) : answered(answer)),
        () => list
      )
    );

  function addRow(list, pressed) {
    const key = newKey();
    rowAdded(list, key, (answer) => {
      const blank = list.querySelector("template");
      blank.insertAdjacentHTML("beforebegin", blank.innerHTML.replaceAll("new-row", key));
      const row = blank.previousElementSibling;
      row.querySelectorAll("[data-path]").forEach(prepare);
      noRowsMissing(list);
      said(list, "");
      apply(answer);
      if (document.activeElement === pressed || document.activeElement === document.body) {
        row.querySelector("input, select, textarea").focus();
      }
    });
  }

  /** Puts back a row that somebody else has taken out, with what stands in it here. */
  function addAgain(row) {
    const list = row.closest("[data-list]");
    rowAdded(list, row.dataset.key, (answer) => {
      noRowsMissing(list);
      apply(answer);
      row.querySelectorAll("[data-path]").forEach((question) => {
        known.set(question, { print: JSON.stringify({ value: blankOf(question) }), held: null });
        refused.delete(question);
        keep(question);
      });
    });
  }

  function noRowsMissing(list) {
    clearMissing(list);
    known.set(list, { print: printOf(list), held: null });
  }

  function removeRow(row, seen = null) {
    const list = row.closest("[data-list]");
    enqueue(
      job(
        () => ({
          method: "DELETE",
          address: `${base}/rows/${list.dataset.list}/${row.dataset.key}`,
          body: { was: seen || heldInRow(row) },
        }),
        (answer) => {
          if (answer.conflict) {
            const { message, said: there, current } = answer.conflict;
            choice(list, say(words.conflict, message, there), [words.keep, readAgain], [words.removerow, () => removeRow(row, current)]);
            return;
          }
          row.remove();
          said(list, words.rowremoved, true);
          apply(answer);
          list.querySelector("[data-add]").focus();
        },
        () => list
      )
    );
  }

  /** Rows are not taken out by one press on a reason why there are none. */
  function askForRows(list) {
    list.dataset.asks = "yes";
    const done = (action) => () => {
      delete list.dataset.asks;
      action();
    };
    choice(
      list,
      say(words.rowslost, rowsOf(list).length),
      [words.keeprows, done(() => (clearMissing(list), said(list, "")))],
      [words.removerows, done(() => keep(list))]
    );
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
    asBrought(question, () => known.set(question, { print: printOf(question), held: JSON.parse(question.dataset.held) }));
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

  frame.addEventListener("input", (event) => {
    const question = event.target.closest("[data-path]");
    if (question && known.has(question) && !isKept(question)) {
      said(question, "");
    }
  });
  frame.addEventListener("change", (event) => {
    const question = event.target.closest("[data-path]");
    if (!question || event.target.matches("[role=combobox]")) {
      return;
    }
    if (event.target.dataset.part === "missing") {
      reasonShown(question);
      if (shapeOf(question) === "ROWS" && missingOf(question) && rowsOf(question).length) {
        askForRows(question);
        return;
      }
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
  frame.addEventListener("toggle", (event) => {
    if (event.target.matches("[data-clocks][open]")) {
      clocks(event.target.closest("[data-path]"));
    }
  }, true);
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
      addRow(target.closest("[data-list]"), target);
    } else if (target.dataset.remove) {
      removeRow(target.closest(".g-row"));
    }
  });

  // ---- leaving waits until everything typed is kept

  const unkept = () => [...frame.querySelectorAll("[data-path]")].filter((question) => known.has(question) && !isKept(question));
  const isQuiet = () => !working && !unkept().length;
  let insisted = null;

  /** Goes on once everything is kept; what cannot be is pointed at, and asked a second time one may go all the same. */
  async function leave(from, go) {
    if (insisted !== from) {
      insisted = from;
      unkept().forEach(keep);
      await working;
      const open = unkept()[0];
      if (open) {
        const place = document.querySelector(`[data-kept="${open.dataset.path}"]`);
        (place.querySelector("button") || open.querySelector("input, select, textarea")).focus();
        return;
      }
    }
    insisted = null;
    go();
  }
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href]");
    const elsewhere = link && (link.getAttribute("href").startsWith("#") || link.target === "_blank");
    if (!link || elsewhere || event.ctrlKey || event.metaKey || isQuiet()) {
      return;
    }
    event.preventDefault();
    leave(link, () => window.location.assign(link.href));
  });
  document.addEventListener("submit", (event) => {
    if (event.target.method !== "post" || event.target.hasAttribute("data-own") || leaving || isQuiet()) {
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    const { target, submitter } = event;
    leave(submitter, () => {
      leaving = true;
      target.requestSubmit(submitter);
    });
  }, true);
  window.addEventListener("beforeunload", (event) => {
    if (!leaving && !isQuiet()) {
      event.preventDefault();
    }
  });
});
