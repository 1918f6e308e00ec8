package igf.proposal.transfer;

import igf.api.roster.RosterRole;
import igf.api.vocabulary.Attendance;
import igf.api.vocabulary.Region;
import igf.api.vocabulary.StakeholderGroup;
import igf.platform.domain.PersonalValue;
import igf.platform.people.People;
import igf.platform.view.shape.RecordShape;
import igf.proposal.proposal.view.StoredEntry;
import igf.proposal.proposal.view.StoredProposal;
import igf.proposal.receipt.Receipt;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Maps a stored proposal to the format of imports; leaves out erased values. */
@Component
class ExportMapper {

    private record Entry(
            RosterRole role,
            @Nullable String name,
            @Nullable String email,
            @Nullable String gender,
            @Nullable String affiliation,
            @Nullable String organizationId,
            @Nullable StakeholderGroup stakeholderGroup,
            @Nullable Region region,
            @Nullable String country,
            @Nullable String language,
            @Nullable Boolean firstTime,
            @Nullable Attendance attendance) {}

    private final People people;

    ExportMapper(People people) {
        this.people = people;
    }

    /** Returns {@code {key, number, state, title, …, roster}}, without empty members. */
    Map<String, Object> toRow(StoredProposal proposal) {
        var row = new LinkedHashMap<String, Object>();
        row.put("key", proposal.id().toString());
        proposal.receipt().map(Receipt::number).ifPresent(number -> row.put("number", number));
        row.put("state", proposal.state().name());
        row.putAll(withoutEmpty(proposal.content()));
        row.put("roster", proposal.roster().stream().map(this::toEntry).toList());
        return row;
    }

    private Map<String, Object> toEntry(StoredEntry entry) {
        return withoutEmpty(new Entry(
                entry.role(),
                open(entry.name()),
                open(entry.email()),
                open(entry.gender()),
                entry.affiliation(),
                entry.organizationId(),
                entry.stakeholderGroup(),
                entry.region(),
                entry.country(),
                entry.language(),
                entry.firstTime(),
                entry.attendance()));
    }

    private @Nullable String open(@Nullable PersonalValue sealed) {
        return sealed == null ? null : people.open(sealed).orElse(null);
    }

    private static Map<String, Object> withoutEmpty(Record record) {
        return withoutEmpty(RecordShape.members(record));
    }

    private static Map<String, Object> withoutEmpty(Map<?, ?> members) {
        var result = new LinkedHashMap<String, Object>();
        members.forEach((name, value) -> {
            switch (value) {
                case null -> {}
                case List<?> items when items.isEmpty() -> {}
                case Map<?, ?> inner -> {
                    var innerMembers = withoutEmpty(inner);
                    if (!innerMembers.isEmpty()) {
                        result.put((String) name, innerMembers);
                    }
                }
                default -> result.put((String) name, value);
            }
        });
        return result;
    }
}
