package id.emall.core.notice;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.core.admission.SellerApplied;
import id.emall.core.common.Actor;
import id.emall.core.notice.inapp.NoticeNews;
import id.emall.core.testing.CoreTest;
import id.emall.core.testing.Seed;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class NoticeNewsTest extends CoreTest {

  private Seed seed;
  private NoticeNews news;

  @BeforeAll
  void seed() {
    seed = new Seed(jdbi, clock);
    news = get(NoticeNews.class);
  }

  @Test
  void what_is_committed_late_is_not_missed_by_who_saw_what_came_after_it() throws SQLException {
    Actor.Member slow = seed.buyer();
    Actor.Member quick = seed.buyer();
    Set<UUID> both = Set.of(slow.id(), quick.id());
    NoticeNews.Found begin = news.since(null, both);
    try (Connection held = get(DataSource.class).getConnection()) {
      held.setAutoCommit(false);
      write(held, slow.id());
      fire(new SellerApplied(quick.id()));

      NoticeNews.Found first = news.since(begin.mark(), both);
      held.commit();
      NoticeNews.Found second = news.since(first.mark(), both);

      assertThat(members(first)).containsExactly(quick.id());
      assertThat(members(second)).contains(slow.id());
      assertThat(members(news.since(second.mark(), both))).isEmpty();
    }
  }

  @Test
  void one_who_comes_back_hears_of_their_own_and_of_twenty_at_most() throws SQLException {
    Actor.Member member = seed.buyer();
    Actor.Member other = seed.buyer();
    String before = news.since(null, Set.of(member.id())).mark();
    fire(new SellerApplied(member.id()));
    fire(new SellerApplied(other.id()));

    NoticeNews.Found missed = news.missed(before, member.id());

    assertThat(members(missed)).containsExactly(member.id());
    assertThat(missed.fresh().getFirst().unread()).isEqualTo(1);
    assertThat(news.missed("1' or true", member.id()).fresh()).isEmpty();
    for (int i = 0; i < 25; i++) {
      jdbi.useHandle(handle -> write(handle.getConnection(), member.id()));
    }
    assertThat(news.missed("0", member.id()).fresh()).hasSize(20);
  }

  private static List<UUID> members(NoticeNews.Found found) {
    return found.fresh().stream().map(NoticeNews.Fresh::memberId).toList();
  }

  private static void write(Connection connection, UUID member) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            insert into notice (id, dedupe_key, member_id, occasion, title, text, created_at)
            values (gen_random_uuid(), gen_random_uuid(), ?, 'test', 'Kabar', '', now())
            """)) {
      insert.setObject(1, member);
      insert.executeUpdate();
    }
  }
}
