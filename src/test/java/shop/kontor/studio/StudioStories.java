package shop.kontor.studio;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import shop.kontor.architecture.alone.GoodsStory;
import shop.kontor.architecture.alone.ListenerStory;
import shop.kontor.architecture.alone.PersonStory;
import shop.kontor.context.ProjectChanged;
import shop.kontor.context.ProjectChanged.Member;
import shop.kontor.context.ProjectChanged.Role;
import shop.kontor.delivery.CapacityChanged;
import shop.kontor.delivery.Window;
import shop.kontor.foundation.post.Message;

/** What the studio hears. */
class StudioStories {

  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  static class Projects implements ListenerStory {

    @Override
    public String listener() {
      return "studio.note-project";
    }

    @Override
    public List<Message> messages() {
      return List.of(project(1, "customer:kim"), project(2, "customer:kim", "customer:lee"), project(3, "customer:lee"));
    }

    private static ProjectChanged project(int version, String... members) {
      return new ProjectChanged("019aa000-0000-7000-8000-00000000000a", version, "Living room",
          ProjectChanged.Room.LIVING, Money.parse("EUR 2000"), null, null, false,
          List.of(members).stream().map(person -> new Member(person, Role.OWNER, null)).toList(), List.of());
    }
  }

  static class Offered extends GoodsStory.OfOffers {

    Offered() {
      super("studio.note-offers");
    }
  }

  static class Stocked extends GoodsStory.OfStock {

    Stocked() {
      super("studio.note-stock", 0);
    }
  }

  static class Windows implements ListenerStory {

    @Override
    public String listener() {
      return "studio.note-capacity";
    }

    @Override
    public List<Message> messages() {
      return List.of(window(Window.MORNING, 2, 1), window(Window.MORNING, 0, 2), window(Window.EVENING, 3, 1));
    }

    private static CapacityChanged window(Window window, int free, long version) {
      return new CapacityChanged(LocalDate.parse("2026-12-12"), window, 10, free, version);
    }
  }

  static class Listed extends GoodsStory.OfListing {

    Listed() {
      super("studio.note-products");
    }
  }

  static class Withdrawn extends GoodsStory.OfWithdrawing {

    Withdrawn() {
      super("studio.note-withdrawals");
    }
  }

  /** Nobody of whom context told asks: each is refused once. What is done for members is told by {@link StudioErrandTests}. */
  static class Proposed implements ListenerStory {

    @Override
    public String listener() {
      return "studio.propose-designs";
    }

    @Override
    public List<Message> messages() {
      return List.of(proposed("r-1"), proposed("r-2"), proposed("r-1"));
    }

    private static ProposeDesigns proposed(String request) {
      return new ProposeDesigns(request, "019aa000-0000-7000-8000-00000000000a", "v-1", "kim", null, "en", 4_200, 3_800,
          NOON);
    }
  }

  static class Changed implements ListenerStory {

    @Override
    public String listener() {
      return "studio.change-design";
    }

    @Override
    public List<Message> messages() {
      return List.of(changed("r-1", ChangeDesign.How.LOOK), changed("r-2", ChangeDesign.How.CHOOSE));
    }

    private static ChangeDesign changed(String request, ChangeDesign.How how) {
      return new ChangeDesign(request, "019aa000-0000-7000-8000-00000000000a", "019aa000-0000-7000-8000-00000000000b",
          "v-1", "kim", null, "en", how, null, null, null, null, null, NOON);
    }
  }

  static class Erased extends PersonStory.OfErasing {

    Erased() {
      super("studio");
    }

    @Override
    public void prepare(ApplicationContext room) {
      furnished(room, ORDER);
    }
  }

  static class Exported extends PersonStory.OfExporting {

    Exported() {
      super("studio");
    }

    @Override
    public void prepare(ApplicationContext room) {
      furnished(room, OTHER);
    }
  }

  private static void furnished(ApplicationContext room, String project) {
    room.getBean(JdbcTemplate.class).update("""
        insert into studio.room (project, version, document, person, changed_at)
        values (?, 1, '{}', 'customer:kim', timestamp with time zone '2026-11-20 08:00:00+00:00')
        """, project);
  }
}
