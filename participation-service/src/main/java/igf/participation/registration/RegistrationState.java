package igf.participation.registration;

import igf.platform.domain.PersonalValue;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A registration as it stands.
 *
 * @param version number of its changes, from 0
 * @param cancelledAt null while it holds, and where it was cancelled before this was kept
 */
public record RegistrationState(
        UUID id,
        Entry entry,
        Status status,
        long version,
        @Nullable Instant cancelledAt) {

    public enum Status {
        CONFIRMED,
        CANCELLED,
        /** Its person was erased: nothing personal can be read any more. */
        ERASED
    }

    public boolean confirmed() {
        return status == Status.CONFIRMED;
    }

    public UUID person() {
        return entry.person();
    }

    public String edition() {
        return entry.edition();
    }

    /**
     * As its person sees it.
     *
     * @param personId as everybody outside sees it: of this edition only
     * @param open shows a personal value, or that it is erased
     */
    public Map<String, @Nullable Object> show(UUID personId, Function<@Nullable PersonalValue, @Nullable String> open) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        map.put("id", id);
        map.put("edition", entry.edition());
        map.put("personId", personId);
        map.put("state", status);
        map.put("name", open.apply(entry.name()));
        map.put("email", open.apply(entry.email()));
        map.put("gender", open.apply(entry.gender()));
        map.put("affiliation", status == Status.ERASED ? null : entry.affiliation());
        map.put("country", entry.country());
        map.put("stakeholderGroup", entry.stakeholderGroup());
        map.put("region", entry.region());
        map.put("language", entry.language());
        map.put("attendance", entry.attendance());
        map.put("firstTime", entry.firstTime());
        map.put("codeOfConduct", entry.codeOfConduct());
        return map;
    }
}
