package id.emall.sandbox.mail;

import com.fasterxml.jackson.databind.JsonNode;
import id.emall.sandbox.frame.JournalEntry;
import java.time.Instant;

/**
 * A mail as it came, envelope and a few headers; what is in it is read when asked for.
 *
 * @param id counting from 1
 * @param to the envelope's recipient
 * @param raw where its bytes are
 */
record Letter(
    long id, String to, String from, String subject, String messageId, JsonNode raw, Instant at) {

  static Letter of(JournalEntry entry) {
    JsonNode data = entry.data();
    return new Letter(
        data.required("id").asLong(),
        data.required("to").asText(),
        data.required("from").asText(),
        data.required("subject").asText(),
        data.required("messageId").asText(),
        data.required("raw"),
        entry.at());
  }
}
