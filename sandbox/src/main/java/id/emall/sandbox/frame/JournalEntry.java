package id.emall.sandbox.frame;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * Something that happened at a stand-in and is never forgotten.
 *
 * @param standIn whose it is
 * @param kind what happened, e.g. {@code transfer}; the stand-in's own word
 * @param at when, by the mall's clock
 * @param data whatever the stand-in needs to do it again at the next start
 */
public record JournalEntry(String standIn, String kind, Instant at, JsonNode data) {}
