package igf.proposal.obligation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person who is responsible for a report.
 *
 * @param role ORGANIZER or OWNER
 * @param affiliation name of their organization
 */
public record ReportPerson(
        UUID person, String role, @Nullable String affiliation) {}
