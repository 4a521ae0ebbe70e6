package id.emall.core.care;

/** What a buyer who complains asks for. */
public enum ComplaintWish {
  /** The money back; the goods stay where they are. */
  MONEY,
  /** To send the goods back, and then the money. */
  SEND_BACK
}
