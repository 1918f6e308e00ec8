package igf.bench.task;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Creates events in their stored form, with the members that the tasks need. */
final class StoredEvent {

    private static final String SEALED = "enc:1:5e22fe51-f625-52c6-b2b3-531c41cf51c0:c2VhbGVk";
    private static final List<String> ROLES = List.of("MODERATOR", "SPEAKER", "SPEAKER", "SPEAKER");
    private static final List<String> REGIONS = List.of("AFRICAN", "GRULAC", "ASIA_PACIFIC", "WEOG");

    private StoredEvent() {}

    /** Returns a draft whose people are all different and have no encryption keys. */
    static String drafted(String edition, UUID id, int number) {
        return drafted(
                edition,
                id,
                number,
                REGIONS.stream()
                        .map(each -> new SamplePeople.Person(UUID.randomUUID(), SEALED, SEALED, SEALED))
                        .toList());
    }

    /** @param people of the roster: a moderator and three speakers */
    static String drafted(String edition, UUID id, int number, List<SamplePeople.Person> people) {
        var roster = IntStream.range(0, ROLES.size())
                .mapToObj(i -> entry(ROLES.get(i), REGIONS.get(i), people.get(i)))
                .collect(Collectors.joining(","));
        return """
                {"id":"%s","edition":"%s","owner":{"subject":"organizer-%d","person":"%s","email":"%s"},
                "content":{"title":"Proposal %d","subthemes":["avoiding-internet-fragmentation"],
                "format":{"type":"PANEL","layout":"AUDITORIUM","minutes":60},"policyQuestions":["Who should act first?"],"sdgs":[9],
                "sdgTargets":[],"description":"%s","outcomes":null,"hybrid":["By one queue.","With pictures.","None."],
                "messages":null,"tools":null,"answers":{}},"roster":[%s],"paste":null}""".formatted(
                        id,
                        edition,
                        number,
                        UUID.randomUUID(),
                        SEALED,
                        number,
                        "What happened elsewhere is compared, and what it would take here is worked out. ".repeat(8),
                        roster);
    }

    private static String entry(String role, String region, SamplePeople.Person person) {
        return """
                {"id":"%s","role":"%s","person":"%s","name":"%s","email":"%s","gender":"%s","affiliation":"A house",
                "organizationId":null,"stakeholderGroup":"CIVIL_SOCIETY","region":"%s","country":null,"language":null,"firstTime":null,
                "attendance":"ONSITE","state":"LISTED"}""".formatted(
                        UUID.randomUUID(), role, person.id(), person.name(), person.email(), person.gender(), region);
    }

    static String submitted(String edition, UUID id, int number) {
        return """
                {"id":"%s","notice":%s,"receipt":{"number":%d,"submittedAt":"2026-07-01T12:00:00Z","contentHash":"hash",
                "rulesVersion":1},"subthemes":[]}""".formatted(id, notice(edition, number), number);
    }

    private static String notice(String edition, int number) {
        return """
                {"edition":"%s","number":%d,"title":"Proposal %d","owner":{"subject":"organizer-%d","person":"%s","email":"%s"},
                "organizers":[]}""".formatted(edition, number, number, number, UUID.randomUUID(), SEALED);
    }

    static String screenedIn(String edition, UUID id, int number) {
        return """
                {"id":"%s","notice":%s,"screening":{"outcome":"IN","note":null,"at":"2026-07-02T12:00:00Z","failed":[],
                "overruledBecause":null}}""".formatted(id, notice(edition, number));
    }

    static String roundPlanned(String edition, int perProposal) {
        return "{\"edition\":\"%s\",\"perProposal\":%d,\"seed\":1,\"method\":\"bench\"}"
                .formatted(edition, perProposal);
    }

    static String assigned(String edition, UUID proposal, List<UUID> reviewers) {
        return """
                {"edition":"%s","proposal":"%s","assignments":[%s],"exclusions":[],"missing":0,"released":[]}""".formatted(
                        edition,
                        proposal,
                        reviewers.stream().map(each -> """
                                        {"reviewer":"%s","subthemes":[],"anyTheme":true,"load":1,"newGroup":false}""".formatted(each)).collect(Collectors.joining(",")));
    }

    /** @param criteria ids of criteria, separated by spaces */
    static String reviewed(String edition, UUID review, UUID proposal, UUID reviewer, String criteria) {
        return reviewed(edition, review, proposal, reviewer, criteria, 1);
    }

