package id.emall.bank.snap.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.emall.contracts.bank.push.PushReply;

/** An answer in the standard's envelope: code and words first, then what belongs to the service. */
public final class InboundReply {

  private final int status;
  private final ObjectNode body;

  private InboundReply(int status, ObjectNode body) {
    this.status = status;
    this.body = body;
  }

  /**
   * @param service two digits, e.g. {@code 25}
   */
  public static InboundReply of(String service, InboundCode code) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("responseCode", code.of(service));
    body.put("responseMessage", code.message());
    return new InboundReply(code.status(), body);
  }

  public InboundReply with(String field, String value) {
    body.put(field, value);
    return this;
  }

  public InboundReply with(String field, JsonNode value) {
    body.set(field, value);
    return this;
  }

  public PushReply asReply() {
    return PushReply.json(status, body.toString());
  }
}
