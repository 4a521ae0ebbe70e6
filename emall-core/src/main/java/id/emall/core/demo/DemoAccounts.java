package id.emall.core.demo;

import java.util.List;

/** Who can sign in to a demo mall. Everybody knows the password, so they exist in a demo alone. */
public final class DemoAccounts {

  /** The password of every demo account. */
  public static final String PASSWORD = "lumbung-demo-2026";

  public static final String OPERATOR = "laras";

  /** Agrees to what the first operator prepares. */
  public static final String SECOND_OPERATOR = "bagas";

  /** Food of Payakumbuh, shoes of Bandung, coffee and crackers of Lubuklinggau. */
  public static final List<String> SELLERS = List.of("unirosda", "kangujang", "yukmarlina");

  public static final String BUYER = "andinur";

  private DemoAccounts() {}
}
