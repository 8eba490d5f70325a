package shop.kontor.delivery.adapter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import shop.kontor.delivery.DeliveryRefused;
import shop.kontor.delivery.PostalAddress;
import shop.kontor.delivery.Window;
import shop.kontor.delivery.domain.Booking;
import shop.kontor.delivery.domain.Bookings;
import shop.kontor.delivery.domain.Load;
import shop.kontor.delivery.domain.Slot;
import tools.jackson.databind.json.JsonMapper;

/**
 * The books in the database. A place is taken by one guarded update, so that no slot is ever booked beyond its
 * capacity.
 */
@Repository
class StoredBookings implements Bookings {

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final int capacity;

  StoredBookings(JdbcClient jdbc, JsonMapper json, @Value("${kontor.delivery.capacity:40}") int capacity) {
    if (capacity < 0) {
      throw new IllegalArgumentException("kontor.delivery.capacity is 0 or more deliveries per window");
    }
    this.jdbc = jdbc;
    this.json = json;
    this.capacity = capacity;
  }

  @Override
  public Optional<Booking> find(String reference) {
    return jdbc.sql("""
        SELECT reference, state, on_day, part, reason, address, changed_at FROM delivery.booking WHERE reference = ?
        """).param(reference).query(this::booking).optional();
  }

  @Override
  public void add(Booking booking) {
    jdbc.sql("""
        INSERT INTO delivery.booking (reference, state, on_day, part, reason, address, changed_at)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """).param(booking.reference()).param(booking.state().name())
        .param(booking.slot() == null ? null : booking.slot().day())
        .param(booking.slot() == null ? null : booking.slot().window().name())
        .param(booking.reason() == null ? null : booking.reason().name())
        .param(booking.address() == null ? null : json.writeValueAsString(booking.address()))
        .param(booking.changedAt().atOffset(ZoneOffset.UTC)).update();
  }

  @Override
  public void update(Booking booking) {
    jdbc.sql("""
        UPDATE delivery.booking SET state = ?, on_day = ?, part = ?, reason = ?, address = ?, changed_at = ?
         WHERE reference = ?
        """).param(booking.state().name()).param(booking.slot() == null ? null : booking.slot().day())
        .param(booking.slot() == null ? null : booking.slot().window().name())
        .param(booking.reason() == null ? null : booking.reason().name())
        .param(booking.address() == null ? null : json.writeValueAsString(booking.address()))
        .param(booking.changedAt().atOffset(ZoneOffset.UTC)).param(booking.reference()).update();
  }

  @Override
  public boolean take(Slot slot) {
    return guardedTake(slot) || open(slot) && guardedTake(slot);
  }

  private boolean guardedTake(Slot slot) {
    return jdbc.sql("""
        UPDATE delivery.load SET booked = booked + 1, version = version + 1
         WHERE on_day = ? AND part = ? AND booked < COALESCE(capacity, ?)
        """).param(slot.day()).param(slot.window().name()).param(capacity).update() == 1;
  }

  /** Makes the rows of a slot and of its day's others; {@code false} if there were all of them. */
  private boolean open(Slot slot) {
    boolean opened = false;
    for (var window : Window.values()) {
      opened |= jdbc.sql("""
          INSERT INTO delivery.load (on_day, part, capacity, booked)
          SELECT CAST(? AS DATE), CAST(? AS VARCHAR(20)), CAST(NULL AS INTEGER), 0
           WHERE NOT EXISTS (SELECT 1 FROM delivery.load WHERE on_day = ? AND part = ?)
          """).param(slot.day()).param(window.name()).param(slot.day()).param(window.name()).update() == 1;
    }
    return opened;
  }

  @Override
  public void open(List<Slot> slots) {
    if (!slots.isEmpty()) {
      var known = touched(slots.getFirst().day()).stream().map(Load::slot).collect(Collectors.toSet());
      slots.stream().filter(slot -> !known.contains(slot)).forEach(this::open);
    }
  }

  @Override
  public void giveBack(Slot slot) {
    jdbc.sql("""
        UPDATE delivery.load SET booked = booked - 1, version = version + 1
         WHERE on_day = ? AND part = ? AND booked > 0
        """).param(slot.day()).param(slot.window().name()).update();
  }

  @Override
  public List<Load> touched(LocalDate from) {
    return jdbc.sql("""
        SELECT on_day, part, COALESCE(capacity, ?), booked, version FROM delivery.load WHERE on_day >= ?
         ORDER BY on_day, part
        """).param(capacity).param(from).query((row, n) -> load(row)).list();
  }

  @Override
  public List<Load> untold() {
    var untold = jdbc.sql("""
        SELECT on_day, part, COALESCE(capacity, ?), booked, version FROM delivery.load WHERE told < version
         ORDER BY on_day, part
        """).param(capacity).query((row, n) -> load(row)).list();
    untold.forEach(load -> jdbc.sql("UPDATE delivery.load SET told = ? WHERE on_day = ? AND part = ?")
        .param(load.version()).param(load.slot().day()).param(load.slot().window().name()).update());
    return untold;
  }

  private static Load load(ResultSet row) throws SQLException {
    return new Load(slot(row), row.getInt(3), row.getInt(4), row.getLong(5));
  }

  @Override
  public void setCapacity(Slot slot, int own) {
    open(slot);
    jdbc.sql("UPDATE delivery.load SET capacity = ?, version = version + 1 WHERE on_day = ? AND part = ?").param(own).param(slot.day())
        .param(slot.window().name()).update();
  }

  @Override
  public List<Load> loads(List<Slot> slots) {
    if (slots.isEmpty()) {
      return List.of();
    }
    var known = new HashMap<Slot, Load>();
    jdbc.sql("""
        SELECT on_day, part, COALESCE(capacity, ?), booked, version FROM delivery.load WHERE on_day BETWEEN ? AND ?
        """).param(capacity).param(slots.getFirst().day()).param(slots.getLast().day())
        .query((row, n) -> load(row)).list()
        .forEach(load -> known.put(load.slot(), load));
    return slots.stream().map(slot -> known.getOrDefault(slot, new Load(slot, capacity, 0, 0))).toList();
  }

  @Override
  public List<Booking> in(Slot slot, int most) {
    return jdbc.sql("""
        SELECT reference, state, on_day, part, reason, address, changed_at FROM delivery.booking
         WHERE on_day = ? AND part = ? AND state = 'BOOKED' ORDER BY reference FETCH FIRST ? ROWS ONLY
        """).param(slot.day()).param(slot.window().name()).param(most).query(this::booking).list();
  }

  private Booking booking(ResultSet row, int number) throws SQLException {
    var reason = row.getString("reason");
    var address = row.getString("address");
    return new Booking(row.getString("reference"), Booking.State.valueOf(row.getString("state")), slot(row),
        reason == null ? null : DeliveryRefused.Reason.valueOf(reason),
        address == null ? null : json.readValue(address, PostalAddress.class),
        row.getObject("changed_at", OffsetDateTime.class).toInstant());
  }

  private static Slot slot(ResultSet row) throws SQLException {
    var day = row.getObject("on_day", LocalDate.class);
    return day == null ? null : new Slot(day, Window.valueOf(row.getString("part")));
  }
}
