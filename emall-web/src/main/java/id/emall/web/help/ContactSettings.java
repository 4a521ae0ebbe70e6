package id.emall.web.help;

import id.emall.core.common.settings.Adjustable;
import id.emall.core.common.settings.DecidedSettings;
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
  private DecidedSettings decided;
  private MallSettings mall;

  protected ContactSettings() {}

  @Inject
  public ContactSettings(SettingReader read, DecidedSettings decided, MallSettings mall) {
    this.read = read;
    this.decided = decided;
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
    String name = decided.text(Adjustable.CONTACT_NAME);
    return new Contact(
        name.isEmpty() ? mall.siteName() : name,
        decided.text(Adjustable.CONTACT_ADDRESS),
        decided.text(Adjustable.CONTACT_PHONE),
        decided.text(Adjustable.CONTACT_EMAIL),
        decided.text(Adjustable.CONTACT_HOURS));
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
