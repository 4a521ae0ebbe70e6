package id.emall.web.frame;

import id.emall.core.member.factor.Passkeys;
import id.emall.core.member.factor.Proving;
import id.emall.web.security.CurrentActor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Asks for a fresh proof in place of the page that needs one. What was typed comes along in hidden
 * fields, and is sent again to where it was meant for once the proof is given.
 */
@RequestScoped
public class ProofAsk {

  /** Where the proof is given. */
  public static final String HERE = "/akun/bukti";

  /** What the names of the proof's own fields begin with. */
  public static final String OWN = "bukti-";

  /** Fields of passwords, which no page shows again; they are typed anew. */
  private static final Set<String> SECRETS = Set.of("old", "password");

  /** The path that what was sent is meant for. */
  public static final String TARGET = OWN + "ke";

  /** {@code POST} where it is to be sent there; otherwise it is only shown. */
  public static final String METHOD = OWN + "cara";

  /** The code or password. */
  public static final String CODE = OWN + "kode";

  /** The question to a passkey, and what it answered. */
  public static final String QUESTION = OWN + "tanya";

  public static final String PASSKEY = OWN + "kunci";

  @Inject private HttpServletRequest request;

  @Inject private CurrentActor currentActor;

  @Inject private Proving proving;

  @Inject private Passkeys passkeys;

  private final Map<String, List<String>> sent = new LinkedHashMap<>();

  /** Notes what a form was sent with. */
  void sent(MultivaluedMap<String, String> fields) {
    fields.forEach(
        (name, values) -> {
          if (!name.startsWith(OWN) && !SECRETS.contains(name)) {
            sent.put(name, new ArrayList<>(values));
          }
        });
    if (!request.getRequestURI().equals(HERE)) {
      fields.keySet().removeIf(name -> name.startsWith(OWN));
    }
  }

  /** The page that asks, in answer to the present request. */
  public Response answer() {
    String type = request.getContentType();
    boolean form = type != null && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED);
    String query = request.getQueryString();
    String path = request.getRequestURI() + (query == null ? "" : "?" + query);
    return answer(403, path, form ? "POST" : "GET", null);
  }

  /**
   * The page that asks.
   *
   * @param problem what is wrong with the last proof, or null
   */
  public Response answer(int status, String target, String method, String problem) {
    Proving.Asked asked = proving.asked(currentActor.actor());
    View view =
        View.of("account/proof", "asked", asked)
            .with("passkey", asked.passkey() ? passkeys.askToProve(currentActor.actor()) : null)
            .with("target", target)
            .with("method", method)
            .with("fields", sent)
            .with("problem", problem);
    return Response.status(status).type(MediaType.TEXT_HTML_TYPE).entity(view).build();
  }
}
