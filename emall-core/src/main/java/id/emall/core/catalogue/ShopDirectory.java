package id.emall.core.catalogue;

import id.emall.core.common.Checks;
import id.emall.core.common.Page;
import id.emall.core.region.Regions;
import id.emall.core.region.Spot;
import id.emall.core.shop.ShopView;
import id.emall.core.shop.Shops;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** All shops that sell: the nearest first for who said where they are, else the newest. */
@ApplicationScoped
public class ShopDirectory {

  /** How many shops stand on a page. */
  public static final int PAGE = 24;

  private static final int TEXT_MOST = 60;
  private static final String NEAREST = "SHOPS_NEAREST";
  private static final String NEWEST = "SHOPS_NEWEST";

  /** As the bird flies, between the seats of two regencies; see {@link Spot#kilometresTo}. */
  private static final String KILOMETRES =
      """
      round(111.2 * sqrt(power(r.latitude - :latitude, 2)
        + power((r.longitude - :longitude) * cos(radians(:latitude)), 2)))::bigint
      """;

  private static final String AGE = "-(extract(epoch from s.opened_at) * 1000000)::bigint";

  private Jdbi jdbi;
  private Regions regions;
  private Shops shops;

  protected ShopDirectory() {}

  @Inject
  ShopDirectory(Jdbi jdbi, Regions regions, Shops shops) {
    this.jdbi = jdbi;
    this.regions = regions;
    this.shops = shops;
  }

  /**
   * A shop in the list.
   *
   * @param kilometres to its regency; null where nobody said from where
   */
  public record Entry(ShopView shop, Long kilometres) {}

  private record Row(UUID id, long key) {}

  /**
   * A page of them.
   *
   * @param near code of the regency from which it is measured, or null
   * @param words part of a shop's name, or null for all
   * @param cursor of another page of the same list, or null for the first
   * @throws id.emall.core.common.Refusal INVALID {@code cursor.malformed}, or the field {@code q}
   *     when it is longer than 60 characters
   */
  public Page<Entry> page(String near, String words, String cursor) {
    Optional<Spot> from =
        regions.find(near).map(regency -> new Spot("", regency.latitude(), regency.longitude()));
    String sort = from.isPresent() ? NEAREST : NEWEST;
    ListCursor place = cursor == null ? null : ListCursor.read(cursor, sort);
    Checks checks = new Checks();
    String text = checks.line("q", words, 0, TEXT_MOST);
    checks.refuse();
    boolean back = place != null && place.backwards();
    List<Row> found = rows(from, text, place, back);
    boolean more = found.size() > PAGE;
    List<Row> shown = more ? found.subList(0, PAGE) : found;
    if (back) {
      shown = shown.reversed();
    }
    if (shown.isEmpty()) {
      return new Page<>(List.of(), null, null);
    }
    boolean before = back ? more : place != null;
    boolean after = back || more;
    return new Page<>(
        entries(shown, from.isPresent()),
        before ? written(true, shown.getFirst(), sort) : null,
        after ? written(false, shown.getLast(), sort) : null);
  }

  private List<Row> rows(Optional<Spot> from, String text, ListCursor place, boolean back) {
    String order = back ? "desc" : "asc";
    String query =
        """
        select id, key from (select s.id, %s as key
          from shop s join regency r on r.code = s.regency_code
          where s.state = 'OPEN' %s) as shown
        %s order by key %s, id %s limit :most
        """
            .formatted(
                from.isPresent() ? KILOMETRES : AGE,
                text.isEmpty() ? "" : "and s.name ilike :like",
                place == null ? "" : "where (key, id) %s (:key, :id)".formatted(back ? "<" : ">"),
                order,
                order);
    return jdbi.withHandle(
        handle -> {
          var statement = handle.createQuery(query).bind("most", PAGE + 1);
          from.ifPresent(
              spot ->
                  statement.bind("latitude", spot.latitude()).bind("longitude", spot.longitude()));
          if (!text.isEmpty()) {
            statement.bind("like", "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%");
          }
          if (place != null) {
            statement.bind("key", place.key()).bind("id", place.id());
          }
          return statement.mapTo(Row.class).list();
        });
  }

  private List<Entry> entries(List<Row> rows, boolean near) {
    Map<UUID, ShopView> found =
        shops.find(rows.stream().map(Row::id).toList()).stream()
            .collect(Collectors.toMap(ShopView::id, Function.identity()));
    return rows.stream()
        .filter(row -> Objects.nonNull(found.get(row.id())))
        .map(row -> new Entry(found.get(row.id()), near ? row.key() : null))
        .toList();
  }

  private static String written(boolean back, Row row, String sort) {
    return new ListCursor(back, row.key(), row.id()).write(sort);
  }
}
