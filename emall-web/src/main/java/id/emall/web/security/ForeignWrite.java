package id.emall.web.security;

import jakarta.ws.rs.ForbiddenException;

/** A form that did not come from a page of ours; who the reader is does not matter. */
public final class ForeignWrite extends ForbiddenException {

  private static final long serialVersionUID = 1L;

  ForeignWrite() {
    super("A write from another site was refused");
  }
}
