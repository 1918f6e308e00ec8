package igf.proposal.paste.label;

import igf.api.roster.RosterRole;
import igf.api.vocabulary.Gender;
import igf.api.vocabulary.Region;
import igf.api.vocabulary.StakeholderGroup;
import igf.proposal.paste.PastedProposal.RosterEntry;
import igf.proposal.paste.line.FoldedText;
import igf.proposal.vocabulary.Synonyms;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Creates roster entries, adds later lines to them, and lets entries of one person complete each other. */
public final class PastedRoster {
    private PastedRoster() {}

    public static RosterEntry entry(RosterRole role, Person person) {
        return new RosterEntry(
                role,
                person.name(),
                person.email(),
                person.affiliation(),
                person.group(),
                person.region(),
                null,
                person.gender(),
                person.attendance());
    }

    /** Adds a line like "Country: …" to the entry before it; empty if it adds nothing. */
    public static Optional<RosterEntry> withDetail(RosterEntry entry, String label, String value) {
        return Optional.ofNullable(
                switch (FoldedText.fold(label)) {
                    case "name", "fullname", "firstname" ->
                        entry.name() == null ? copy(entry, value, null, null, null, null, null, null) : null;
                    case "familyname", "lastname", "surname" ->
                        copy(
                                entry,
                                entry.name() == null ? value : entry.name() + " " + value,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null);
                    case "email", "emailaddress" ->
                        entry.email() == null ? copy(entry, null, value, null, null, null, null, null) : null;
                    case "affiliation", "organization", "organisation" ->
                        entry.affiliation() == null ? copy(entry, null, null, value, null, null, null, null) : null;
                    case "stakeholdergroup" ->
                        entry.stakeholderGroup() == null
                                ? Synonyms.GROUPS
                                        .find(value)
                                        .map(group -> copy(entry, null, null, null, group, null, null, null))
                                        .orElse(null)
                                : null;
                    case "region", "regionalgroup" ->
                        entry.region() == null
                                ? Synonyms.REGIONS
                                        .find(value)
                                        .map(region -> copy(entry, null, null, null, null, region, null, null))
                                        .orElse(null)
                                : null;
                    case "country", "countryofresidence" ->
                        entry.country() == null ? copy(entry, null, null, null, null, null, value, null) : null;
                    case "gender", "msmr", "mrms" ->
                        entry.gender() == null
                                ? Synonyms.GENDERS
                                        .find(value)
                                        .map(gender -> copy(entry, null, null, null, null, null, null, gender))
                                        .orElse(null)
                                : null;
                    default -> null;
                });
    }

    /** Completes entries that have the same name, because on one page they are the same person. */
    public static void completeByName(List<RosterEntry> roster) {
        Map<String, RosterEntry> byName = new HashMap<>();
        for (RosterEntry entry : roster) {
            if (entry.name() != null) {
                byName.merge(FoldedText.fold(entry.name()), entry, PastedRoster::completed);
            }
        }
        roster.replaceAll(entry -> {
            RosterEntry other = entry.name() == null ? null : byName.get(FoldedText.fold(entry.name()));
            return other == null ? entry : completed(entry, other);
        });
    }

    private static RosterEntry completed(RosterEntry entry, RosterEntry other) {
        return new RosterEntry(
                entry.role(),
                entry.name(),
                firstNonNull(entry.email(), other.email()),
                firstNonNull(entry.affiliation(), other.affiliation()),
                firstNonNull(entry.stakeholderGroup(), other.stakeholderGroup()),
                firstNonNull(entry.region(), other.region()),
                firstNonNull(entry.country(), other.country()),
                firstNonNull(entry.gender(), other.gender()),
                firstNonNull(entry.attendance(), other.attendance()));
    }

    private static RosterEntry copy(
            RosterEntry entry,
            @Nullable String name,
            @Nullable String email,
            @Nullable String affiliation,
            @Nullable StakeholderGroup group,
            @Nullable Region region,
            @Nullable String country,
            @Nullable Gender gender) {
        return new RosterEntry(
                entry.role(),
                firstNonNull(name, entry.name()),
                firstNonNull(email, entry.email()),
                firstNonNull(affiliation, entry.affiliation()),
                firstNonNull(group, entry.stakeholderGroup()),
                firstNonNull(region, entry.region()),
                firstNonNull(country, entry.country()),
                firstNonNull(gender, entry.gender()),
                entry.attendance());
    }

    private static <T> @Nullable T firstNonNull(@Nullable T first, @Nullable T second) {
        return first == null ? second : first;
    }
}
