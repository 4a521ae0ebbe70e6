package id.emall.sandbox.office;

import id.emall.sandbox.frame.Call;
import id.emall.sandbox.frame.Html;
import id.emall.sandbox.frame.JournalEntry;
import id.emall.sandbox.frame.Panel;
import id.emall.sandbox.frame.Reply;
import id.emall.sandbox.frame.Routes;
import id.emall.sandbox.frame.Stage;
import id.emall.sandbox.frame.StandIn;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The provider of one office, with two people who have accounts there. As strict as OpenID Connect
 * Core 1.0 and RFC 7636 ask: redirect addresses character by character, the client's secret, PKCE
 * with S256, each code once and for a minute.
 */
public final class ProviderStandIn implements StandIn {

  private static final String BASE = "/kantor";
  private static final String CLIENT = "lumbung";
  private static final String SECRET = "rahasia-kantor-mainan";
  private static final int CODE_LIFE_S = 60;
  private static final int TOKEN_LIFE_S = 300;

  private record Person(String subject, String name, String email) {}

  private static final List<Person> PEOPLE =
      List.of(
          new Person("10001", "Laras Wicaksani", "laras@kantor.example"),
          new Person("10002", "Bagas Prakoso", "bagas@kantor.example"));

  private record Code(Person person, Map<String, String> asked, Instant until) {}

  private final Stage stage;
  private final SecureRandom random = new SecureRandom();
  private final Signer signer = new Signer();
  private final Signer stranger = new Signer();
  private final Map<String, Code> codes = new LinkedHashMap<>();

  public ProviderStandIn(Stage stage) {
    this.stage = stage;
  }

  @Override
  public String name() {
    return "provider";
  }

  @Override
  public Map<String, String> faults() {
    Map<String, String> faults = new LinkedHashMap<>();
    faults.put("wrong-audience", "token untuk aplikasi lain");
    faults.put("wrong-issuer", "token dari penerbit lain");
    faults.put("wrong-party", "token yang azp-nya aplikasi lain");
    faults.put("expired", "token sudah kedaluwarsa");
    faults.put("other-nonce", "token untuk permintaan lain");
    faults.put("unsigned", "token tanpa tanda tangan (alg none)");
    faults.put("other-key", "token bertanda tangan kunci lain");
    faults.put("down", "menjawab HTTP 503");
    return faults;
  }

  /** A playing mall reaches the provider by the same name as people's browsers do. */
  @Override
  public Map<String, String> mallSettings(String url) {
    String prefix = "emall.oidc.kantor.";
    return Map.of(
        prefix + "issuer",
        url + BASE,
        prefix + "title",
        "Kantor Mainan",
        prefix + "client-id",
        CLIENT,
        prefix + "client-secret",
        SECRET,
        prefix + "second-factor",
        "mfa");
  }

  @Override
  public void routes(Routes routes) {
    routes.on("GET", BASE + "/.well-known/openid-configuration", this::configuration);
    routes.on("GET", BASE + "/jwks", this::keys);
    routes.on("GET", BASE + "/authorize", this::authorize);
    routes.on("POST", BASE + "/authorize", this::signIn);
    routes.on("POST", BASE + "/token", this::token);
    routes.on("GET", BASE + "/logout", this::logout);
  }

  /** Who is signed in is forgotten with the process, as its key is. */
  @Override
  public void apply(JournalEntry entry) {}

  private static String issuer(Call call) {
    return "http://" + call.header("Host").orElse("") + BASE;
  }

  private Reply configuration(Call call) {
    if (stage.faults().take("down")) {
      return Reply.text(503, "text/plain", "service unavailable");
    }
    String issuer = issuer(call);
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("issuer", issuer);
    told.put("authorization_endpoint", issuer + "/authorize");
    told.put("token_endpoint", issuer + "/token");
    told.put("jwks_uri", issuer + "/jwks");
    told.put("end_session_endpoint", issuer + "/logout");
    told.put("response_types_supported", List.of("code"));
    told.put("subject_types_supported", List.of("public"));
    told.put("id_token_signing_alg_values_supported", List.of("RS256"));
    told.put("code_challenge_methods_supported", List.of("S256"));
    return Reply.json(told);
  }

  private Reply keys(Call call) {
    return Reply.json(Map.of("keys", List.of(signer.published())));
  }

  private Reply authorize(Call call) {
    Map<String, String> asked = new LinkedHashMap<>();
    for (String name :
        List.of(
            "response_type",
            "client_id",
            "redirect_uri",
            "scope",
            "state",
            "nonce",
            "code_challenge",
            "code_challenge_method")) {
      asked.put(name, call.query(name).orElse(""));
    }
    return problem(asked)
        .map(why -> Reply.text(400, "text/plain", why))
        .orElseGet(() -> Reply.html(page(asked)));
  }

