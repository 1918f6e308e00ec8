package igf.proposal.proposal.view;

import igf.api.roster.EntryState;
import igf.api.roster.RosterRole;
import igf.api.vocabulary.Attendance;
import igf.api.vocabulary.Region;
import igf.api.vocabulary.StakeholderGroup;
import igf.platform.domain.PersonalValue;
import igf.proposal.roster.RosterEntry;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The stored form of a {@link RosterEntry}; the order of members is the stored order. */
public record StoredEntry(
        UUID id,
        RosterRole role,
        UUID person,
        @Nullable PersonalValue name,
        @Nullable PersonalValue email,
        @Nullable String affiliation,
        @Nullable String organizationId,
        @Nullable StakeholderGroup stakeholderGroup,
        @Nullable Region region,
        @Nullable String country,
        @Nullable PersonalValue gender,
        @Nullable String language,
        @Nullable Boolean firstTime,
        @Nullable Attendance attendance,
        EntryState state) {

    static StoredEntry of(RosterEntry entry) {
        return new StoredEntry(
                entry.id(),
                entry.role(),
                entry.person(),
                entry.name(),
                entry.email(),
                entry.affiliation(),
                entry.organizationId(),
                entry.stakeholderGroup(),
                entry.region(),
                entry.country(),
                entry.gender(),
                entry.language(),
                entry.firstTime(),
                entry.attendance(),
                entry.state());
    }

    public RosterEntry toEntry() {
        return new RosterEntry(
                id,
                role,
                person,
                name,
                email,
                gender,
                affiliation,
                organizationId,
                stakeholderGroup,
                region,
                country,
                language,
                firstTime,
                attendance,
                state);
    }

    StoredEntry withState(EntryState newState) {
        return of(toEntry().withState(newState));
    }
}
