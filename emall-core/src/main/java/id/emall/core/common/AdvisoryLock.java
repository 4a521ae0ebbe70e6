package id.emall.core.common;

import org.jdbi.v3.core.Handle;

/**
 * What only one transaction does at a time, where no row is there yet that could be locked instead:
 * PostgreSQL's advisory locks, held until the transaction ends. Each has a number of its own, with
 * which its keys are hashed, so that equal keys of two locks do not wait for each other.
 */
public enum AdvisoryLock {
  /** Seals of the audit chain, one after the other. */
  AUDIT_SEAL(101),
  /** The numbers of the vault's keys, given when nodes start. */
  VAULT_KEY(102),
  /** The rows of a playful mall, put in when nodes start. */
  DEMO(103),
  /** One file: writing, moving, sealing anew and throwing away; key: its id. */
  MEDIA(104),
  /** Registrations with one e-mail address; key: the address in small letters. */
  REGISTRATION(105),
  /** Links sent to one member, which are counted; key: purpose and member. */
  LINK(106),
  /** Who works at the desk: the last who looks after operators must stay. */
  OPERATORS(107),
  /** Codes sent to one phone, which are counted; key: the phone. */
  PHONE_CODE(108),
  /** Failed sign-ins, which are counted; key: what they are counted by. */
  SIGN_IN(109),
  /** Tries of second factors, which are counted; key: member and place. */
  FACTOR_TRY(110),
  /** A member's delivery addresses, which are counted; key: the member. */
  DELIVERY_ADDRESS(111),
  /** Texts to one number within an hour, which are counted. */
  TEXTS_PER_HOUR(112),
  /** One repeatable call of a partner; key: partner and idempotency key. */
  REPEATABLE_CALL(113),
  /** What buyers claim to have paid of one invoice, which is counted; key: the invoice. */
  PAYMENT_CLAIM(114),
  /** Statement files of one operator, whose credits are added up; key: the operator. */
  STATEMENT_FILE(115),
  /** A member's consents; key: the member. */
  CONSENT(116),
  /** A member's questions for shipping costs, which are counted; key: the member. */
  SHIPPING_COST(117),
  /** The tariff table, replaced as a whole. */
  TARIFF(118),
  /** The list of districts, replaced as a whole. */
  DISTRICT(119),
  /** Guessed codes of vouchers, which are counted; key: what they are counted by. */
  VOUCHER_GUESS(120);

  private final int number;

  AdvisoryLock(int number) {
    this.number = number;
  }

  public int number() {
    return number;
  }

  /** Waits until nobody else has this lock. */
  public void take(Handle handle) {
    take(handle, "");
  }

  /** Waits until nobody else has this lock on a key. */
  public void take(Handle handle, Object key) {
    handle.execute(
        "select pg_advisory_xact_lock(hashtextextended(?, ?))", String.valueOf(key), (long) number);
  }

  /** Takes the lock unless somebody else has it. */
  public boolean tryTake(Handle handle) {
    return tryTake(handle, "");
  }

  /** Takes the lock on a key unless somebody else has it. */
  public boolean tryTake(Handle handle, Object key) {
    return handle
        .createQuery("select pg_try_advisory_xact_lock(hashtextextended(:key, :number))")
        .bind("key", String.valueOf(key))
        .bind("number", (long) number)
        .mapTo(Boolean.class)
        .one();
  }
}
