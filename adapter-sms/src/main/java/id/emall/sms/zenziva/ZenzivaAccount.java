package id.emall.sms.zenziva;

/** What Zenziva knows us by. */
record ZenzivaAccount(String userkey, String passkey) {

  @Override
  public String toString() {
    return "ZenzivaAccount";
  }
}
