package id.emall.core.admission;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * All that an operator sees of an application.
 *
 * @param papers the one applied with first
 * @param version which a decision has to name
 * @param memberUsername to tell people of one name apart
 * @param take who looks at it now, or null
 * @param asked what its sender was asked to mend when it was returned last
 * @param history what became of this and earlier applications of the member, newest first
 * @param twins other applications that are alike
 */
public record ApplicationFile(
    SellerApplicationView application,
    List<PaperView> papers,
    int version,
    String memberUsername,
    Take take,
    List<ReturnReason> asked,
    List<Happening> history,
    List<Twin> twins) {

  public ApplicationFile {
    papers = List.copyOf(papers);
    asked = List.copyOf(asked);
    history = List.copyOf(history);
    twins = List.copyOf(twins);
  }

  /**
   * Somebody looks at it.
   *
   * @param until when that is over unless something is done
   */
  public record Take(UUID operatorId, String name, Instant until) {}

  /**
   * It was sent in or decided.
   *
   * @param by the operator's name; empty for the member and for the mall's own policy
   */
  public record Happening(
      Instant at,
      Event event,
      String by,
      String shopName,
      List<ReturnReason> asked,
      String reason) {
    public Happening {
      asked = List.copyOf(asked);
    }
  }

  /** What can become of an application. */
  public enum Event {
    SUBMITTED,
    APPROVED,
    RETURNED,
    REFUSED
  }

  /**
   * An application of somebody else that is alike.
   *
   * @param id null when it is not in the operator's area: it is told, and not shown
   */
  public record Twin(
      UUID id,
      String shopName,
      String memberName,
      SellerApplicationView.State state,
      List<Alike> alike) {
    public Twin {
      alike = List.copyOf(alike);
    }
  }

  /** What two applications have in common. */
  public enum Alike {
    PAPER,
    SHOP_NAME,
    PERSON_AND_PLACE,
    ADDRESS
  }
}
