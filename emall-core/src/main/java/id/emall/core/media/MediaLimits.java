package id.emall.core.media;

import id.emall.core.common.settings.SettingReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** How large photos, scans and proofs may be that people bring. */
@ApplicationScoped
public class MediaLimits {

  private SettingReader settings;

  protected MediaLimits() {}

  @Inject
  MediaLimits(SettingReader settings) {
    this.settings = settings;
  }

  /** The largest file, in bytes. {@code emall.media.bytes-most} */
  public int bytesMost() {
    return settings.whole("emall.media.bytes-most", 5_000_000, 1_000, 100_000_000);
  }
}
