package igf.scheduling.release;

import igf.api.vocabulary.PublicNames;
import igf.scheduling.vocabulary.Member;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Decides which people of a release are named in public now. People who have declined since the release disappear from
 * every release, and an edition may name only people who have confirmed. The stored release does not change.
 *
 * @param answers the last answer by session and {@link #answerKey}; people who have not answered are missing
 */
public record NameRedactor(PublicNames rule, Map<UUID, Map<String, String>> answers) {

    private static final Set<String> INVITED_ROLES = Set.of("SPEAKER", "MODERATOR", "ONLINE_MODERATOR", "RAPPORTEUR");

    public NameRedactor {
        answers = Map.copyOf(answers);
    }

    /** Identifies a person in an entry of a roster. */
    public static String answerKey(Member member) {
        return (member.entryId() == null ? member.role() : member.entryId()) + "/" + member.personId();
    }

    /** Adds answers. A decline stays until the person confirms, even if they are invited again. */
    public static Map<String, String> mergeAnswers(Map<String, String> answers, List<Member> people) {
        var all = new HashMap<>(answers);
        for (var member : people) {
            var state = member.state();
            if (state == null || state.equals("INVITED")) {
                all.computeIfPresent(answerKey(member), (key, answer) -> answer.equals("DECLINED") ? answer : null);
            } else {
                all.put(answerKey(member), state);
            }
        }
        return all;
    }

    private boolean takesPart(UUID session, Member member) {
        return member.takesPart() && !"DECLINED".equals(currentAnswer(session, member));
    }

    private boolean isNamed(UUID session, Member member) {
        return takesPart(session, member)
                && (rule == PublicNames.LISTED
                        || !INVITED_ROLES.contains(member.role())
                        || "CONFIRMED".equals(currentAnswer(session, member)));
    }

    /** Returns the present answer. For a session without stored answers it is the one in the release. */
    private @Nullable String currentAnswer(UUID session, Member member) {
        var known = answers.get(session);
        return known == null ? member.state() : known.get(answerKey(member));
    }

    public List<Member> namedPeople(UUID session, List<Member> people) {
        return people.stream().filter(member -> isNamed(session, member)).toList();
    }

    /** Returns participants who are named in no role of the session, each once. */
    public List<Member> unnamedPeople(UUID session, List<Member> people) {
        var seen = namedPeople(session, people).stream().map(Member::personId).collect(Collectors.toSet());
        return people.stream()
                .filter(member -> takesPart(session, member) && seen.add(member.personId()))
                .toList();
    }

    ReleasedSession redact(ReleasedSession session) {
        return session.withPeople(namedPeople(session.sessionId(), session.people()));
    }

    /** Reduces the people of a change, before and after it, to those who are named now. */
    public ReleaseChange redact(ReleaseChange change) {
        var session = change.session().sessionId();
        return new ReleaseChange(
                change.type(),
                redact(change.session()),
                change.fields().stream()
                        .map(field -> new FieldChange(
                                field.field(),
                                field.from(),
                                field.to(),
                                namedPeople(session, field.before()),
                                namedPeople(session, field.after())))
                        .toList(),
                change.previous(),
                change.reason());
    }
}
