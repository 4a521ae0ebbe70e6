package id.emall.web.account;

import id.emall.core.member.factor.TotpSetup;
import id.emall.web.frame.QrPicture;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * What is shown of an app that is being set up.
 *
 * @param picture a QR code as an address that holds the whole picture, so that the secret stands in
 *     no address of ours
 * @param secret for those who type it
 * @param address opens the app on the phone itself
 */
public record AppLook(String picture, String secret, String address) {

  static AppLook of(TotpSetup setup) {
    byte[] svg = QrPicture.svg(setup.address()).getBytes(StandardCharsets.UTF_8);
    return new AppLook(
        "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(svg),
        setup.spaced(),
        setup.address());
  }
}
