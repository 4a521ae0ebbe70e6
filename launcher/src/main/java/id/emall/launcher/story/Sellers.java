package id.emall.launcher.story;

import java.net.URI;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The demo's sellers, each with a browser, and what they do about orders. */
final class Sellers implements AutoCloseable {

  private static final String ORDERS = "/penjual/pesanan/";

  /** Where the demo's sellers hand their parcels in. */
  private static final Map<String, String> CITIES =
      Map.of("unirosda", "Payakumbuh", "kangujang", "Bandung", "yukmarlina", "Lubuklinggau");

  private final Map<String, Browser> browsers = new LinkedHashMap<>();
  private final String password;

  /**
   * @param names user names
   * @param password of all of them
   */
  Sellers(URI site, List<String> names, String password) {
    names.forEach(name -> browsers.put(name, new Browser(site)));
    this.password = password;
  }

  /** Signs all of them in, also after a time that ended their sessions. */
  void signIn() {
    browsers.forEach((name, browser) -> Steps.signIn(browser, name, password));
  }

  static String city(String name) {
    return CITIES.get(name);
  }

  Browser browser(String name) {
    return browsers.get(name);
  }

  /** These orders, as far as they are theirs, each with the user name of its seller. */
  Map<String, String> of(Collection<String> orders) {
    Map<String, String> found = new LinkedHashMap<>();
    for (String order : orders) {
      browsers.forEach(
          (name, browser) -> {
            if (browser.open(ORDERS + order).status() == 200) {
              found.put(order, name);
            }
          });
    }
    return found;
  }

  /**
   * The seller has handed the parcel in and types the number that the courier gave.
   *
   * @param courier its name in any case
   */
  void enterResi(String seller, String order, String courier, String number) {
    Browser browser = browser(seller);
    WebForm form = Steps.form(browser.open(ORDERS + order), ORDERS + order + "/resi");
    form.options("courier").stream()
        .filter(courier::equalsIgnoreCase)
        .findFirst()
        .ifPresentOrElse(
            option -> form.fill("courier", option),
            () -> {
              throw new StoryFailure("sellers cannot send with " + courier);
            });
    Steps.expect(browser.send(form.fill("number", number)), ORDERS + order);
  }

  @Override
  public void close() {
    browsers.values().forEach(Browser::close);
  }
}
