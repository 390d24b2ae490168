package dev.stepwell.walk;

import dev.stepwell.revision.RevisionId;
import java.util.Optional;

/**
 * Two branches that nothing orders: each ends in one of the tips, and neither tip needs the other.
 *
 * @param left the tip of the branch that an upgrade takes first
 * @param right the tip of the other
 * @param merge the revision that needs both, by its parents or dependencies; empty when both tips are heads
 */
public record BranchPair(RevisionId left, RevisionId right, Optional<RevisionId> merge) {}
