package shop.kontor.architecture.alone;

import java.util.List;
import java.util.TreeSet;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import shop.kontor.customer.CustomerId;
import shop.kontor.customer.ExportAsked;
import shop.kontor.customer.PersonErased;
import shop.kontor.foundation.post.Message;

/** Somebody is erased, or wants to know all that there is of her: what every room hears alike that keeps anything of persons. */
public abstract class PersonStory implements ListenerStory {

  public static final CustomerId KIM = new CustomerId("kim");
  /** Of whoever is erased: messages in which it stands are gone in a moment. */
  public static final String ORDER = "019aa000-0000-7000-8000-000000000001";
  /** Of whoever wants to know. */
  public static final String OTHER = "019aa000-0000-7000-8000-000000000002";

  private final String listener;
  private final boolean erased;

  private PersonStory(String listener, boolean erased) {
    this.listener = listener;
    this.erased = erased;
  }

  @Override
  public String listener() {
    return listener;
  }

  @Override
  public List<? extends Message> messages() {
    return erased
        ? List.of(new PersonErased("e-1", KIM, 1, List.of()), new PersonErased("e-1", KIM, 2, List.of(ORDER)))
        : List.of(new ExportAsked("x-1", KIM, 1, List.of()), new ExportAsked("x-1", KIM, 2, List.of(OTHER)));
  }

  /** What it handed over, once each. */
  @Override
  public Object beyondTables(ApplicationContext room) {
    return erased ? "" : new TreeSet<>(room.getBean(JdbcTemplate.class).queryForList(
        "select payload from post.journal where type = 'customer.HandOverExport'", String.class));
  }

  public abstract static class OfErasing extends PersonStory {

    protected OfErasing(String room) {
      super(room + ".erase-person", true);
    }
  }

  public abstract static class OfExporting extends PersonStory {

    protected OfExporting(String room) {
      super(room + ".export-person", false);
    }
  }
}
