package id.emall.core.partner.rest;

import id.emall.core.common.Refusal;
import id.emall.core.common.RefusalTexts;
import id.emall.core.partner.ContractValue;
import id.emall.core.partner.Languages;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;

/**
 * Problem details (RFC 9457) with the mall's code and the wrong fields.
 *
 * @param type {@code urn:emall:problem:} and the code
 * @param title for people
 */
public record Problem(String type, String title, int status, String code, List<Field> errors)
    implements ContractValue {

  static final String MEDIA_TYPE = "application/problem+json";
  private static final int RETRY_SECONDS = 1;

  /** What is wrong with one field. */
  public record Field(String field, String code, String message) {}

  static Response of(Refusal refusal, HttpHeaders asked) {
    String language = language(asked);
    List<Field> fields =
        refusal.fields().stream()
            .map(error -> new Field(error.field(), error.code(), RefusalTexts.say(error, language)))
            .toList();
    return answer(
        refusal.kind().status(), refusal.code(), RefusalTexts.say(refusal, language), fields);
  }

  static Response of(int status, String code, List<Object> arguments, HttpHeaders asked) {
    return answer(status, code, RefusalTexts.say(code, arguments, language(asked)), List.of());
  }

  private static Response answer(int status, String code, String title, List<Field> fields) {
    Response.ResponseBuilder response =
        Response.status(status)
            .type(MEDIA_TYPE)
            .entity(new Problem("urn:emall:problem:" + code, title, status, code, fields));
    if (code.equals("idempotency.under-way")) {
      response.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
    }
    if (status == 401) {
      response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
    return response.build();
  }

  private static String language(HttpHeaders asked) {
    return Languages.preferred(asked.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
  }
}
