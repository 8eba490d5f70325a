package shop.kontor.pricing.web;

import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.inventory.LocationId;
import shop.kontor.pricing.Channel;
import shop.kontor.pricing.domain.PriceList;
import shop.kontor.pricing.domain.Scope;

/**
 * A price list as people and programs write it.
 *
 * @param channels such as {@code web}; none for all
 * @param stores ids of locations; none for all
 * @param group of customers, such as {@code trade}; absent for everybody
 * @param from the first moment in the shop's own time, such as {@code 2026-12-01T08:00}; absent for always before
 * @param until the first moment after it; absent for always after
 */
record ListForm(String name, List<String> channels, List<String> stores, String group, String from, String until) {

  ListForm {
    channels = channels == null ? List.of() : channels;
    stores = stores == null ? List.of() : stores;
  }

  static ListForm blank() {
    return new ListForm(null, null, null, null, null, null);
  }

  static ListForm of(PriceList list) {
    return new ListForm(list.name(), list.channels().stream().map(Channel::written).toList(),
        list.stores().stream().map(LocationId::value).toList(), list.group(), written(list.from()),
        written(list.until()));
  }

  /** @param stores by commas or spaces */
  static ListForm typed(String name, List<String> channels, String stores, String group, String from, String until) {
    return new ListForm(name, channels, words(stores), group, from, until);
  }

  /** By commas or spaces. */
  static List<String> words(String typed) {
    return typed == null ? List.of() : Arrays.stream(typed.split("[,;\\s]+")).filter(each -> !each.isBlank()).toList();
  }

  /** The same for whom, where and when, of something else. */
  Scope scope() {
    Set<Channel> known = channels.stream().map(Channel::of).collect(Collectors.toCollection(TreeSet::new));
    return new Scope(List.copyOf(known), stores.stream().map(LocationId::new).toList(), group, time(from), time(until));
  }

  /** @throws Refusal in a sentence for what is no list */
  PriceList list() {
    Set<Channel> known = channels.stream().map(Channel::of).collect(Collectors.toCollection(TreeSet::new));
    return PriceList.drawnUp(name, known, stores.stream().map(LocationId::new).toList(), group, time(from),
        time(until));
  }

  public String storesTyped() {
    return String.join(", ", stores);
  }

  static String written(LocalDateTime time) {
    return time == null ? null : time.toString();
  }

  static LocalDateTime time(String written) {
    if (written == null || written.isBlank()) {
      return null;
    }
    try {
      var time = LocalDateTime.parse(written.strip());
      if (time.getYear() >= 1970 && time.getYear() < 10_000) {
        return time;
      }
    } catch (DateTimeParseException e) {
      // said below
    }
    throw Refusal.invalid("pricing.refused.list-time");
  }
}
