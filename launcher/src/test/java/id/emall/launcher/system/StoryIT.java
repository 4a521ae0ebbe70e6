package id.emall.launcher.system;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.launcher.story.Person;
import id.emall.launcher.story.SellersMoney;
import id.emall.launcher.story.Story;
import id.emall.launcher.story.WaysToPay;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoryIT {

  private static final List<String> SELLERS = List.of("unirosda", "kangujang", "yukmarlina");

  @Test
  void orders_are_paid_in_every_way_a_seller_is_paid_out_and_all_balances() throws SQLException {
    MallProcess mall = SystemUnderTest.shared();
    List<String> told = new ArrayList<>();

    try (Story story =
        new Story(mall.site(), mall.sandbox(), SELLERS, "lumbung-demo-2026", told::add)) {
      story.play();
      try (WaysToPay ways =
          new WaysToPay(
              mall.site(),
              mall.sandbox(),
              Person.emily("lumbung-demo-2026"),
              "lumbung-demo-2026",
              told::add)) {
        ways.play();
      }
    }
    try (SellersMoney money =
        new SellersMoney(
            mall.site(),
            mall.sandbox(),
            SELLERS,
            List.of("laras", "bagas"),
            "lumbung-demo-2026",
            told::add)) {
      money.play();
    }

    assertThat(told).hasSizeGreaterThan(12);
    assertThat(told).anyMatch(step -> step.contains("Faktur lunas dengan sendirinya"));
    assertThat(told).anyMatch(step -> step.contains("berkas rekening koran"));
    assertThat(told).anyMatch(step -> step.contains("tampak di mutasi bank"));
    assertThat(told.getLast()).contains("Bank, buku besar, dan pesanan cocok");
    assertThat(mall.told()).as("what the mall logs").doesNotContain(addresses(mall));
  }

  /** Where people are reached, in each spelling that a log might have. */
  private static List<String> addresses(MallProcess mall) throws SQLException {
    List<String> addresses = new ArrayList<>();
    try (Connection database = mall.database();
        Statement statement = database.createStatement();
        ResultSet rows =
            statement.executeQuery(
                """
                select email from member union select substr(phone, 4) from member
                union select regexp_replace(recipient, '^\\+62', '') from message
                """)) {
      while (rows.next()) {
        addresses.add(rows.getString(1));
      }
    }
    assertThat(addresses).hasSizeGreaterThan(8);
    return addresses;
  }
}
