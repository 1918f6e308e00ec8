package igf.proposal.selection.web;

import igf.platform.people.People;
import igf.proposal.review.Redactor;
import igf.proposal.round.Organizations;
import igf.proposal.selection.view.RankingRow;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds people with a part in a proposal, to hide rows from them and to redact their names. */
final class Involvement {

    private Involvement() {}

    static boolean hasPart(RankingRow row, UUID person, @Nullable String affiliation) {
        return row.isOwnedBy(person)
                || row.roster().stream().anyMatch(entry -> person.equals(entry.person()))
                || Organizations.keys(affiliation).stream().anyMatch(row.organizations()::contains);
    }

    static @Nullable String blindTitle(RankingRow row, People people) {
        var names = new ArrayList<String>();
        var organizations = new ArrayList<String>();
        for (var entry : row.roster()) {
            if (entry.name() != null) {
                people.open(entry.name()).ifPresent(names::add);
            }
            Stream.ofNullable(entry.affiliation()).forEach(organizations::add);
            Stream.ofNullable(entry.organization()).forEach(organizations::add);
        }
        return new Redactor(names, organizations, List.of()).redact(row.title());
    }
}
