package igf.proposal.content.web;

import igf.platform.people.People;
import igf.proposal.content.Hint;
import igf.proposal.content.HintRule;
import igf.proposal.content.HintRule.Part;
import igf.proposal.content.HintRule.Presented;
import igf.proposal.proposal.view.StoredContent;
import igf.proposal.roster.EntryState;
import igf.proposal.vocabulary.Gender;
import igf.proposal.vocabulary.Region;
import igf.proposal.vocabulary.RosterRole;
import igf.proposal.vocabulary.StakeholderGroup;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens what the rules of hints must know of people, and asks them. */
@Component
public class HintFinder {

    private final People people;

    public HintFinder(People people) {
        this.people = people;
    }

    public List<Hint> of(Document proposal) {
        var parts = proposal.getList("roster", Document.class).stream()
                .filter(entry -> EntryState.valueOf(entry.getString("state")).counts())
                .map(this::part)
                .toList();
        return HintRule.hints(new Presented(StoredContent.of(proposal.get("content", Document.class)), parts));
    }

    private Part part(Document entry) {
        return new Part(
                RosterRole.valueOf(entry.getString("role")),
                entry.getString("person"),
                read(entry.getString("stakeholderGroup"), StakeholderGroup.class),
                read(entry.getString("region"), Region.class),
                gender(people.show(entry.getString("gender"))));
    }

    private static @Nullable Gender gender(@Nullable String shown) {
        return shown == null || shown.equals(People.ERASED) ? null : Gender.valueOf(shown);
    }

    private static <E extends Enum<E>> @Nullable E read(@Nullable String name, Class<E> type) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
