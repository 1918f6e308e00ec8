package igf.proposal.content;

import igf.platform.people.People;
import igf.platform.web.Api;
import igf.platform.web.Caller;
import igf.platform.web.Problem;
import igf.proposal.edition.EditionState;
import igf.proposal.reading.Editions;
import igf.proposal.reading.Organizers;
import igf.proposal.reading.Proposals;
import igf.proposal.roster.RosterEntry;
import igf.proposal.rules.RuleSet;
import igf.proposal.rules.form.Field;
import igf.proposal.rules.form.Subtheme;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Creates a draft from the content and the people of an earlier proposal. Values that the new edition does not offer
 * stay, as open points. Answers and attendance are not copied.
 */
@Component
class CopiedDraft {

    private final Proposals proposals;
    private final People people;
    private final Editions editions;
    private final Organizers organizers;

    CopiedDraft(Proposals proposals, People people, Editions editions, Organizers organizers) {
        this.organizers = organizers;
        this.proposals = proposals;
        this.people = people;
        this.editions = editions;
    }

    record Copy(Content content, List<RosterEntry> roster) {}

    Copy of(UUID earlier, EditionState into, Caller caller) {
        var before = proposals.get(earlier).state();
        if (!caller.isSecretariat() && !organizers.include(caller, before)) {
            throw new Problem(Problem.Kind.FORBIDDEN, "You can copy only proposals that you organize.");
        }
        var rules = editions.inForce(before.edition()).rules();
        var roster = before.roster().stream()
                .filter(entry -> !people.erased(entry.person()))
                .map(entry -> entry.copied(Api.newId("copied/" + entry.id()), null, null))
                .toList();
        return new Copy(translated(before.content(), rules, into.rules()), roster);
    }

    private static Content translated(Content content, RuleSet from, RuleSet into) {
        var subthemes = content.subthemes().stream()
                .map(id -> from.subtheme(id).map(Subtheme::name).orElse(id))
                .map(name -> SubthemeWording.find(name, into))
                .distinct()
                .toList();
        return Content.of(
                content::text, field -> field == Field.SUBTHEMES ? subthemes : content.items(field), content.format());
    }
}
