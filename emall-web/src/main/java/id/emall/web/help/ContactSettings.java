package id.emall.web.help;

import id.emall.core.common.settings.MallSettings;
import id.emall.core.common.settings.SettingReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Who runs the mall and who hears complaints, as the law wants it shown (PP 80/2019 article 27,
 * Permendag 31/2023). What nobody has set is not shown: nothing here is made up.
 */
@ApplicationScoped
public class ContactSettings {

  private static final String DIRECTORATE =
      "Direktorat Jenderal Perlindungan Konsumen dan Tertib Niaga, Kementerian Perdagangan";

  private SettingReader read;
  private MallSettings mall;

  protected ContactSettings() {}

  @Inject
  public ContactSettings(SettingReader read, MallSettings mall) {
    this.read = read;
    this.mall = mall;
  }

  /**
   * Where somebody is reached; each is empty where it was not set.
   *
   * @param name of the office or company
   */
  public record Contact(String name, String address, String phone, String email, String hours) {

    /** Whether there is any way to reach them. */
    public boolean reachable() {
      return !(address.isEmpty() && phone.isEmpty() && email.isEmpty());
    }
  }

  /** Who runs the mall. {@code emall.contact.name}, else the mall's own name */
  public Contact operator() {
    return new Contact(
        read.text("emall.contact.name", mall.siteName()),
        read.text("emall.contact.address", ""),
        read.text("emall.contact.phone", ""),
        read.text("emall.contact.email", ""),
        read.text("emall.contact.hours", ""));
  }

  /** The ministry's directorate that protects consumers. {@code emall.contact.directorate} */
  public Contact directorate() {
    return new Contact(
        read.text("emall.contact.directorate", DIRECTORATE),
        read.text("emall.contact.directorate.address", ""),
        read.text("emall.contact.directorate.phone", ""),
        read.text("emall.contact.directorate.email", ""),
        read.text("emall.contact.directorate.hours", ""));
  }
}
