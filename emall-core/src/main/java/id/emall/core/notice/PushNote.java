package id.emall.core.notice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.UUID;

/**
 * What a push carries. It passes servers of others and is seen on locked screens, so it says
 * little: that there is news, of what, and where to read it.
 *
 * @param notice where a click leads
 */
record PushNote(String title, String text, UUID notice) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** As the page's service worker reads it, and {@link #read}. */
  String kept() {
    try {
      return JSON.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @throws UncheckedIOException when it is not a kept note
   */
  static PushNote read(String kept) {
    try {
      return JSON.readValue(kept, PushNote.class);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