  private Optional<String> problem(Map<String, String> asked) {
    if (!asked.get("client_id").equals(CLIENT)) {
      return Optional.of("unauthorized_client");
    }
    String back = asked.get("redirect_uri");
    if (!back.matches("https?://[^/]+/masuk/kantor/kantor/kembali")) {
      return Optional.of("redirect_uri is not registered");
    }
    if (!asked.get("response_type").equals("code")
        || !List.of(asked.get("scope").split(" ")).contains("openid")) {
      return Optional.of("only the authorization code flow with scope openid is served");
    }
    if (!asked.get("code_challenge_method").equals("S256")
        || !asked.get("code_challenge").matches("[A-Za-z0-9_-]{43}")) {
      return Optional.of("PKCE with S256 is required");
    }
    return asked.get("state").isEmpty() || asked.get("nonce").isEmpty()
        ? Optional.of("state and nonce are required")
        : Optional.empty();
  }

  private static String page(Map<String, String> asked) {
    Html page = new Html();
    page.add("<!DOCTYPE html><html lang=\"id\"><meta charset=\"utf-8\">");
    page.add("<meta name=\"viewport\" content=\"width=device-width\">");
    page.add("<title>Kantor Mainan</title><h1>Masuk di Kantor Mainan</h1>");
    page.add("<form method=\"post\" action=\"{}\">", BASE + "/authorize");
    asked.forEach(
        (name, value) -> page.add("<input type=\"hidden\" name=\"{}\" value=\"{}\">", name, value));
    for (Person person : PEOPLE) {
      page.add(
          "<p><button name=\"person\" value=\"{}\">{}</button></p>",
          person.subject(),
          person.name());
    }
    return page.add("</form></html>").toString();
  }

  private Reply signIn(Call call) {
    Map<String, String> asked = call.form();
    Optional<Person> person =
        PEOPLE.stream().filter(one -> one.subject().equals(asked.get("person"))).findFirst();
    if (person.isEmpty() || problem(asked).isPresent()) {
      return Reply.text(400, "text/plain", "invalid_request");
    }
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    String code = Signer.base64(bytes);
    synchronized (codes) {
      codes.put(
          code, new Code(person.get(), asked, stage.clock().instant().plusSeconds(CODE_LIFE_S)));
    }
    String back =
        "%s?code=%s&state=%s&iss=%s"
            .formatted(
                asked.get("redirect_uri"),
                code,
                escaped(asked.get("state")),
                escaped(issuer(call)));
    return Reply.text(303, "text/plain", "").header("Location", back);
  }

  private Reply token(Call call) {
    if (!call.header("Authorization").orElse("").equals(basic())) {
      return Reply.json(401, Map.of("error", "invalid_client"));
    }
    Map<String, String> form = call.form();
    Code code;
    synchronized (codes) {
      code = codes.remove(form.getOrDefault("code", ""));
    }
    boolean right =
        code != null
            && code.until().isAfter(stage.clock().instant())
            && "authorization_code".equals(form.get("grant_type"))
            && code.asked().get("redirect_uri").equals(form.get("redirect_uri"))
            && code.asked()
                .get("code_challenge")
                .equals(challenge(form.getOrDefault("code_verifier", "")));
    if (!right) {
      return Reply.json(400, Map.of("error", "invalid_grant"));
    }
    return Reply.json(
            Map.of(
                "access_token",
                "none",
                "token_type",
                "Bearer",
                "expires_in",
                TOKEN_LIFE_S,
                "id_token",
                idToken(code, issuer(call))))
        .header("Cache-Control", "no-store");
  }

  private String idToken(Code code, String issuer) {
    long now = stage.clock().instant().getEpochSecond();
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("iss", stage.faults().take("wrong-issuer") ? issuer + "/lain" : issuer);
    claims.put("sub", code.person().subject());
    claims.put("aud", stage.faults().take("wrong-audience") ? "lain" : CLIENT);
    if (stage.faults().take("wrong-party")) {
      claims.put("aud", new ArrayList<>(List.of(CLIENT, "lain")));
      claims.put("azp", "lain");
    }
    boolean expired = stage.faults().take("expired");
    claims.put("iat", expired ? now - 2 * TOKEN_LIFE_S : now);
    claims.put("exp", expired ? now - TOKEN_LIFE_S : now + TOKEN_LIFE_S);
    claims.put("nonce", stage.faults().take("other-nonce") ? "lain" : code.asked().get("nonce"));
    claims.put("email", code.person().email());
    claims.put("email_verified", true);
    claims.put("amr", List.of("pwd", "mfa"));
    if (stage.faults().take("unsigned")) {
      return Signer.unsigned(claims);
    }
    return (stage.faults().take("other-key") ? stranger : signer).sign(claims, signer.id());
  }

  private Reply logout(Call call) {
    return Reply.html(
        "<!DOCTYPE html><html lang=\"id\"><meta charset=\"utf-8\"><title>Kantor Mainan</title>"
            + "<h1>Anda sudah keluar dari Kantor Mainan</h1></html>");
  }

  @Override
  public Panel panel() {
    Html page = new Html();
    PEOPLE.forEach(
        person -> page.add("<p>{} <small>{}</small></p>", person.name(), person.email()));
    return new Panel(name(), "Akun kantor pengelola", page.toString());
  }

  private static String basic() {
    String pair = CLIENT + ":" + SECRET;
    return "Basic "
        + java.util.Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }

  private static String challenge(String verifier) {
    try {
      return Signer.base64(
          MessageDigest.getInstance("SHA-256")
              .digest(verifier.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static String escaped(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
