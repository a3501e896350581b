// Acts (§9, §10): whether their steps lead where they stand, and what they come to.
// SPDX-License-Identifier: Apache-2.0

const WAYS = { 1: ['ENTERED'], 2: ['ENTERED', 'CONFIRMED'], 3: ['ENTERED', 'SIGNED', 'CONFIRMED'] };
/** Judges acts of a record. `stepsOf` gives an act's steps, `formOf` its form if there is one, `submissions` are pairs of a submission and its steps. */
export function judgeActs(acts, stepsOf, formOf, submissions, add) {
  const order = ({ enteredAt, act }) => `${enteredAt} ${act}`;
  acts.forEach((each, index) => {
    const where = { act: each.act }, form = formOf(each), steps = stepsOf(each);
    if (index > 0 && order(acts[index - 1]) >= order(each)) add('register', where, 'The act is out of order, or is here twice.');
    const corrected = each.corrects === null ? undefined : acts.findLast(({ act }) => act === each.corrects);
    if (each.corrects !== null && (!corrected || corrected.act === each.act || corrected.form !== each.form || corrected.enteredAt > each.enteredAt))
      add('register', where, `It corrects ${each.corrects}, which it cannot.`);
    if (form === undefined) { add('register', where, `There is no form ${each.form}.`); return; }
    const strikes = steps.filter(({ to }) => to === 'STRUCK'), signatures = steps.filter(({ to }) => to !== 'STRUCK'), way = WAYS[form.signers];
    // each signature is the next of the way and leaves where the one before led; a strike leaves where the last one led
    const given = way.slice(0, signatures.length).map(to => signatures.find(step => step.to === to)), stands = given.at(-1)?.to ?? null;
    const leads = signatures.length <= way.length && given.every((step, place) => step && step.from === (place ? way[place - 1] : null))
      && strikes.length <= 1 && strikes.every(({ from }) => from === stands && ['ENTERED', 'SIGNED'].includes(from));
    if (!leads) add('state', where, 'Its steps do not lead from one to the next.');
    else if (each.status !== (strikes[0]?.to ?? stands)) add('state', where, `Status ${each.status} does not follow from the steps.`);
    const persons = new Set(signatures.map(({ staff }) => staff).filter(staff => staff !== null));
    if (persons.size < signatures.length) add('state', where, 'A person signed it twice, or nobody did.');
    if (strikes.some(({ reason }) => reason === null)) add('state', where, 'It was struck without a reason.');
  });
  judgeAlone(acts, stepsOf, formOf, submissions, add);
}
/** What stands alone is not open while another of its form, or a submission, is. */
function judgeAlone(acts, stepsOf, formOf, submissions, add) {
  const first = (steps, ...to) => steps.filter(step => to.includes(step.to)).map(({ at }) => at).sort()[0];
  const spans = acts.filter(each => formOf(each)?.alone).map(each => ({ where: { act: each.act }, sort: `act ${each.form}`, from: first(stepsOf(each), 'ENTERED'),
    until: first(stepsOf(each), WAYS[formOf(each).signers].at(-1), 'STRUCK') ?? '~' })); // '~' comes after every instant
  if (spans.length === 0) return;
  spans.push(...submissions.map(([{ submission }, steps]) => ({ where: { submission }, sort: 'submission', from: first(steps, 'SUBMITTED'),
    until: steps.filter(({ to }) => to !== 'SUBMITTED').map(({ at }) => at).sort()[0] ?? '~' })));
  const keepsOut = (one, other) => one === other ? one !== 'submission' : one === 'submission' || other === 'submission', until = new Map();
  for (const each of spans.filter(({ from }) => from !== undefined).sort((a, b) => a.from < b.from ? -1 : a.from > b.from ? 1 : 0)) {
    const beside = [...until].some(([sort, last]) => keepsOut(sort, each.sort) && each.from < last);
    if (beside && each.from < each.until) add('state', each.where, 'It was open at the same time as what it keeps out.');
    if (!(until.get(each.sort) >= each.until)) until.set(each.sort, each.until);
  }
}
/** What follows from the acts of a record of a kind with these states: {annulled, state}. */
export function standing(acts, stepsOf, formOf, states) {
  const has = (each, state) => stepsOf(each).some(({ to }) => to === state);
  const annulled = acts.some(each => each.form === 'ANNULMENT' && has(each, 'CONFIRMED'));
  if (states === undefined) return { annulled, state: null };
  const valid = acts.filter(each => ({ AT_ONCE: () => has(each, 'ENTERED') && !has(each, 'STRUCK'), WHEN_SIGNED: () => has(each, 'CONFIRMED') })[formOf(each)?.counts]?.());
  const corrected = new Set(valid.map(({ form, corrects }) => `${form} ${corrects}`)), order = ({ enteredAt, act }) => `${enteredAt} ${act}`;
  const counting = valid.filter(({ form, act }) => !corrected.has(`${form} ${act}`)).sort((a, b) => order(a) < order(b) ? -1 : 1);
  return { annulled, state: counting.reduce((state, { form }) => states.moves.find(({ from, act }) => from === state && act === form)?.to ?? state, states.initial) };
}
