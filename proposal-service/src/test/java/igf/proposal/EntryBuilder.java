package igf.proposal;

import igf.api.roster.EntryState;
import igf.api.roster.RosterRole;
import igf.api.vocabulary.Attendance;
import igf.api.vocabulary.Region;
import igf.api.vocabulary.StakeholderGroup;
import igf.platform.domain.PersonalValue;
import igf.proposal.roster.RosterEntry;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Builds a roster entry from the members that a test needs; the others are null. */
public final class EntryBuilder {

    private final UUID id;
    private final RosterRole role;
    private final UUID person;
    private @Nullable PersonalValue name;
    private @Nullable PersonalValue email;
    private @Nullable PersonalValue gender;
    private @Nullable String affiliation;
    private @Nullable String organizationId;
    private @Nullable StakeholderGroup stakeholderGroup;
    private @Nullable Region region;
    private @Nullable String country;
    private @Nullable String language;
    private @Nullable Boolean firstTime;
    private @Nullable Attendance attendance;
    private EntryState state = EntryState.LISTED;

    private EntryBuilder(UUID id, RosterRole role, UUID person) {
        this.id = id;
        this.role = role;
        this.person = person;
    }

    public static EntryBuilder entry(UUID id, RosterRole role, UUID person) {
        return new EntryBuilder(id, role, person);
    }

    public EntryBuilder name(@Nullable PersonalValue value) {
        name = value;
        return this;
    }

    public EntryBuilder email(@Nullable PersonalValue value) {
        email = value;
        return this;
    }

    public EntryBuilder gender(@Nullable PersonalValue value) {
        gender = value;
        return this;
    }

    public EntryBuilder affiliation(@Nullable String value) {
        affiliation = value;
        return this;
    }

    public EntryBuilder organizationId(@Nullable String value) {
        organizationId = value;
        return this;
    }

    public EntryBuilder stakeholderGroup(@Nullable StakeholderGroup value) {
        stakeholderGroup = value;
        return this;
    }

    public EntryBuilder region(@Nullable Region value) {
        region = value;
        return this;
    }

    public EntryBuilder country(@Nullable String value) {
        country = value;
        return this;
    }

    public EntryBuilder language(@Nullable String value) {
        language = value;
        return this;
    }

    public EntryBuilder firstTime(@Nullable Boolean value) {
        firstTime = value;
        return this;
    }

    public EntryBuilder attendance(@Nullable Attendance value) {
        attendance = value;
        return this;
    }

    public EntryBuilder state(EntryState value) {
        state = value;
        return this;
    }

    public RosterEntry build() {
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
}
