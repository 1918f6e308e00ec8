package igf.contracts.scheduling;

import igf.contracts.Members;
import igf.contracts.PersonRef;
import igf.contracts.Values;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a release changes about a session. What consists of people has {@code left} and {@code joined}, anything else
 * {@code from} and {@code to}.
 *
 * @param name room, start, minutes, title, description, format, subthemes, speakers, moderators, rapporteur, organizers or capacity
 * @param from what the release before said: a room's slug (its name, if that alone is another), a local clock time, a number or a text; null for nothing
 * @param to what this release says; null for nothing
 * @param left whoever no longer takes part in the role
 * @param joined whoever newly takes part in the role
 */
public record FieldChange(
        @Values("room start minutes title description format subthemes speakers moderators rapporteur organizers"
                        + " capacity")
                String name,
        @Nullable String from,
        @Nullable String to,
        List<PersonRef> left,
        List<PersonRef> joined) {
    public FieldChange {
        left = Members.list(left);
        joined = Members.list(joined);
    }
}
