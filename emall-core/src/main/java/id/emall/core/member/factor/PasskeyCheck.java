package id.emall.core.member.factor;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.exception.DataConversionException;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.VerificationException;
import id.emall.core.common.Refusal;
import id.emall.core.common.settings.MallSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;

/**
 * Judges what authenticators answer, as Web Authentication Level 2, section 7, says: the page's
 * origin and the mall's name are its own, the challenge is the one asked, the user was verified,
 * the counter does not run backwards. Where an authenticator comes from is not asked.
 */
@ApplicationScoped
class PasskeyCheck {

  /** Answers of real authenticators have one or two thousand characters. */
  private static final int ANSWER_MOST = 20_000;

  /** What keys may be of, the best first: ES256, EdDSA, RS256. */
  static final List<COSEAlgorithmIdentifier> ALGORITHMS =
      List.of(
          COSEAlgorithmIdentifier.ES256,
          COSEAlgorithmIdentifier.EdDSA,
          COSEAlgorithmIdentifier.RS256);

  private final ObjectConverter converter = new ObjectConverter();
  private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(converter);
  private final AttestedCredentialDataConverter credentials =
      new AttestedCredentialDataConverter(converter);

  private MallSettings mall;

  protected PasskeyCheck() {}

  @Inject
  PasskeyCheck(MallSettings mall) {
    this.mall = mall;
  }

  /** A credential that was made, or used: its public part and how often it signed. */
  record Made(byte[] id, byte[] credential, long signCount, boolean backedUp) {}

  /** What is known of one that answers. */
  record Stored(byte[] credential, long signCount, boolean backedUp) {}

  /** The domain that passkeys are for. */
  String domain() {
    return mall.siteUrl().getHost();
  }

  /**
   * @throws Refusal CONFLICT {@code passkey.wrong} when anything is not as it must be
   */
  Made made(String answer, byte[] challenge) {
    return judged(
        answer,
        () -> {
          RegistrationData data = manager.parseRegistrationResponseJSON(answer);
          manager.verify(
              data, new RegistrationParameters(server(challenge), algorithms(), true, true));
          var told = data.getAttestationObject().getAuthenticatorData();
          AttestedCredentialData made = told.getAttestedCredentialData();
          return new Made(
              made.getCredentialId(),
              credentials.convert(made),
              told.getSignCount(),
              told.isFlagBS());
        });
  }

  /** The id of the credential that answers, before anything is judged. */
  byte[] idOf(String answer) {
    return judged(answer, () -> manager.parseAuthenticationResponseJSON(answer).getCredentialId());
  }

  /** Whom the authenticator takes its user for, or null. */
  byte[] userOf(String answer) {
    return judged(answer, () -> manager.parseAuthenticationResponseJSON(answer).getUserHandle());
  }

  /**
   * @throws Refusal CONFLICT {@code passkey.wrong} when anything is not as it must be
   */
  Made used(String answer, byte[] challenge, Stored stored) {
    return judged(
        answer,
        () -> {
          AttestedCredentialData known = credentials.convert(stored.credential());
          CredentialRecordImpl credential =
              new CredentialRecordImpl(
                  new NoneAttestationStatement(),
                  true,
                  null,
                  stored.backedUp(),
                  stored.signCount(),
                  known,
                  null,
                  null,
                  null,
                  null);
          AuthenticationData data = manager.parseAuthenticationResponseJSON(answer);
          manager.verify(
              data, new AuthenticationParameters(server(challenge), credential, null, true, true));
          var told = data.getAuthenticatorData();
          return new Made(
              known.getCredentialId(), stored.credential(), told.getSignCount(), told.isFlagBS());
        });
  }

  private interface Judging<T> {
    T judge() throws DataConversionException, VerificationException;
  }

  /** The library tells what is malformed by exceptions of several kinds. */
  private static <T> T judged(String answer, Judging<T> judging) {
    if (answer == null || answer.length() > ANSWER_MOST) {
      throw wrong();
    }
    try {
      return judging.judge();
    } catch (RuntimeException e) {
      throw wrong();
    }
  }

  private static Refusal wrong() {
    return Refusal.conflict("passkey.wrong");
  }

  private ServerProperty server(byte[] challenge) {
    URI site = mall.siteUrl();
    Origin origin = new Origin(site.getScheme() + "://" + site.getRawAuthority());
    return new ServerProperty(origin, domain(), new DefaultChallenge(challenge));
  }

  private static List<PublicKeyCredentialParameters> algorithms() {
    return ALGORITHMS.stream()
        .map(one -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, one))
        .toList();
  }
}
