package igf.proposal.obligation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who answers for a report. @param role ORGANIZER or OWNER @param affiliation name of their organization */
public record ReportPerson(
        UUID person, String role, @Nullable String affiliation) {}
