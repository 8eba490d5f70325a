package shop.kontor.agents.domain;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shop.kontor.delivery.PostalAddress;
import shop.kontor.delivery.Window;

/**
 * What an agent and the shop are agreeing upon, whatever protocol they speak. What lies in it, and what that costs, is
 * cart's to say.
 *
 * @param id by which the agent asks for it: as secret as the purse
 * @param checkout whether it is to become an order; else it only gathers
 * @param platform whose agent it is, as its protocol names it; nobody else's may go on with it
 * @param wish what was asked for, but for the pieces
 * @param refused codes that do not count, and why, as cart says it
 * @param shown the request by whose answer the agent last saw the cart
 * @param attempt grows with each try to buy
 * @param order that was placed; {@code null} for none, or while it is asked for
 * @param trouble why the last try came to nothing, a code; {@code null} for none
 * @param until when it ends by itself
 * @param leave by which it is a customer's; {@code null} for a guest's
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Deal(String id, Purse purse, boolean checkout, String platform, State state, Wish wish,
    Map<String, String> refused, String shown, int attempt, @Nullable String order, @Nullable String trouble,
    Instant began, Instant until, @Nullable Leave leave) {

  /** In place of a trouble: the next step is the buyer's own. */
  public static final String HERS = "HERS";

  public enum State { OPEN, PAYING, DONE, CANCELLED }

  public enum Manner { DELIVERY, COLLECTION }

  /**
   * She who lets the agent buy for her.
   *
   * @param permit id of what she said
   * @param agent the name of whom she let in
   */
  public record Leave(String customer, String permit, String agent) {}

  /** Who buys, as her agent tells; all may be {@code null}. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Buyer(@Nullable String first, @Nullable String last, @Nullable String email, @Nullable String phone,
      @Nullable Map<String, Boolean> consent) {}

  /** Where to; as yet any of it may be {@code null}. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Place(@Nullable String id, @Nullable String first, @Nullable String last, @Nullable String street,
      @Nullable String extra, @Nullable String postcode, @Nullable String city, @Nullable String region,
      @Nullable String country, @Nullable String phone) {

    public boolean complete() {
      return filled(street) && filled(postcode) && filled(city) && filled(country);
    }

    /** @throws shop.kontor.foundation.text.Unfit for what is no address */
    public PostalAddress address(@Nullable Buyer buyer) {
      var own = name(first, last);
      var name = own.isBlank() && buyer != null ? name(buyer.first, buyer.last) : own;
      return new PostalAddress(name.isBlank() && buyer != null && buyer.email != null ? buyer.email : name, street,
          extra == null ? "" : extra, postcode, city, country);
    }

    private static String name(String first, String last) {
      return ((first == null ? "" : first.strip()) + " " + (last == null ? "" : last.strip())).strip();
    }

    private static boolean filled(String text) {
      return text != null && !text.isBlank();
    }
  }

  /**
   * @param language en or ko
   * @param manner {@code null} until it is chosen
   * @param store where she collects it; {@code null} until it is chosen
   * @param date on which, with {@code window}, it comes; {@code null} until it is chosen
   * @param place where it comes to; {@code null} until it is told
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Wish(String language, List<String> codes, @Nullable Buyer buyer, @Nullable Manner manner,
      @Nullable String store, @Nullable LocalDate date, @Nullable Window window, @Nullable Place place) {

    public Wish {
      codes = codes == null ? List.of() : List.copyOf(codes);
    }
  }

  public Deal {
    refused = refused == null ? Map.of() : Map.copyOf(refused);
  }

  /** An order is placed at most once for each of these, however often it is asked for. */
  public String request() {
    return purse.request("deal", String.valueOf(attempt));
  }

  public boolean hers() {
    return state == State.OPEN && HERS.equals(trouble);
  }

  /** Whether an order may come of it yet: also while it is asked for, for whoever asks again is told the same. */
  public boolean mayBeBought() {
    return state == State.OPEN || state == State.PAYING && order == null;
  }

  public boolean over() {
    return state == State.DONE || state == State.CANCELLED;
  }

  public Deal wishing(Wish next, Map<String, String> refusedNow, String request) {
    return new Deal(id, purse, checkout, platform, state, next, refusedNow, request, attempt, order, null, began, until, leave);
  }

  public Deal seen(String request) {
    return new Deal(id, purse, checkout, platform, state, wish, refused, request, attempt, order, trouble, began, until, leave);
  }

  /** @param placed {@code null} until cart has answered */
  public Deal paying(@Nullable String placed) {
    return new Deal(id, purse, checkout, platform, State.PAYING, wish, refused, shown, attempt, placed, null, began,
        until, leave);
  }

  public Deal failed(String why) {
    return new Deal(id, purse, checkout, platform, State.OPEN, wish, refused, shown, attempt + 1, null, why, began,
        until, leave);
  }

  public Deal ended(State how) {
    return new Deal(id, purse, checkout, platform, how, wish, refused, shown, attempt, order, null, began, until, leave);
  }
}
