package igf.contracts.scheduling;

import igf.contracts.Members;
import igf.contracts.PersonRef;
import igf.contracts.Values;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A difference between two releases of a session. Fields that list people have {@code left} and {@code joined}, all
 * others {@code from} and {@code to}.
 *
 * @param name room, start, minutes, title, description, format, subthemes, kind, language, speakers, moderators, rapporteur,
 *     organizers or capacity
 * @param from the value in the previous release: a room's slug (or its name, if only the name changed), a local time, a
 *     number or a text; null for no value
 * @param to the value in this release; null for no value
 * @param left people who no longer have the role
 * @param joined people who now have the role
 */
public record FieldChange(
        @Values("room start minutes title description format subthemes kind language speakers moderators"
                + " rapporteur organizers capacity")
        String name,

        @Nullable String from,
        @Nullable String to,
        List<PersonRef> left,
        List<PersonRef> joined) {
    public FieldChange {
        left = Members.copyOrEmpty(left);
        joined = Members.copyOrEmpty(joined);
    }
}
