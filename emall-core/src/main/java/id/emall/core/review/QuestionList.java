package id.emall.core.review;

import id.emall.core.common.Page;
import id.emall.core.common.PageCut;
import id.emall.core.common.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** What is asked about a product, for everybody to read. */
@ApplicationScoped
public class QuestionList {

  private static final int WORDS_MOST = 100;

  private Jdbi jdbi;

  protected QuestionList() {}

  @Inject
  QuestionList(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * What is wished to be seen.
   *
   * @param answered those with an answer, or else those without
   * @param words that the question or its answer has, or blank for all
   * @param cursor from another page of the same list, or null for the first
   */
  public record Query(UUID productId, boolean answered, String words, String cursor, int limit) {}

  /** How many there are of a product. */
  public record Counts(int answered, int open) {
    public int all() {
      return answered + open;
    }
  }

  /**
   * A page of questions, the newest answer or else the newest question first.
   *
   * @throws Refusal INVALID {@code cursor.malformed}
   */
  public Page<QuestionView> list(Query query) {
    String time = query.answered() ? "q.answered_at" : "q.asked_at";
    PageCut cut = PageCut.of(time, "q.id", false, query.limit(), query.cursor());
    String words = query.words() == null ? "" : query.words().strip();
    String narrowed =
        (query.answered() ? " and q.answer is not null" : " and q.answer is null")
            + (words.isEmpty() ? "" : " and q.search @@ plainto_tsquery('mall', :words)");
    List<QuestionView> found =
        jdbi.withHandle(
            handle -> {
              var read =
                  handle
                      .createQuery(
                          QuestionRow.SELECT
                              + " where q.product_id = :product and q.state = 'SHOWN'%s%s %s limit :most"
                                  .formatted(narrowed, cut.place(), cut.order()))
                      .bind("product", query.productId())
                      .bindMap(cut.values());
              if (!words.isEmpty()) {
                read.bind("words", words.substring(0, Math.min(words.length(), WORDS_MOST)));
              }
              return read.mapTo(QuestionRow.class).map(QuestionRow::view).list();
            });
    return cut.of(
        found,
        question -> query.answered() ? question.reply().at() : question.askedAt(),
        QuestionView::id);
  }

  /** The first few of a product: answered ones, and then others while there is room. */
  public List<QuestionView> first(UUID productId, int most) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select * from (
                      (%1$s where q.product_id = :product and q.state = 'SHOWN'
                        and q.answer is not null order by q.answered_at desc, q.id desc limit :most)
                      union all
                      (%1$s where q.product_id = :product and q.state = 'SHOWN'
                        and q.answer is null order by q.asked_at desc, q.id desc limit :most)) found
                    order by answer is null, coalesce(answered_at, asked_at) desc, id desc limit :most
                    """
                        .formatted(QuestionRow.SELECT))
                .bind("product", productId)
                .bind("most", most)
                .mapTo(QuestionRow.class)
                .map(QuestionRow::view)
                .list());
  }

  public Counts counts(UUID productId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select count(answer) as answered, count(*) - count(answer) as open
                    from question where product_id = :product and state = 'SHOWN'
                    """)
                .bind("product", productId)
                .mapTo(Counts.class)
                .one());
  }
}
