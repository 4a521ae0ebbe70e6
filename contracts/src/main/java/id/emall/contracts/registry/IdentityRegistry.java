package id.emall.contracts.registry;

import java.util.Set;

/** Compares what somebody says of herself with what a registry knows. */
public interface IdentityRegistry {

  /** The papers it knows; it is asked about no other. */
  Set<RegisteredPaper> papers();

  /**
   * Asks once; bounded by the adapter's own time-outs; never throws for an outside reason. Called
   * by several threads at once.
   */
  RegistryAnswer look(IdentityClaim claim);
}
