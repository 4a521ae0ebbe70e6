package id.emall.bank.wire;

import id.emall.contracts.adapter.OutsideFailure;
import id.emall.contracts.adapter.OutsideFailure.Kind;
import id.emall.contracts.adapter.TokenStore;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;

/**
 * Where the banks' older interfaces give out access tokens: OAuth 2 client credentials, by a form.
 *
 * @param failure what an answer without success means
 */
public record OAuthDesk(
    String bank, BankWire wire, Clock clock, Function<Received, OutsideFailure> failure) {

  /**
   * Asks for a token.
   *
   * @throws OutsideFailure AUTH when it is refused
   */
  public TokenStore.Token fetch(String url, Map<String, String> headers, String form) {
    Instant asked = clock.instant();
    Received received =
        wire.post(url, headers, form.getBytes(StandardCharsets.UTF_8), BankWire.FORM);
    if (received.status() != 200) {
      OutsideFailure refused = failure.apply(received);
      throw refused.kind() == Kind.BAD_REQUEST
          ? new OutsideFailure(Kind.AUTH, refused.code(), refused.getMessage())
          : refused;
    }
    return TokenKeeper.read(
        bank, "", received.json().path("access_token"), received.json().path("expires_in"), asked);
  }
}