    /** @param revision from 1 */
    static String reviewed(String edition, UUID review, UUID proposal, UUID reviewer, String criteria, int revision) {
        var scores = Arrays.stream(criteria.split(" "))
                .map(each -> "\"" + each + "\":" + ThreadLocalRandom.current().nextInt(1, 6))
                .collect(Collectors.joining(","));
        return """
                {"id":"%s","edition":"%s","proposal":"%s","reviewer":"%s","revision":%d,"ballot":{"scores":{%s},
                "reasons":[],"comment":"%s","mergeWith":null},"rulesVersion":1}""".formatted(review, edition, proposal, reviewer, revision, scores, SEALED);
    }

    static String described(String edition) {
        return """
                {"edition":{"slug":"%s","codeOfConduct":"1","codeOfConductUrl":"https://example.org","reportsStated":true,
                "shortReportDays":2,"fullReportDays":14}}""".formatted(edition);
    }

    static String accepted(String edition, UUID session, UUID proposal) {
        return "{\"session\":\"%s\",\"proposal\":\"%s\",\"edition\":\"%s\"}".formatted(session, proposal, edition);
    }

    static String placed(String edition, UUID session, UUID proposal, int number, int capacity) {
        return """
                {"session":{"id":"%s","proposal":"%s","edition":"%s","number":%d,"title":"Session %d","room":"hall","capacity":%d,
                "startsAt":"2032-05-03T09:00:00Z","endsAt":"2032-05-03T10:00:00Z","release":1,"people":[]}}""".formatted(session, proposal, edition, number, number, capacity);
    }

    static String registered(String edition, UUID registration, UUID person) {
        return """
                {"id":"%s","entry":{"edition":"%s","person":"%s","personInEdition":"%s","name":"%s","email":"%s","gender":null,
                "secret":"%s","secretHash":"%s","attendance":"ONSITE","stakeholderGroup":"CIVIL_SOCIETY","region":"AFRICAN",
                "country":null,"affiliation":null,"language":null,"firstTime":true,"codeOfConduct":"1"}}""".formatted(registration, edition, person, UUID.randomUUID(), SEALED, SEALED, SEALED, registration);
    }

    static String noted(
            String edition, String id, UUID session, UUID proposal, UUID registration, UUID person, int number) {
        return """
                {"id":"%s","session":"%s","proposal":"%s","edition":"%s","attendee":{"registration":"%s","person":"%s",
                "stakeholderGroup":"CIVIL_SOCIETY","region":"AFRICAN","gender":null,"firstTime":true},"fact":{"kind":"%s",
                "mode":"ONSITE","at":"2032-05-03T09:%02d:%02dZ","source":"door","sequence":%d}}""".formatted(
                        id,
                        session,
                        proposal,
                        edition,
                        registration,
                        person,
                        number % 2 == 0 ? "JOINED" : "LEFT",
                        number / 60 % 60,
                        number % 60,
                        number);
    }

    static String mailDrafted(String edition, UUID message) {
        return """
                {"id":"%s","content":{"template":"registration","regarding":%s,"language":"en","email":"%s","name":"%s","values":{}},
                "held":false}""".formatted(message, regarding(edition, message), SEALED, SEALED);
    }

    static String mailSent(String edition, UUID message) {
        return "{\"id\":\"%s\",\"regarding\":%s,\"announcement\":1}".formatted(message, regarding(edition, message));
    }

    private static String regarding(String edition, UUID message) {
        return """
                {"edition":"%s","causeType":"igf.participant.registered.v1","cause":"bench","about":"%s","proposalId":null,
                "sessionId":null,"registrationId":"%s","personId":"%s"}""".formatted(edition, message, message, UUID.randomUUID());
    }

    static String factReceived(String edition, String what, String subject, int sequence) {
        return """
                {"type":"igf.participant.%s.v1","id":"%s","source":"/forums/bench/participation","subject":"%s","sequence":%d,
                "sourcePosition":%d,"epoch":"bench","time":"2032-05-03T09:00:00Z","correlationId":"bench","causationId":"bench",
                "edition":"%s","data":{"edition":"%s"}}""".formatted(what, UUID.randomUUID(), subject, sequence, sequence + 1, edition, edition);
    }
}
