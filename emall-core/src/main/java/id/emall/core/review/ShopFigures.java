package id.emall.core.review;

import id.emall.core.common.work.RecurringWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/**
 * What is told of a shop beside its name: the mean of its products' stars, and how much and how
 * soon it answers questions. Counted anew every quarter of an hour, so that a page reads one row.
 */
@ApplicationScoped
public class ShopFigures implements RecurringWork {

  private static final Duration OF = Duration.ofDays(90);

  /** Fewer questions say nothing about a shop. */
  private static final int ENOUGH = 5;

  private Jdbi jdbi;
  private Clock clock;

  protected ShopFigures() {}

  @Inject
  ShopFigures(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /**
   * One shop's.
   *
   * @param ratingCount reviews of its products that count
   * @param ratingSum their stars
   * @param asked questions of the last 90 days
   * @param answered how many of these have an answer
   * @param answerSeconds the median from question to first answer; null when none has one
   */
  public record Figures(
      UUID shopId, int ratingCount, int ratingSum, int asked, int answered, Long answerSeconds) {

    /** Whether there were enough questions to tell how it answers. */
    public boolean tellsAnswers() {
      return asked >= ENOUGH;
    }

    /** Out of a hundred questions. */
    public int answeredPercent() {
      return asked == 0 ? 0 : Math.round(100f * answered / asked);
    }

    /** The median from question to first answer, if there was one. */
    public Optional<Duration> answerTime() {
      return Optional.ofNullable(answerSeconds).map(Duration::ofSeconds);
    }
  }

  /** A shop's figures, as they were counted last; none for a shop that is newer. */
  public Optional<Figures> of(UUID shopId) {
    return Optional.ofNullable(of(List.of(shopId)).get(shopId));
  }

  /** Those of several shops, by the shop; some may have none yet. */
  public Map<UUID, Figures> of(Collection<UUID> shopIds) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select shop_id, rating_count, rating_sum, asked, answered, answer_seconds
                    from shop_figure where shop_id = any(:shops)
                    """)
                .bindArray("shops", UUID.class, shopIds)
                .mapTo(Figures.class)
                .collect(Collectors.toMap(Figures::shopId, Function.identity())));
  }

  @Override
  public String name() {
    return "shop-figures";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(15);
  }

  /** Writes only what is different. */
  @Override
  public void run() {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into shop_figure as f
                      (shop_id, rating_count, rating_sum, asked, answered, answer_seconds)
                    select s.id, coalesce(g.count, 0), coalesce(g.sum, 0), coalesce(a.asked, 0),
                      coalesce(a.answered, 0), a.seconds
                    from shop s
                    left join (select shop_id, sum(rating_count) as count, sum(rating_sum) as sum
                      from product group by shop_id) g on g.shop_id = s.id
                    left join (select shop_id, count(*) as asked, count(answer) as answered,
                        percentile_cont(0.5) within group
                          (order by extract(epoch from answered_at - asked_at)) as seconds
                      from question where state = 'SHOWN' and asked_at > :since group by shop_id) a
                      on a.shop_id = s.id
                    on conflict (shop_id) do update
                    set rating_count = excluded.rating_count, rating_sum = excluded.rating_sum,
                      asked = excluded.asked, answered = excluded.answered,
                      answer_seconds = excluded.answer_seconds
                    where (f.rating_count, f.rating_sum, f.asked, f.answered, f.answer_seconds)
                      is distinct from (excluded.rating_count, excluded.rating_sum, excluded.asked,
                        excluded.answered, excluded.answer_seconds)
                    """)
                .bind("since", clock.instant().minus(OF))
                .execute());
  }
}
