package igf.bench.task;

import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/** Events as services store them, with what the timed tasks read of them. */
final class StoredEvent {

    private static final String SEALED = "enc:1:5e22fe51-f625-52c6-b2b3-531c41cf51c0:c2VhbGVk";

    private StoredEvent() {}

    static String drafted(String edition, UUID id, int number) {
        return """
                {"id":"%s","edition":"%s","owner":{"subject":"organizer-%d","person":"%s","email":"%s"},
                "content":{"title":"Proposal %d","subthemes":["avoiding-internet-fragmentation"],
                "format":{"type":"PANEL","layout":"AUDITORIUM","minutes":60},"policyQuestions":["Who should act first?"],"sdgs":[9],
                "sdgTargets":[],"description":"%s","outcomes":null,"hybrid":["By one queue.","With pictures.","None."],
                "messages":null,"tools":null,"answers":{}},"roster":[%s,%s,%s,%s],"paste":null}""".formatted(
                        id,
                        edition,
                        number,
                        UUID.randomUUID(),
                        SEALED,
                        number,
                        "What happened elsewhere is compared, and what it would take here is worked out. ".repeat(8),
                        entry("MODERATOR", "AFRICAN"),
                        entry("SPEAKER", "GRULAC"),
                        entry("SPEAKER", "ASIA_PACIFIC"),
                        entry("SPEAKER", "WEOG"));
    }

    private static String entry(String role, String region) {
        return """
                {"id":"%s","role":"%s","person":"%s","name":"%s","email":"%s","gender":"%s","affiliation":"A house",
                "organizationId":null,"stakeholderGroup":"CIVIL_SOCIETY","region":"%s","country":null,"language":null,"firstTime":null,
                "attendance":"ONSITE","state":"LISTED"}""".formatted(UUID.randomUUID(), role, UUID.randomUUID(), SEALED, SEALED, SEALED, region);
    }

    static String submitted(String edition, UUID id, int number) {
        return """
                {"id":"%s","notice":{"edition":"%s","number":%d,"title":"Proposal %d","owner":{"subject":"organizer-%d","person":"%s",
                "email":"%s"},"organizers":[]},"receipt":{"number":%d,"submittedAt":"2026-07-01T12:00:00Z","contentHash":"hash",
                "rulesVersion":1},"subthemes":[]}""".formatted(id, edition, number, number, number, UUID.randomUUID(), SEALED, number);
    }

    /** @param criteria ids, blanks between them */
    static String reviewed(String edition, UUID review, UUID proposal, UUID reviewer, String criteria) {
        var scores = Arrays.stream(criteria.split(" "))
                .map(each -> "\"" + each + "\":" + ThreadLocalRandom.current().nextInt(1, 6))
                .collect(Collectors.joining(","));
        return """
                {"id":"%s","edition":"%s","proposal":"%s","reviewer":"%s","revision":1,"ballot":{"scores":{%s},"reasons":[],
                "comment":"%s","mergeWith":null},"rulesVersion":1}""".formatted(review, edition, proposal, reviewer, scores, SEALED);
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
}
