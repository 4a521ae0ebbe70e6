package id.emall.core.media;

import id.emall.core.common.Right;
import id.emall.core.common.work.StandingRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;

/** Pictures and scans that could not be sent to the store outside. */
@ApplicationScoped
public class StandingMedia extends StandingRows {

  protected StandingMedia() {}

  @Inject
  StandingMedia(Jdbi jdbi) {
    super(
        jdbi,
        "media",
        Right.SETTINGS,
        """
        select id, left(id, 12) as about, next_at as since, next_at, failures, null as error
        from media_waiting where failures > 0 or next_at < :late order by next_at limit :most
        """,
        """
        update media_waiting set next_at = :now where id = :id
        """);
  }

  /** They have names. */
  @Override
  protected boolean isId(String id) {
    return !id.isEmpty();
  }
}
