package igf.proposal.person.view;

import java.util.UUID;

/** A proposal whose roster lacks something. */
record StoredShortfall(UUID id) {}
