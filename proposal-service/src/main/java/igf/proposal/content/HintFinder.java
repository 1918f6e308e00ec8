package igf.proposal.content;

import igf.api.vocabulary.Gender;
import igf.platform.people.People;
import igf.proposal.content.HintRule.OpenedEntry;
import igf.proposal.content.HintRule.OpenedProposal;
import igf.proposal.roster.RosterEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens the sealed values that the hint rules need, and applies the rules. */
@Component
public class HintFinder {

    private final People people;

    public HintFinder(People people) {
        this.people = people;
    }

    public List<Hint> findHints(Content content, List<RosterEntry> roster) {
        var entries = roster.stream()
                .filter(entry -> entry.state().isActive())
                .map(this::toEntry)
                .toList();
        return HintRule.findHints(new OpenedProposal(content, entries));
    }

    private OpenedEntry toEntry(RosterEntry entry) {
        return new OpenedEntry(
                entry.role(),
                entry.person().toString(),
                entry.stakeholderGroup(),
                entry.region(),
                toGender(people.show(entry.gender())));
    }

    private static @Nullable Gender toGender(@Nullable String value) {
        return value == null || value.equals(People.ERASED) ? null : Gender.valueOf(value);
    }
}
