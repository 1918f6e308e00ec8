package igf.proposal.paste;

import igf.api.roster.RosterRole;
import igf.proposal.paste.PastedProposal.Confidence;
import igf.proposal.paste.PastedProposal.Hint;
import igf.proposal.paste.PastedProposal.OpenPoint;
import igf.proposal.paste.label.PastedRoster;
import igf.proposal.paste.label.Person;
import igf.proposal.paste.label.RoleLine;
import igf.proposal.vocabulary.Synonyms;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Assigns roles to the people between the speakers and the format. Without labels the order decides: moderator, online
 * moderator, rapporteur. A label determines the roles of the people after it. If there are more people than roles, they
 * stay unassigned.
 */
final class Roles {
    private static final List<RosterRole> ORDER =
            List.of(RosterRole.MODERATOR, RosterRole.ONLINE_MODERATOR, RosterRole.RAPPORTEUR);

    private final Page page;

    private Roles(Page page) {
        this.page = page;
    }

    static void assign(Page page) {
        var roles = new Roles(page);
        var run = new ArrayList<RoleLine>();
        RosterRole label = null;
        for (RoleLine line : page.roleLines) {
            if (line.label() != null) {
                roles.assign(run, label, line.label());
                run.clear();
                label = line.label();
            }
            if (!line.person().isEmpty()) {
                run.add(line);
            }
        }
        roles.assign(run, label, null);
    }

    /**
     * Assigns the people after the label {@code before} (or null) and in front of the label {@code after} (or null).
     */
    private void assign(List<RoleLine> people, @Nullable RosterRole before, @Nullable RosterRole after) {
        int first = before == null ? 0 : ORDER.indexOf(before);
        int end = after == null || ORDER.indexOf(after) <= first ? ORDER.size() : ORDER.indexOf(after);
        if (before != null && after != null && ORDER.indexOf(after) <= first) {
            end = first + 1;
        }
        if (before == null && people.size() > end) {
            leaveUnassigned(people);
            return;
        }
        for (int i = 0; i < people.size(); i++) {
            boolean labelled = before != null && i == 0;
            if (first + i >= end) {
                leaveUnassigned(people.subList(i, people.size()));
                return;
            }
            add(people.get(i), ORDER.get(first + i), labelled);
        }
    }

    private void add(RoleLine line, RosterRole role, boolean labelled) {
        for (String person : Person.split(line.person())) {
            if (!labelled) {
                page.openPoints.add(new OpenPoint(
                        OpenPoint.Code.ROLE_ASSUMED,
                        "/roster/" + page.roster.size() + "/role",
                        "The label is lost; by the order of the page this is the "
                                + Synonyms.ROLES.defaultSpelling(role) + "."));
            }
            page.add(
                    PastedRoster.entry(role, Person.parseSpeaker(person)),
                    line.line(),
                    labelled ? Confidence.HIGH : Confidence.MEDIUM,
                    labelled ? "role-label" : "role-order");
        }
    }

    private void leaveUnassigned(List<RoleLine> run) {
        run.forEach(line -> page.addUnassigned(line.line().withText(line.person())));
        page.hints.add(new Hint(
                Hint.Code.ROLES_UNCLEAR,
                "/roster",
                run.size()
                        + " people without a label stand where moderators and rapporteur do; they stay unassigned."));
    }
}
