// What promotions take off a sale, as the house reckons it (pricing's Reckoning, which says the rules): for tills that
// have no house within reach. Exact: amounts are whole numbers of a currency's smallest unit. Proved equal to the
// house's own reckoning over random baskets.
globalThis.promotions = (() => {
  'use strict';

  const NOBODY = Infinity;
  const ZERO = 0n;

  /** 7.5 percent as 750n: a promotion has at most 2 decimals. */
  function hundredths(percent) {
    const [whole, part = ''] = String(percent).split('.');
    return BigInt(whole) * 100n + BigInt(part.padEnd(2, '0').slice(0, 2));
  }

  /** Rounded half up. */
  const share = (amount, rate) => (amount * rate + 5000n) / 10000n;
  const least = (one, other) => one < other ? one : other;
  const sum = amounts => amounts.reduce((all, each) => all + each, ZERO);

  /** An amount by weight, to the last unit: what rounding leaves goes to the largest remainders, the first first. */
  function spread(amount, weights) {
    const all = sum(weights);
    if (!amount || !all) return weights.map(() => ZERO);
    const shares = weights.map(weight => amount * weight / all);
    const remainders = weights.map(weight => amount * weight % all);
    for (let left = amount - sum(shares); left > 0; left--) {
      const largest = remainders.reduce((best, each, n) => each > remainders[best] ? n : best, 0);
      shares[largest]++;
      remainders[largest] = -1n;
    }
    return shares;
  }

  // --- Promotions by what they concern ---
  const OF_GOODS = ['PERCENT', 'AMOUNT', 'N_FOR_M'];
  const OF_BUNDLE = ['BUNDLE_PRICE', 'BUNDLE_AMOUNT'];
  const OF_BASKET = ['BASKET_PERCENT', 'BASKET_AMOUNT'];

  /** Never changes; made anew when a promotion does. */
  function index(all) {
    const byRank = all.toSorted((one, other) => one.id < other.id ? -1 : one.id > other.id ? 1 : 0);
    const named = new Map();
    const general = [];
    const ofBasket = [];
    const note = ({ skus, products, categories }, entry) => {
      if (!skus.length && !products.length && !categories.length) general.push(entry);
      for (const [kind, names] of Object.entries({ skus, products, categories })) {
        for (const name of names) {
          const key = `${kind} ${name}`;
          named.set(key, [...named.get(key) ?? [], entry]);
        }
      }
    };
    byRank.forEach(({ benefit, goods }, rank) => {
      if (OF_GOODS.includes(benefit.kind)) note(goods, { rank, part: 0 });
      else if (OF_BUNDLE.includes(benefit.kind)) benefit.parts.forEach((each, part) => note(each.goods, { rank, part }));
      else ofBasket.push(rank);
    });
    /** Each promotion that concerns a line, and each part of a bundle, some more than once. */
    function concerning({ sku, product, category }) {
      const found = [...general, ...named.get(`skus ${sku}`) ?? []];
      if (product) found.push(...named.get(`products ${product}`) ?? []);
      for (let path = category; path; path = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '') {
        found.push(...named.get(`categories ${path}`) ?? []);
      }
      return found;
    }
    return { byRank, ofBasket, concerning };
  }

  // --- The reckoning ---
  /**
   * lines: [{ sku, product, category, quantity, price }], price in smallest units; all in one currency.
   * situation: { channel, store, group, at }; coupon: the fingerprint of a code, or null.
   * Per line, as they were given: { discount, total, shares: [{ promotion, pieces, amount }] }.
   */
  function reckoned(unsorted, { byRank, ofBasket, concerning }, currency, situation, coupon = null) {
    const given = unsorted.map((_, n) => n).sort((one, other) => {
      const [a, b] = [unsorted[one], unsorted[other]];
      return a.price !== b.price ? a.price > b.price ? -1 : 1
        : a.sku !== b.sku ? a.sku < b.sku ? -1 : 1 : a.quantity - b.quantity;
    });
    const lines = given.map(n => unsorted[n]);
    const prices = lines.map(({ price }) => price);
    const pieces = lines.map(({ quantity }) => quantity);
    const gross = lines.map(({ price, quantity }) => price * BigInt(quantity));
    const before = sum(gross);
    const holds = byRank.map(({ benefit, conditions }) =>
      (benefit.amount == null || benefit.amount.currency === currency)
      && (conditions.leastSum == null || conditions.leastSum.currency === currency)
      && reckon.holds({ ...conditions, fromQuantity: 1 }, { ...situation, quantity: 1 })
      && (conditions.leastSum == null || reckon.minor(conditions.leastSum) <= before));
    const amount = benefit => reckon.minor(benefit.amount);
    const off = (benefit, of) => benefit.percent != null ? share(of, hundredths(benefit.percent))
      : least(amount(benefit), of);

    function plan(counting) {
      const left = [...gross];
      const shares = lines.map(() => []);
      let delivery = NOBODY;
      const counts = rank => holds[rank] && (rank === counting || byRank[rank].conditions.coupon == null);
      const total = () => sum(left);

      function takeOff(line, rank, from, units) {
        left[line] -= units;
        shares[line].push({ promotion: byRank[rank], pieces: from, amount: units });
      }

      /** taken: pieces by line that take part; null for all, at what is left of their prices. */
      function spreadOff(rank, units, taken) {
        const weights = taken ? prices.map((price, line) => price * BigInt(taken[line])) : [...left];
        spread(units, weights).forEach((part, line) => {
          if (part > 0 || taken && taken[line] > 0) takeOff(line, rank, taken ? taken[line] : pieces[line], part);
        });
      }

      const best = prices.map(() => NOBODY);
      const each = prices.map(() => ZERO);
      const packed = new Map();
      lines.forEach((line, n) => {
        for (const { rank, part } of concerning(line)) {
          if (!counts(rank)) continue;
          const { benefit } = byRank[rank];
          if (benefit.kind === 'PERCENT' || benefit.kind === 'AMOUNT') {
            const saves = off(benefit, prices[n]);
            if (saves > each[n] || saves === each[n] && saves > 0 && rank < best[n]) {
              each[n] = saves;
              best[n] = rank;
            }
          } else {
            const parts = Math.max(1, benefit.parts.length);
            if (!packed.has(rank)) packed.set(rank, Array.from({ length: parts }, () => prices.map(() => false)));
            packed.get(rank)[part][n] = true;
          }
        }
      });
      const wanted = [...packed].sort(([one], [other]) => one - other).map(([rank, concerned]) => {
        const { benefit } = byRank[rank];
        if (benefit.kind === 'N_FOR_M') return packs.free(rank, benefit.pieces, benefit.paid, concerned[0]);
        const parts = benefit.parts.map(part => part.pieces);
        if (benefit.kind === 'BUNDLE_PRICE') return packs.bundle(rank, parts, concerned, -amount(benefit), true);
        // no bundle in this basket costs less than the cheapest pieces for each part
        const cheapest = sum(parts.map((count, part) => BigInt(count)
          * prices.reduce((lowest, price, line) => concerned[part][line] ? price : lowest, ZERO)));
        return packs.bundle(rank, parts, concerned, least(amount(benefit), cheapest), false);
      });
      const made = packs.packing(prices, each, pieces, wanted);
      wanted.forEach(({ rank }, n) => spreadOff(rank, made.saved[n], made.taken[n]));
      prices.forEach((_, line) => {
        if (best[line] !== NOBODY && made.left[line] > 0) {
          takeOff(line, best[line], made.left[line], each[line] * BigInt(made.left[line]));
        }
      });

      let chosen = NOBODY;
      let most = ZERO;
      for (const rank of ofBasket) {
        const { benefit } = byRank[rank];
        if (counts(rank) && rank !== counting && OF_BASKET.includes(benefit.kind) && off(benefit, total()) > most) {
          most = off(benefit, total());
          chosen = rank;
        }
        if (counts(rank) && benefit.kind === 'FREE_DELIVERY' && (delivery === NOBODY || delivery === counting)) {
          delivery = rank;
        }
      }
      if (chosen !== NOBODY) spreadOff(chosen, most, null);
      if (counting !== NOBODY && OF_BASKET.includes(byRank[counting].benefit.kind)) {
        spreadOff(counting, off(byRank[counting].benefit, total()), null);
      }
      return { left, shares, total: total(), delivery, counting };
    }

    let best = plan(NOBODY);
    byRank.forEach(({ conditions }, rank) => {
      if (coupon == null || !holds[rank] || conditions.coupon !== coupon) return;
      const withIt = plan(rank);
      if (withIt.total < best.total
          || withIt.total === best.total && best.delivery === NOBODY && withIt.delivery === rank) best = withIt;
    });
    const sums = [];
    given.forEach((at, n) => {
      sums[at] = { discount: gross[n] - best.left[n], total: best.left[n], shares: best.shares[n] };
    });
    return { lines: sums, before, total: best.total,
      freeDelivery: best.delivery === NOBODY ? null : byRank[best.delivery],
      coupon: best.counting === NOBODY ? null : byRank[best.counting] };
  }

  return { index, reckoned };
})();
