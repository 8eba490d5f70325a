// Which pieces of a sale go into which packs, such as three for two or a bundle, so that most is saved (pricing's Pack and
// Packing, which say how): each pack is a small machine that takes pieces one by one, the dearest first.
globalThis.packs = (() => {
  'use strict';

  const MOST_STEPS = 200000;
  const ZERO = 0n;

  /** takes: by way and line; needs: by way, pieces of one pack. */
  function machine(rank, states, needs, takes) {
    const each = value => needs.map(() => Array(states).fill(value));
    return { rank, states, needs, takes, next: each(-1), before: each(0), gain: each(ZERO), price: each(false) };
  }

  function step(pack, way, from, to) {
    pack.next[way][from] = to;
    pack.before[way][to] = from;
  }

  function free(rank, pieces, paid, lines) {
    const pack = machine(rank, pieces, [pieces], [lines]);
    for (let state = 0; state < pieces; state++) {
      step(pack, 0, state, (state + 1) % pieces);
      pack.price[0][state] = state >= paid;
    }
    return pack;
  }

  /** gain: what a complete one saves beside, if prices, the prices of all its pieces. */
  function bundle(rank, parts, lines, gain, prices) {
    const full = parts.reduce((all, part) => all * (part + 1), 1);
    const pack = machine(rank, full, parts, lines);
    let stride = 1;
    parts.forEach((part, way) => {
      for (let state = 0; state < full; state++) {
        pack.price[way][state] = prices;
        if (Math.trunc(state / stride) % (part + 1) < part) {
          const complete = state + stride === full - 1;
          step(pack, way, state, complete ? 0 : state + stride);
          pack.gain[way][state] = complete ? gain : ZERO;
        }
      }
      stride *= part + 1;
    });
    return pack;
  }

  const fits = (pack, pieces) => pack.needs.every((need, way) =>
    pieces.reduce((there, count, line) => there + (pack.takes[way][line] ? count : 0), 0) >= need);
  const takes = (pack, line) => pack.takes.some(way => way[line]);

  /** Which pieces go into which packs, so that most is saved. Lines by price, the dearest first; packs by rank. */
  function packing(prices, otherwise, pieces, packs) {
    const left = [...pieces];
    const taken = packs.map(() => prices.map(() => 0));
    const saved = packs.map(() => ZERO);

    /** Packs that can be made, in groups that share no line. */
    function rivals() {
      const groups = [];
      packs.forEach((pack, n) => {
        if (!fits(pack, pieces)) return;
        let group = { members: [n], lines: pieces.map((count, line) => count > 0 && takes(pack, line)) };
        for (let other = groups.length - 1; other >= 0; other--) {
          if (groups[other].lines.some((has, line) => has && group.lines[line])) {
            const [joined] = groups.splice(other, 1);
            group = { members: [...group.members, ...joined.members],
              lines: group.lines.map((has, line) => has || joined.lines[line]) };
          }
        }
        group.members.sort((one, other) => one - other);
        groups.push(group);
      });
      return groups.map(({ members }) => members);
    }

    function steps(members) {
      const states = members.reduce((all, n) => Math.min(all * packs[n].states, 0x7fffffff), 1);
      const choices = left.reduce((all, count, line) => {
        const ways = members.reduce((found, n) => found + packs[n].takes.filter(way => way[line]).length, 0);
        return all + (ways ? count * (1 + ways) : 0);
      }, 0);
      return Math.max(1, choices) * states;
    }

    /** Some packs that are weighed together, as one machine whose state is a number with a digit for each. */
    function turn(members) {
      const ways = [];
      let states = 1;
      for (const n of members) {
        packs[n].needs.forEach((_, way) => ways.push({ n, pack: packs[n], way, place: states }));
        states *= packs[n].states;
      }
      const lineOf = left.flatMap((count, line) =>
        members.some(n => takes(packs[n], line)) ? Array(count).fill(line) : []);
      const went = [];
      let now = Array(states).fill(null);
      now[0] = ZERO;
      let outside = ZERO;
      for (const line of lineOf) {
        const then = now.map(reached => reached === null ? null : reached + otherwise[line]);
        const by = Array(states).fill(0);
        ways.forEach(({ pack, way, place }, at) => {
          if (!pack.takes[way][line]) return;
          for (let digit = 0; digit < pack.states; digit++) {
            const next = pack.next[way][digit];
            if (next < 0) continue;
            const gain = pack.gain[way][digit] + (pack.price[way][digit] ? prices[line] : ZERO);
            const on = (next - digit) * place;
            for (let block = digit * place; block < states; block += pack.states * place) {
              for (let state = block; state < block + place; state++) {
                if (now[state] === null) continue;
                const reached = now[state] + gain;
                if (then[state + on] === null || reached > then[state + on]) {
                  then[state + on] = reached;
                  by[state + on] = at + 1;
                }
              }
            }
          }
        });
        outside += otherwise[line];
        went.push(by);
        now = then;
      }
      function take() {
        let state = 0;
        for (let piece = lineOf.length - 1; piece >= 0; piece--) {
          if (!went[piece][state]) continue;
          const { n, pack, way, place } = ways[went[piece][state] - 1];
          const line = lineOf[piece];
          const digit = Math.trunc(state / place) % pack.states;
          const before = pack.before[way][digit];
          state += (before - digit) * place;
          taken[n][line]++;
          saved[n] += pack.gain[way][before] + (pack.price[way][before] ? prices[line] : ZERO);
        }
        for (const n of members) left.forEach((_, line) => { left[line] -= taken[n][line]; });
      }
      return { gain: now[0] - outside, take };
    }

    for (const members of rivals()) {
      if (steps(members) <= MOST_STEPS) {
        turn(members).take();
        continue;
      }
      const alone = new Map(members.map(n => [n, turn([n]).gain]));
      const possible = n => fits(packs[n], left);
      let waiting = members.toSorted((one, other) => alone.get(one) > alone.get(other) ? -1
        : alone.get(one) < alone.get(other) ? 1 : one - other);
      for (waiting = waiting.filter(possible); waiting.length; waiting = waiting.filter(possible)) {
        const together = [waiting.shift()];
        while (waiting.length && steps([...together, waiting[0]]) <= MOST_STEPS) together.push(waiting.shift());
        turn(together.sort((one, other) => one - other)).take();
      }
    }
    return { left, taken, saved };
  }

  return { free, bundle, packing };
})();
