package igf.proposal.person.view;

import java.util.UUID;

/** A proposal whose roster is below the minimum. */
record StoredShortfall(UUID id) {}
