package igf.proposal.content;

import igf.api.vocabulary.Gender;
import igf.platform.people.People;
import igf.proposal.content.HintRule.Part;
import igf.proposal.content.HintRule.Presented;
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

    public List<Hint> of(Content content, List<RosterEntry> roster) {
        var parts = roster.stream()
                .filter(entry -> entry.state().counts())
                .map(this::part)
                .toList();
        return HintRule.hints(new Presented(content, parts));
    }

    private Part part(RosterEntry entry) {
        return new Part(
                entry.role(),
                entry.person().toString(),
                entry.stakeholderGroup(),
                entry.region(),
                gender(people.show(entry.gender())));
    }

    private static @Nullable Gender gender(@Nullable String shown) {
        return shown == null || shown.equals(People.ERASED) ? null : Gender.valueOf(shown);
    }
}
