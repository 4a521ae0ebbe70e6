package id.emall.sandbox.mail;

import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import jakarta.mail.internet.MimeMessage;

/** A mailbox that keeps nothing: the stand-in has kept the mail before it gets here. */
record Postbox(String address) implements GreenMailUser {

  @Override
  public String getEmail() {
    return address;
  }

  @Override
  public String getLogin() {
    return address;
  }

  @Override
  public void deliver(MovingMessage message) {
    // kept already
  }

  @Override
  public void deliver(MimeMessage message) {
    // kept already
  }

  @Override
  public void create() {
    // nothing to make
  }

  @Override
  public void delete() {
    // nothing to remove
  }

  @Override
  public String getPassword() {
    return "";
  }

  @Override
  public void setPassword(String password) {
    // has none
  }

  @Override
  public void authenticate(String password) {
    // anybody may send
  }

  @Override
  public String getQualifiedMailboxName() {
    return address;
  }
}
