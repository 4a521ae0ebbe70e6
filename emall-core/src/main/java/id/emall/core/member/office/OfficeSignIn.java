package id.emall.core.member.office;

import id.emall.core.common.Actor;
import id.emall.core.common.Hashing;
import id.emall.core.common.Refusal;
import id.emall.core.common.settings.MallSettings;
import id.emall.core.member.SignInOrigin;
import id.emall.core.member.factor.FreshProof;
import id.emall.core.member.factor.SignInStep;
import id.emall.core.member.factor.SignInSteps;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends operators to their office's provider and takes them back: authorization code with PKCE,
 * state and nonce (OpenID Connect Core 1.0, section 3.1; RFC 9700). The provider is asked outside
 * of any transaction.
 */
@ApplicationScoped
public class OfficeSignIn {

  private static final Logger LOG = LoggerFactory.getLogger(OfficeSignIn.class);

  private Offices offices;
  private OfficeDirectory directory;
  private OfficeTokens tokens;
  private OfficeVisits visits;
  private OfficeAccounts accounts;
  private SignInSteps steps;
  private FreshProof fresh;
  private MallSettings mall;

  protected OfficeSignIn() {}

  @Inject
  OfficeSignIn(
      Offices offices,
      OfficeDirectory directory,
      OfficeTokens tokens,
      OfficeVisits visits,
      OfficeAccounts accounts,
      SignInSteps steps,
      FreshProof fresh,
      MallSettings mall) {
    this.offices = offices;
    this.directory = directory;
    this.tokens = tokens;
    this.visits = visits;
    this.accounts = accounts;
    this.steps = steps;
    this.fresh = fresh;
    this.mall = mall;
  }

  /**
   * The way to a provider.
   *
   * @param address where to go
   * @param sealed what the browser keeps until it comes back, for ten minutes
   */
  public record Way(URI address, String sealed) {}

  /**
   * What the provider's answer says, as it stands in the address.
   *
   * @param issuer who says to have answered (RFC 9207), or null
   */
  public record Answer(String code, String state, String issuer) {}

  /** What became of a visit. */
  public sealed interface Return {

    record SignedIn(SignInStep step, String next) implements Return {}

    record Bound() implements Return {}
  }

  /**
   * @throws Refusal NOT_FOUND {@code office.not-found}; CONFLICT {@code office.unreachable} (title)
   */
  public Way toSignIn(String provider, String next) {
    return way(offices.require(provider), null, next);
  }

  /**
   * @throws Refusal as there; FORBIDDEN for who is no operator; {@code proof-required}
   */
  public Way toBind(Actor actor, String provider) {
    UUID member = actor.requireOperator().id();
    fresh.require(actor);
    return way(offices.require(provider), member, "");
  }

  private Way way(OfficeProvider provider, UUID member, String next) {
    OfficeVisit visit = visits.begin(provider.name(), member, next);
    Map<String, String> query = new LinkedHashMap<>();
    query.put("response_type", "code");
    query.put("client_id", provider.clientId());
    query.put("redirect_uri", back(provider).toString());
    query.put("scope", provider.scopes());
    query.put("state", visit.state());
    query.put("nonce", visit.nonce());
    query.put("code_challenge", challenge(visit.verifier()));
    query.put("code_challenge_method", "S256");
    return new Way(with(entry(provider).authorize(), query), visits.seal(visit));
  }

  /**
   * Takes a browser back.
   *
   * @param sealed what it kept
   * @throws Refusal CONFLICT {@code office.again}, {@code office.unreachable} (title), {@code
   *     office.refused} when the answer proves nothing, {@code office.unknown} when the account is
   *     no operator's; when binding, what {@link OfficeAccounts#bind} refuses
   */
  public Return comeBack(
      Actor actor, String name, Answer answer, String sealed, SignInOrigin origin, String browser) {
    OfficeProvider provider = offices.require(name);
    OfficeVisit visit = visits.spend(sealed, name, answer.state());
    boolean mixedUp =
        answer.issuer() != null && !answer.issuer().equals(provider.issuer().toString());
    if (answer.code() == null || mixedUp) {
      throw Refusal.conflict("office.refused");
    }
    OfficeTokens.Vouched vouched = vouched(provider, answer.code(), visit);
    if (visit.memberId() != null) {
      if (!actor.memberId().equals(Optional.of(visit.memberId()))) {
        throw OfficeVisits.again();
      }
      accounts.bind(actor, name, vouched.subject());
      return new Return.Bound();
    }
    UUID member =
        accounts
            .memberOf(name, vouched.subject())
            .orElseThrow(() -> Refusal.conflict("office.unknown"));
    return new Return.SignedIn(
        steps.vouched(member, vouched.bothFactors(), origin, browser), visit.next());
  }

  private OfficeTokens.Vouched vouched(OfficeProvider provider, String code, OfficeVisit visit) {
    try {
      return tokens.fetch(provider, back(provider), code, visit);
    } catch (IOException e) {
      throw unreachable(provider, e);
    } catch (OfficeTokens.Unacceptable e) {
      LOG.warn("The sign-in at {} proves nothing: {}", provider.name(), e.getMessage());
      throw Refusal.conflict("office.refused");
    }
  }

  /** Where the provider's own session is ended, if it has such a place. */
  public Optional<URI> logout(String name) {
    OfficeProvider provider = offices.require(name);
    return Optional.ofNullable(entry(provider).logout())
        .map(
            address ->
                with(
                    address,
                    Map.of(
                        "client_id",
                        provider.clientId(),
                        "post_logout_redirect_uri",
                        mall.siteUrl() + "/")));
  }

  private OfficeDirectory.Entry entry(OfficeProvider provider) {
    try {
      return directory.of(provider);
    } catch (IOException e) {
      throw unreachable(provider, e);
    }
  }

  private static Refusal unreachable(OfficeProvider provider, IOException e) {
    LOG.warn("The provider {} cannot be asked: {}", provider.name(), e.getMessage());
    return Refusal.conflict("office.unreachable", provider.title());
  }

  private URI back(OfficeProvider provider) {
    return URI.create(mall.siteUrl() + "/masuk/kantor/" + provider.name() + "/kembali");
  }

  /** RFC 7636, section 4.2. */
  private static String challenge(String verifier) {
    byte[] hash = HexFormat.of().parseHex(Hashing.sha256(verifier));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
  }

  private static URI with(URI address, Map<String, String> query) {
    String more =
        query.entrySet().stream()
            .map(
                pair ->
                    pair.getKey()
                        + "="
                        + URLEncoder.encode(pair.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return URI.create(address + (address.getRawQuery() == null ? "?" : "&") + more);
  }
}
