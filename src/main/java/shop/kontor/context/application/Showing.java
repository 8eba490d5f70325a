package shop.kontor.context.application;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import shop.kontor.catalog.Sku;
import shop.kontor.context.application.Access.Seat;
import shop.kontor.context.application.ProjectView.LinkView;
import shop.kontor.context.application.ProjectView.MemberView;
import shop.kontor.context.application.ProjectView.PieceView;
import shop.kontor.context.domain.Entry;
import shop.kontor.context.domain.Journal;
import shop.kontor.context.domain.Member;
import shop.kontor.context.domain.Piece;
import shop.kontor.context.domain.Role;

/** Puts together what a member is shown: the project's own state, and what is known of the shop now. */
@Component
class Showing {

  private final Assortment assortment;
  private final Groups groups;
  private final CapacityWatched capacity;
  private final Wording wording;
  private final Invitations invitations;
  private final Clock clock;
  private final ZoneId zone;

  Showing(Assortment assortment, Groups groups, CapacityWatched capacity, Wording wording,
      Invitations invitations, Clock clock, ZoneId zone) {
    this.assortment = assortment;
    this.groups = groups;
    this.capacity = capacity;
    this.wording = wording;
    this.invitations = invitations;
    this.clock = clock;
    this.zone = zone;
  }

  /** As it stands. */
  ProjectView view(Seat seat) {
    return view(seat, seat.journal().last());
  }

  /** @param last number of the last step that there is */
  ProjectView view(Seat seat, int last) {
    var project = seat.project();
    var articles = assortment.find(project.pieces().keySet());
    var group = groups.of(project);
    var now = clock.instant();
    return new ProjectView(seat.id().value(), seat.journal().last(), last, seat.role(),
        project.member(seat.me()).map(Member::number).orElse(null), project.wishes(),
        project.pieces().values().stream().map(piece -> piece(piece, articles.get(piece.sku()), group, now)).toList(),
        group, Answers.of(project, articles, group, capacity.isFull(project.wishes().date()), now, zone),
        project.members().stream().map(member -> member(member, seat)).toList(),
        seat.role() == Role.OWNER ? project.links().stream().map(link -> new LinkView(link.id(), link.role(),
            invitations.token(seat.id(), link.id()))).toList() : null,
        project.openToStaff(), List.copyOf(project.designs().values()));
  }

  private static MemberView member(Member member, Seat seat) {
    return new MemberView(member.number(), member.name(), member.role(), member.person().isStaff(),
        member.person().equals(seat.me()));
  }

  private PieceView piece(Piece piece, @Nullable Article article, @Nullable String group, Instant now) {
    var each = article == null ? null : article.each(piece.quantity(), group, now);
    var described = article == null ? null : article.described();
    var locale = LocaleContextHolder.getLocale();
    return new PieceView(piece.sku(), article == null ? null : article.product().value(),
        described == null ? null : described.name().in(locale), described == null ? "" : wording.note(described, locale),
        image(piece.sku(), described), described == null ? null : Wording.size(described), piece.standing(),
        piece.quantity(), piece.objection(), piece.reason(), piece.priceThen(), each,
        each == null ? null : each.multipliedBy(piece.quantity()), Answers.obstacle(piece, article, now),
        article == null || article.available() == null ? 0 : Math.max(0, article.available()));
  }

  private static String image(Sku sku, @Nullable Described described) {
    return described != null && described.image() != null ? described.image() : "/catalog/pictures/" + sku + ".svg";
  }

  List<StepView> steps(Seat seat, List<Entry> entries) {
    var undone = seat.journal().undone();
    var reversible = seat.role().mayChange() ? seat.journal().reversible() : Set.<Integer>of();
    var skus = entries.stream().flatMap(entry -> skus(seat, entry)).distinct().toList();
    var named = named(skus);
    return entries.stream().filter(Journal::isTold).map(entry -> {
      var target = seat.journal().target(entry);
      return new StepView(entry.number(), entry.at(), wording.name(seat.project(), entry.by()),
          entry.by().equals(seat.me()), StepKinds.of(entry.step()), Wording.shown(entry.step()),
          skus(seat, entry).map(sku -> named.getOrDefault(sku, sku.value())).findFirst().orElse(null),
          !undone.contains(entry.number()), reversible.contains(entry.number()),
          target.map(each -> StepKinds.of(each.step())).orElse(null));
    }).toList();
  }

  private static Stream<Sku> skus(Seat seat, Entry entry) {
    return Wording.sku(seat.journal().target(entry).orElse(entry).step()).stream();
  }

  private Map<Sku, String> named(Collection<Sku> skus) {
    var locale = LocaleContextHolder.getLocale();
    return assortment.find(skus).values().stream().collect(Collectors.toMap(Article::sku,
        article -> wording.name(article.described(), locale)));
  }
}
