package igf.proposal.content;

import igf.api.problem.ProblemKind;
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
 * Copies the content and the people of an earlier proposal for a new draft. Values that the new edition does not offer
 * are kept and become open points. Erased people, answers to invitations, attendance and statements about a first
 * participation are not copied.
 */
@Component
class DraftCopier {

    private final Proposals proposals;
    private final People people;
    private final Editions editions;
    private final Organizers organizers;

    DraftCopier(Proposals proposals, People people, Editions editions, Organizers organizers) {
        this.organizers = organizers;
        this.proposals = proposals;
        this.people = people;
        this.editions = editions;
    }

    record Copy(Content content, List<RosterEntry> roster) {}

    Copy copy(UUID sourceId, EditionState targetEdition, Caller caller) {
        var source = proposals.get(sourceId).state();
        if (!caller.isSecretariat() && !organizers.isOrganizer(caller, source)) {
            throw new Problem(ProblemKind.FORBIDDEN, "You can copy only proposals that you organize.");
        }
        var sourceRules = editions.get(source.edition()).rules();
        var roster = source.roster().stream()
                .filter(entry -> !people.isErased(entry.person()))
                .map(entry -> entry.copyAs(Api.newId("copied/" + entry.id()), null, null))
                .toList();
        return new Copy(translateSubthemes(source.content(), sourceRules, targetEdition.rules()), roster);
    }

    /** Maps subthemes of the source edition to those of the target edition with the same name. */
    private static Content translateSubthemes(Content content, RuleSet sourceRules, RuleSet targetRules) {
        var subthemes = content.subthemes().stream()
                .map(id -> sourceRules.subtheme(id).map(Subtheme::name).orElse(id))
                .map(name -> SubthemeMatcher.find(name, targetRules))
                .distinct()
                .toList();
        return Content.of(
                content::text, field -> field == Field.SUBTHEMES ? subthemes : content.items(field), content.format());
    }
}
