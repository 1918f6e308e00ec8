package igf.proposal.person.view;

import igf.proposal.call.Call;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Until when people are told to hand in: the grace of a call is not for them to plan with. @param alone the longest of the times that one proposal alone was given; null if none was */
record StoredDeadline(@Nullable Instant until, @Nullable Map<UUID, Instant> alone) {

    static final StoredDeadline NONE = new StoredDeadline(null, null);

    StoredDeadline in(Call call) {
        return new StoredDeadline(call.closesAt(), alone);
    }

    StoredDeadline given(UUID proposal, Instant time) {
        var all = new LinkedHashMap<>(alone == null ? Map.<UUID, Instant>of() : alone);
        // As the texts that are kept: what is compared otherwise could be kept otherwise.
        all.merge(proposal, time, (before, now) -> before.toString().compareTo(now.toString()) < 0 ? now : before);
        return new StoredDeadline(until, all);
    }

    Optional<Instant> of(UUID proposal) {
        var own = alone == null ? null : alone.get(proposal);
        return Optional.ofNullable(until).map(general -> own == null || own.isBefore(general) ? general : own);
    }
}
