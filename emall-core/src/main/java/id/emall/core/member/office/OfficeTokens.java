package id.emall.core.member.office;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Set;
import okhttp3.FormBody;

/**
 * Fetches ID tokens and judges them, as OpenID Connect Core 1.0, section 3.1.3.7, says: signed by
 * the provider with an algorithm that we allow, for us alone, in answer to our question, in time.
 */
@ApplicationScoped
class OfficeTokens {

  private static final Set<JWSAlgorithm> ALLOWED =
      Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);
  private static final int SKEW_S = 60;

  private OfficeDirectory directory;
  private OfficeLine line;
  private Clock clock;

  protected OfficeTokens() {}

  @Inject
  OfficeTokens(OfficeDirectory directory, OfficeLine line, Clock clock) {
    this.directory = directory;
    this.line = line;
    this.clock = clock;
  }

  /**
   * Whom the provider vouches for.
   *
   * @param bothFactors whether the provider asked for two, by what our settings take for it
   */
  record Vouched(String subject, boolean bothFactors) {}

  /** The provider's answer is not as it must be; who says so learns no more. */
  static final class Unacceptable extends Exception {

    private static final long serialVersionUID = 1L;

    Unacceptable(Throwable cause) {
      super("an ID token was refused: " + cause.getMessage(), cause);
    }
  }

  /**
   * @throws IOException when the provider does not answer
   * @throws Unacceptable when its answer proves nothing
   */
  Vouched fetch(OfficeProvider provider, URI back, String code, OfficeVisit visit)
      throws IOException, Unacceptable {
    OfficeDirectory.Entry entry = directory.of(provider);
    FormBody form =
        new FormBody.Builder()
            .add("grant_type", "authorization_code")
            .add("code", code)
            .add("redirect_uri", back.toString())
            .add("code_verifier", visit.verifier())
            .build();
    JsonNode answer = line.post(provider, entry.token(), form, basic(provider));
    try {
      return judged(provider, entry, answer.path("id_token").asText(), visit.nonce());
    } catch (JWKSetUnavailableException e) {
      throw new IOException("the provider's keys cannot be read: " + e.getMessage(), e);
    } catch (ParseException | BadJOSEException | JOSEException e) {
      throw new Unacceptable(e);
    }
  }

  /** RFC 6749, section 2.3.1. */
  private static String basic(OfficeProvider provider) {
    String pair =
        URLEncoder.encode(provider.clientId(), StandardCharsets.UTF_8)
            + ":"
            + URLEncoder.encode(provider.clientSecret(), StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }

  private Vouched judged(
      OfficeProvider provider, OfficeDirectory.Entry entry, String token, String nonce)
      throws ParseException, BadJOSEException, JOSEException {
    DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALLOWED, entry.keys()));
    processor.setJWTClaimsSetVerifier(verifier(provider, nonce));
    JWTClaimsSet claims = processor.process(token, null);
    String party = claims.getStringClaim("azp");
    boolean ours = party == null || party.equals(provider.clientId());
    if (!ours || party == null && claims.getAudience().size() > 1) {
      throw new BadJOSEException("the token is for another party");
    }
    return new Vouched(
        claims.getSubject(), factors(claims).stream().anyMatch(provider.secondFactor()::contains));
  }

  private DefaultJWTClaimsVerifier<SecurityContext> verifier(
      OfficeProvider provider, String nonce) {
    JWTClaimsSet exact =
        new JWTClaimsSet.Builder()
            .issuer(provider.issuer().toString())
            .claim("nonce", nonce)
            .build();
    var verifier =
        new DefaultJWTClaimsVerifier<SecurityContext>(
            provider.clientId(), exact, Set.of("sub", "iat", "exp")) {
          @Override
          protected Date currentTime() {
            return Date.from(clock.instant());
          }
        };
    verifier.setMaxClockSkew(SKEW_S);
    return verifier;
  }

  private static List<String> factors(JWTClaimsSet claims) throws ParseException {
    List<String> told = new ArrayList<>();
    if (claims.getClaim("amr") != null) {
      told.addAll(claims.getStringListClaim("amr"));
    }
    if (claims.getStringClaim("acr") != null) {
      told.add(claims.getStringClaim("acr"));
    }
    return told;
  }
}
