package id.emall.core.shop.scale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** The laws on the size of businesses, each from its day on. */
@ApplicationScoped
class ScaleLaws {

  private Jdbi jdbi;

  protected ScaleLaws() {}

  @Inject
  ScaleLaws(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  private record Row(
      String code,
      String title,
      LocalDate inForceFrom,
      ScaleLaw.Rule rule,
      Measure measure,
      Scale scale,
      long most) {}

  /** The law of a day; none before the first one. */
  Optional<ScaleLaw> on(LocalDate day) {
    List<Row> rows =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select l.code, l.title, l.in_force_from, l.rule, b.measure, b.scale, b.most
                        from scale_law l join scale_bound b on b.law = l.code
                        where l.in_force_from = (
                          select max(in_force_from) from scale_law where in_force_from <= :day)
                        """)
                    .bind("day", day)
                    .mapTo(Row.class)
                    .list());
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    Map<Measure, Map<Scale, Long>> bounds = new EnumMap<>(Measure.class);
    rows.forEach(
        row ->
            bounds
                .computeIfAbsent(row.measure(), measure -> new EnumMap<>(Scale.class))
                .put(row.scale(), row.most()));
    Row law = rows.getFirst();
    return Optional.of(
        new ScaleLaw(law.code(), law.title(), law.inForceFrom(), law.rule(), bounds));
  }
}
