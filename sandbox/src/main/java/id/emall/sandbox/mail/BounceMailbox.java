package id.emall.sandbox.mail;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.internet.MimeMessage;
import java.util.Locale;

/** The mall's mailbox for mail that comes back, to be read by IMAP. */
final class BounceMailbox {

  static final String ADDRESS = "bounce@sandbox.test";
  static final String USER = "bounces";
  static final String PASSWORD = "sandbox-pass";

  private final GreenMailUser user;

  BounceMailbox(GreenMail server) {
    this.user = server.setUser(ADDRESS, USER, PASSWORD);
  }

  /** Whether mail to this address comes here, whatever follows a plus sign. */
  static boolean takes(String address) {
    return address.toLowerCase(Locale.ROOT).replaceFirst("\\+.*@", "@").equals(ADDRESS);
  }

  void put(MimeMessage mail) {
    user.deliver(mail);
  }
}
