package id.emall.web.frame;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The way to the sign-in that leads back to where one wished to go. */
public final class SignInWay {

  private SignInWay() {}

  /** The sign-in's address, for a wish to see this path. */
  public static URI to(String path) {
    return URI.create("/masuk?lanjut=" + URLEncoder.encode(path, StandardCharsets.UTF_8));
  }
}
