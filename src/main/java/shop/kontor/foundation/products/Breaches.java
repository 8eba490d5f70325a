package shop.kontor.foundation.products;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import shop.kontor.foundation.carrier.Carrier;
import shop.kontor.foundation.carrier.Sign;
import shop.kontor.foundation.house.Selection;
import shop.kontor.foundation.post.PostOffice;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where data products are not as promised: as this process sees its own rooms, as other processes say of theirs with
 * their signs of life, and of rooms elsewhere that give none, for those hear nothing.
 */
@Component
public class Breaches {

  private static final Logger log = LoggerFactory.getLogger(Breaches.class);
  /** So long a product has to be as described before it is believed again. */
  private static final Duration PROBATION = Duration.ofMinutes(10);
  /** So long a room elsewhere may take until it is heard of at all. */
  private static final Duration FIRST_SIGN = Duration.ofMinutes(1);
  private static final int LONGEST = 500;
  private static final TypeReference<List<Breach>> BREACHES = new TypeReference<>() {};

  private final DataProducts products;
  private final Quality quality;
  private final Hearers hearers;
  private final PostOffice office;
  private final Selection rooms;
  private final Optional<Carrier> carrier;
  private final JsonMapper json;
  private final Clock clock;
  private final Instant opened;

  Breaches(DataProducts products, Quality quality, Hearers hearers, PostOffice office, Selection rooms,
      Optional<Carrier> carrier, JsonMapper json, Clock clock) {
    this.products = products;
    this.quality = quality;
    this.hearers = hearers;
    this.office = office;
    this.rooms = rooms;
    this.carrier = carrier;
    this.json = json;
    this.clock = clock;
    this.opened = clock.instant();
  }

  /** What a product promised. */
  public enum Kind { FRESHNESS, QUALITY }

  /**
   * One promise of one product that is not kept.
   *
   * @param product such as {@code inventory.stock}
   * @param detail what was found, for people
   */
  public record Breach(String product, Kind kind, String detail) {}

  /** In the whole house, each promise once. */
  public List<Breach> all() {
    return Stream.concat(here().values().stream().flatMap(List::stream), elsewhere())
        .collect(Collectors.groupingBy(Breach::product, TreeMap::new, Collectors.groupingBy(Breach::kind, TreeMap::new,
            Collectors.mapping(Breach::detail, Collectors.joining(", ")))))
        .entrySet().stream().flatMap(product -> product.getValue().entrySet().stream()
            .map(kind -> new Breach(product.getKey(), kind.getKey(), shortened(kind.getValue())))).toList();
  }

  @Scheduled(initialDelay = 5, fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
  void tell() {
    carrier.ifPresent(others -> others.say(here().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
        room -> json.writeValueAsString(room.getValue())))));
  }

  /** By the room that hears late, or that tells what it should not. */
  private Map<String, List<Breach>> here() {
    var hearings = office.hearings();
    var found = new TreeMap<String, List<Breach>>();
    for (var product : products.all()) {
      hearings.stream().filter(each -> product.types().contains(each.type()) && each.isLate(product.promised()))
          .forEach(each -> note(found, each.room(), late(product, each.room(), each.now())));
      quality.of(product.id()).stream()
          .filter(failure -> failure.at().isAfter(clock.instant().minus(PROBATION))).findFirst()
          .ifPresent(failure -> note(found, product.room(), new Breach(product.id(), Kind.QUALITY,
              shortened(failure.fact() + " " + failure.key() + ", " + failure.field() + ": " + failure.complaint()))));
    }
    return found;
  }

  private static void note(Map<String, List<Breach>> found, String room, Breach breach) {
    var of = found.computeIfAbsent(room, _ -> new ArrayList<>());
    if (of.stream().noneMatch(each -> each.product.equals(breach.product) && each.kind == breach.kind)) {
      of.add(breach);
    }
  }

  private Stream<Breach> elsewhere() {
    if (carrier.isEmpty() || rooms.elsewhere().isEmpty()) {
      return Stream.of();
    }
    var signs = carrier.get().signs();
    var since = Duration.between(opened, clock.instant());
    return rooms.elsewhere().stream().flatMap(room -> {
      var sign = signs.getOrDefault(room, new Sign(since, since.compareTo(FIRST_SIGN) > 0, ""));
      return sign.gone() ? silent(room, sign.ago()) : said(room, sign.word());
    });
  }

  private Stream<Breach> silent(String room, Duration ago) {
    var heard = hearers.all().stream().filter(each -> each.room().equals(room)).map(Hearers.Hears::type)
        .collect(Collectors.toSet());
    return products.all().stream().filter(product -> product.types().stream().anyMatch(heard::contains))
        .map(product -> late(product, room, ago));
  }

  /** Another process may be of another version: what is not understood is no breach. */
  private Stream<Breach> said(String room, String word) {
    try {
      return word.isEmpty() ? Stream.of() : json.readValue(word, BREACHES).stream();
    } catch (JacksonException e) {
      log.debug("What {} says was not understood: {}", room, word, e);
      return Stream.of();
    }
  }

  private static Breach late(DataProduct product, String room, Duration by) {
    return new Breach(product.id(), Kind.FRESHNESS,
        room + " " + by.toSeconds() + " s > " + product.promised().toSeconds() + " s");
  }

  private static String shortened(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text;
  }
}
