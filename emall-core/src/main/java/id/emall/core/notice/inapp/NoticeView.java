package id.emall.core.notice.inapp;

import java.time.Instant;
import java.util.UUID;

/**
 * A notice as its member sees it.
 *
 * @param text may be empty
 * @param readAt null while unread
 */
public record NoticeView(UUID id, String title, String text, Instant createdAt, Instant readAt) {

  public boolean isRead() {
    return readAt != null;
  }
}
