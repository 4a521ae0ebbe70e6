package id.emall.core.member.office;

import java.net.URI;
import java.time.Duration;
import java.util.Set;

/**
 * An office's identity provider, as the settings {@code emall.oidc.<name>.…} have it.
 *
 * @param title what people call the office
 * @param scopes asked for, with blanks between them
 * @param secondFactor values of the claims {@code acr} or {@code amr} that mean that the provider
 *     asked for two factors
 * @param patience how long one question to it may take, answer and all
 */
public record OfficeProvider(
    String name,
    String title,
    URI issuer,
    String clientId,
    String clientSecret,
    String scopes,
    Set<String> secondFactor,
    Duration patience) {

  /** Never the secret. */
  @Override
  public String toString() {
    return "OfficeProvider[" + name + ", " + issuer + "]";
  }
}
