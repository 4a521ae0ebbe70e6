package id.emall.bank.snap;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A successful answer of a service.
 *
 * @param json the whole of it
 * @param raw the bytes as received
 */
public record SnapAnswer(JsonNode json, byte[] raw) {}
