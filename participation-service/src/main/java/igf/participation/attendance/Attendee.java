package igf.participation.attendance;

import igf.api.vocabulary.Region;
import igf.api.vocabulary.StakeholderGroup;
import igf.platform.domain.PersonalValue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person in a session, with the attributes that statistics are grouped by. */
public record Attendee(
        UUID registration,
        UUID person,
        StakeholderGroup stakeholderGroup,
        @Nullable Region region,
        @Nullable PersonalValue gender,
        boolean firstTime) {}
