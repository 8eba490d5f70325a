// What a sale costs, as the house reckons it (pricing's Quote, the till's Tally; promotions.js goes with it): for tills that have no house within
// reach. Exact: amounts are whole numbers of a currency's smallest unit. Proved equal to the house's own reckoning over
// random baskets.
globalThis.reckon = (() => {
  'use strict';

  const ZERO = 0n;
  const MOST_SAVED = 5; // of one line, as SaleLine has it

  /** {"amount": "12.50", "currency": "EUR"} as 1250n. */
  const minor = ({ amount }) => BigInt(amount.replace('.', ''));
  const decimals = ({ amount }) => (amount.split('.')[1] ?? '').length;

  /** The other way round, like a given money. */
  function money(units, like) {
    const places = decimals(like);
    const digits = String(units).padStart(places + 1, '0');
    const amount = places ? `${digits.slice(0, -places)}.${digits.slice(-places)}` : digits;
    return { amount, currency: like.currency };
  }

  /** The house's one rounding rule, for what is not below zero. */
  const halfUp = (dividend, divisor) => (2n * dividend + divisor) / (2n * divisor);

  /** 7.5 percent as 7500n: a rate has at most 3 decimals. */
  function thousandths(percent) {
    const [whole, part = ''] = String(percent).split('.');
    return BigInt(whole) * 1000n + BigInt(part.padEnd(3, '0'));
  }

  /** A moment to the nanosecond, as the house writes it. */
  function nanos(moment) {
    const [, seconds, part = ''] = /^([^.]*?)(?:\.(\d+))?Z$/.exec(moment);
    return BigInt(Date.parse(`${seconds}Z`)) * 1000000n + BigInt(part.padEnd(9, '0'));
  }

  /** Who buys how much where and when: { channel, store, group, quantity, at }. */
  function holds(terms, { channel, store, group, quantity, at }) {
    return (!terms.channels.length || terms.channels.includes(channel))
      && (!terms.stores.length || Boolean(store) && terms.stores.includes(store))
      && (terms.group == null || terms.group === group)
      && quantity >= terms.fromQuantity
      && (terms.from == null || nanos(at) >= nanos(terms.from))
      && (terms.until == null || nanos(at) < nanos(terms.until));
  }

  function lower(one, other) {
    const [a, b] = [minor(one.unitPrice), minor(other.unitPrice)];
    if (a !== b) return a < b;
    if (one.fromQuantity !== other.fromQuantity) return one.fromQuantity < other.fromQuantity;
    return one.list < other.list;
  }

  /** Of two promises the lower; then that which lasts longer; then that which was made first. */
  function better(one, other) {
    const [a, b] = [minor(one.unitPrice), minor(other.unitPrice)];
    if (a !== b) return a < b;
    const [until, end] = [nanos(one.until), nanos(other.until)];
    return until !== end ? until > end : nanos(one.made) < nanos(other.made);
  }

  /** What one piece costs, and from which terms or which promise that comes, if from any. */
  function quote(price, terms, situation, promises = []) {
    let lowest;
    for (const each of terms) {
      if (each.unitPrice.currency === price.currency && minor(each.unitPrice) < minor(price) && holds(each, situation)
          && (!lowest || lower(each, lowest))) lowest = each;
    }
    const now = lowest ? lowest.unitPrice : price;
    let promise;
    for (const each of promises) {
      if (each.unitPrice.currency === price.currency && minor(each.unitPrice) < minor(now)
          && situation.quantity >= each.fromQuantity && nanos(situation.at) < nanos(each.until)
          && (!promise || better(each, promise))) promise = each;
    }
    return promise ? { unitPrice: promise.unitPrice, promise } : { unitPrice: now, terms: lowest };
  }

  /** What so many percent of an amount are. */
  const share = (units, percent) => halfUp(units * thousandths(percent), 100000n);

  /** The tax within what includes it. */
  function within(units, percent) {
    const rate = thousandths(percent);
    return halfUp(units * rate, 100000n + rate);
  }

  /** What each promotion took off a line, the coupon's first, then the largest; the smallest of too many as one. */
  function named(shares) {
    const saved = shares.filter(({ amount }) => amount > ZERO).map(({ promotion: { id, name, conditions }, amount }) =>
      ({ promotion: id, name, amount, coupon: conditions.coupon != null }))
      .sort((one, other) => other.coupon - one.coupon || (one.amount < other.amount ? 1 : one.amount > other.amount
        ? -1 : 0));
    if (saved.length <= MOST_SAVED) return saved;
    const rest = saved.splice(MOST_SAVED - 1);
    return [...saved, { ...rest[0], name: [...new Set(rest.map(({ name }) => name))].join(', '),
      amount: rest.reduce((all, { amount }) => all + amount, ZERO) }];
  }

  /**
   * lines: [{ sku, product, category, price, terms, promises, vat, quantity, off: { percent } or { amount } }]; amounts
   * in smallest units. customers: the group to which she belongs, if to any. offers: an index of promotions, if there
   * are any. coupon: the fingerprint of the code that she gave, if she did.
   */
  function tally(lines, store, at, customers = null, offers = null, coupon = null) {
    const situation = { channel: 'TILL', store, group: customers, quantity: 1, at };
    const found = lines.map(({ price, terms, promises, quantity }) =>
      quote(price, terms, { ...situation, quantity }, promises));
    const sums = offers && lines.length ? promotions.reckoned(lines.map(({ sku, product, category, quantity }, n) =>
      ({ sku, product, category, quantity, price: minor(found[n].unitPrice) })), offers, lines[0].price.currency,
    situation, coupon).lines : [];
    const reckoned = lines.map(({ vat, quantity, off }, n) => {
      const { unitPrice, terms, promise } = found[n];
      const gross = minor(unitPrice) * BigInt(quantity);
      const reduced = sums.length ? sums[n].total : gross;
      const wanted = !off ? ZERO : off.percent != null ? share(reduced, off.percent) : BigInt(off.amount);
      const discount = wanted < reduced ? wanted : reduced;
      const total = reduced - discount;
      return { unitPrice, list: terms?.name ?? null, promise, gross, saved: named(sums[n]?.shares ?? []), reduced,
        saving: gross - reduced, discount, total, tax: within(total, vat) };
    });
    const sum = field => reckoned.reduce((all, line) => all + line[field], ZERO);
    return { at, lines: reckoned, total: sum('total'), saving: sum('saving'), discount: sum('discount'),
      tax: sum('tax') };
  }

  return { minor, decimals, money, share, within, holds, quote, tally };
})();
