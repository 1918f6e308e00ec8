package igf.proposal;

import static igf.proposal.TheService.ORGANIZER;
import static igf.proposal.TheService.RUNNING;
import static igf.proposal.TheService.SECRETARIAT;
import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.domain.EventToken;
import igf.platform.testing.Http;
import igf.platform.testing.OtherServices.PublishedRecord;
import igf.platform.web.list.FeedPosition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a program needs to keep a copy of the call. */
class MirrorListIT {

    private final Http tool = RUNNING.tool("mirror", "proposals:read");

    private static String draft(String edition, String title) {
        return ORGANIZER
                .post("/api/v1/editions/" + edition + "/proposals", CompleteDraft.of(title))
                .expect(201)
                .json()
                .get("id")
                .asString();
    }

    private static String submitted(String edition, String title) {
        var id = draft(edition, title);
        ORGANIZER.post("/api/v1/proposals/" + id + "/submission", "").expect(201);
        // After that it does not change by itself.
        SECRETARIAT.await("/api/v1/proposals/" + id, shown -> isInvited(shown.json()));
        return id;
    }

    private static boolean isInvited(JsonNode proposal) {
        return proposal.get("roster")
                .valueStream()
                .allMatch(entry -> entry.get("state").asString().equals("INVITED"));
    }

    private static void retitle(String id, String title) {
        var path = "/api/v1/proposals/" + id;
        var etag = ORGANIZER.get(path).expect(200).header("ETag");
        ORGANIZER.with("If-Match", etag).patch(path, Map.of("title", title)).expect(200);
    }

    private static List<String> ids(Http.Response page) {
        return page.json()
                .get("items")
                .valueStream()
                .map(item -> item.get("id").asString())
                .toList();
    }

    @Test
    void tools_with_the_scope_list_and_read_what_is_submitted_and_never_a_draft() {
        TheService.openEdition("mirror-scope");
        var path = "/api/v1/editions/mirror-scope/proposals";
        var draft = draft("mirror-scope", "Drafts");
        var submitted = submitted("mirror-scope", "Nets");
        assertThat(ids(tool.get(path).expect(200))).containsExactly(submitted);
        assertThat(ids(SECRETARIAT.get(path).expect(200))).containsExactly(draft, submitted);
        tool.get("/api/v1/proposals/" + submitted).expect(200);
        tool.get("/api/v1/proposals/" + draft).expect(404);
        RUNNING.tool("other", "programme:read").get(path).expect(403);
        assertThat(tool.get("/api/v1/editions/nope/proposals").expect(404).text())
                .contains("There is no edition nope.");
        RUNNING.tool("other", "programme:read")
                .get("/api/v1/proposals/" + submitted)
                .expect(403);
    }

    @Test
    void items_carry_version_and_time_and_a_list_can_be_narrowed_to_what_has_changed_since() {
        TheService.openEdition("mirror-since");
        var path = "/api/v1/editions/mirror-since/proposals";
        var first = submitted("mirror-since", "Nets");
        var second = submitted("mirror-since", "Webs");
        retitle(second, "Wider webs");
        var read = SECRETARIAT.get("/api/v1/proposals/" + second).expect(200);
        assertThat(versionOf(read)).isEqualTo(read.json().get("version").asLong());
        var changed = Instant.parse(read.json().get("updatedAt").asString());
        assertThat(ids(SECRETARIAT
                        .get(path + "?updatedSince=2020-01-01T00:00:00Z")
                        .expect(200)))
                .containsExactly(first, second);
        assertThat(ids(SECRETARIAT.get(path + "?updatedSince=" + changed).expect(200)))
                .contains(second);
        assertThat(ids(SECRETARIAT
                        .get(path + "?updatedSince=" + changed.plusSeconds(60))
                        .expect(200)))
                .isEmpty();
        SECRETARIAT.get(path + "?updatedSince=yesterday").expect(400);
    }

    @Test
    void a_list_is_narrowed_by_subtheme_screening_and_decision() {
        TheService.openEdition("mirror-filter");
        var path = "/api/v1/editions/mirror-filter/proposals";
        var in = submitted("mirror-filter", "Nets");
        var out = submitted("mirror-filter", "Webs");
        var declined = submitted("mirror-filter", "Ropes");
        screen(in, "IN");
        screen(out, "OUT");
        screen(declined, "IN");
        SECRETARIAT
                .post(
                        "/api/v1/proposals/" + declined + "/decision",
                        Map.of("outcome", "DECLINED", "reason", "Too late."))
                .expect(201);
        for (var reader : List.of(SECRETARIAT, tool)) {
            assertThat(ids(reader.get(path + "?subtheme=avoiding-internet-fragmentation")
                            .expect(200)))
                    .containsExactly(in, out, declined);
            assertThat(ids(reader.get(path + "?subtheme=none").expect(200))).isEmpty();
            assertThat(ids(reader.get(path + "?screening=OUT").expect(200))).containsExactly(out);
            assertThat(ids(reader.get(path + "?screening=IN&decision=DECLINED").expect(200)))
                    .containsExactly(declined);
            reader.get(path + "?decision=MAYBE").expect(400);
        }
        assertThat(ids(SECRETARIAT
                        .get(path + "?screening=OUT&asOf=" + Instant.now().plusSeconds(60))
                        .expect(200)))
                .containsExactly(out);
    }

    private static void screen(String id, String outcome) {
        SECRETARIAT
                .post("/api/v1/proposals/" + id + "/screening", Map.of("outcome", outcome, "note", "Read."))
                .expect(201);
    }

    @Test
    void a_list_is_sorted_and_reduced_as_the_caller_asks() {
        TheService.openEdition("mirror-sort");
        var path = "/api/v1/editions/mirror-sort/proposals";
        var webs = submitted("mirror-sort", "Webs");
        var nets = submitted("mirror-sort", "nets");
        assertThat(ids(tool.get(path + "?sort=title").expect(200))).containsExactly(nets, webs);
        assertThat(ids(tool.get(path + "?sort=-number").expect(200))).containsExactly(nets, webs);
        var first = tool.get(path + "?sort=number&limit=1").expect(200);
        assertThat(ids(first)).containsExactly(webs);
        assertThat(ids(tool.get(first.json().get("next").asString()).expect(200)))
                .containsExactly(nets);
        var item = tool.get(path + "?fields=id,title").expect(200).json().at("/items/0");
        assertThat(item.propertyNames()).containsExactlyInAnyOrder("id", "title");
        tool.get(path + "?sort=colour").expect(400);
        tool.get(path + "?fields=colour").expect(400);
    }

    @Test
    void a_list_that_is_known_already_is_not_sent_again() {
        TheService.openEdition("mirror-tag");
        var path = "/api/v1/editions/mirror-tag/proposals";
        var id = submitted("mirror-tag", "Nets");
        var tag = tool.get(path).expect(200).header("ETag");
        assertThat(tag).startsWith("W/");
        var again = tool.with("If-None-Match", tag).get(path);
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.header("Feed-Position")).isNotEmpty();
        retitle(id, "Webs");
        assertThat(tool.with("If-None-Match", tag).get(path).expect(200).header("ETag"))
                .isNotEqualTo(tag);
    }

    @Test
    void a_proposal_is_sent_again_if_the_rules_of_its_edition_change_what_it_shows() {
        TheService.openEdition("mirror-rules");
        var path = "/api/v1/proposals/" + draft("mirror-rules", "Nets");
        var read = ORGANIZER.get(path).expect(200);
        var reader = ORGANIZER.with("If-None-Match", read.header("ETag"));
        assertThat(reader.get(path).status()).isEqualTo(304);
        var planned = SECRETARIAT
                .put("/api/v1/editions/mirror-rules", TheService.edition("igf-2025"))
                .expect(200);
        var again = reader.with("Consistency-Token", planned.header("Consistency-Token"))
                .get(path)
                .expect(200);
        assertThat(again.json().get("openPoints")).isNotEqualTo(read.json().get("openPoints"));
        assertThat(again.json().get("version")).isEqualTo(read.json().get("version"));
        ORGANIZER
                .with("If-Match", read.header("ETag"))
                .patch(path, Map.of("title", "Webs"))
                .expect(200);
    }

    /** The property that a mirror depends on: what is not in the list has a greater position than the list. */
    @Test
    void the_position_of_a_list_is_before_every_event_that_the_list_lacks() {
        TheService.openEdition("mirror-position");
        var path = "/api/v1/editions/mirror-position/proposals";
        var id = submitted("mirror-position", "Nets");
        var page = tool.get(path).expect(200);
        var position = FeedPosition.parse(page.header("Feed-Position")).orElseThrow();
        retitle(id, "Webs");
        var told = revision(id, "Webs");
        assertThat(position.service()).isEqualTo("proposal");
        assertThat(position.epochs()).contains(told.headers().get("ce_epoch"));
        assertThat(sourcePosition(told)).isGreaterThan(position.position());
        assertThat(told.data().get("fields").valueStream().map(JsonNode::asString))
                .containsExactly("title");
        var after = FeedPosition.parse(tool.get(path).expect(200).header("Feed-Position"))
                .orElseThrow();
        assertThat(after.position()).isGreaterThanOrEqualTo(sourcePosition(told));
    }

    @Test
    void a_read_with_the_token_of_an_event_sees_what_the_event_tells() {
        TheService.openEdition("mirror-token");
        var id = submitted("mirror-token", "Nets");
        for (int i = 0; i < 5; i++) {
            retitle(id, "Nets " + i);
            var told = revision(id, "Nets " + i);
            var read = tool.with("Consistency-Token", new EventToken("proposal", sourcePosition(told)).toString())
                    .get("/api/v1/proposals/" + id)
                    .expect(200);
            assertThat(read.json().get("title").asString()).isEqualTo("Nets " + i);
        }
        tool.with("Consistency-Token", new EventToken("proposal", 999_999_999_999L).toString())
                .get("/api/v1/proposals/" + id)
                .expect(200);
        tool.with("Consistency-Token", new EventToken("scheduling", 999_999_999_999L).toString())
                .get("/api/v1/proposals/" + id)
                .expect(200);
    }

    @Test
    void a_list_has_every_member_of_a_single_read_with_the_same_values() {
        TheService.openEdition("mirror-members");
        var path = "/api/v1/editions/mirror-members/proposals";
        var into = submitted("mirror-members", "Nets");
        var merged = submitted("mirror-members", "Webs");
        screen(into, "IN");
        screen(merged, "IN");
        SECRETARIAT
                .post("/api/v1/proposals/" + merged + "/merge", Map.of("into", into))
                .expect(201);
        ORGANIZER
                .post("/api/v1/proposals/" + merged + "/merge/answer", Map.of("answer", "AGREE"))
                .expect(200);
        SECRETARIAT.await(
                "/api/v1/proposals/" + into,
                shown -> !shown.json().get("tookIn").isEmpty());
        SECRETARIAT.await(
                path,
                shown -> shown.json().get("items").findValuesAsString("state").contains("MERGED"));
        for (var reader : List.of(SECRETARIAT, ORGANIZER, tool)) {
            for (var list : List.of(path, path + "?sort=number")) {
                var items = reader.get(list).expect(200).json().get("items");
                assertThat(items.size()).isEqualTo(2);
                for (var item : items) {
                    var single = reader.get(
                                    "/api/v1/proposals/" + item.get("id").asString())
                            .expect(200)
                            .json();
                    assertThat(item).as(list).isEqualTo(single);
                }
            }
        }
    }

    @Test
    void a_decision_that_is_not_announced_moves_nothing_that_others_see() {
        TheService.openEdition("mirror-held");
        var list = "/api/v1/editions/mirror-held/proposals?sort=-updatedAt";
        var id = submitted("mirror-held", "Nets");
        var path = "/api/v1/proposals/" + id;
        screen(id, "IN");
        var token = SECRETARIAT
                .post(
                        "/api/v1/proposals/" + submitted("mirror-held", "Webs") + "/screening",
                        Map.of("outcome", "IN", "note", "Read."))
                .expect(201)
                .header("Consistency-Token");
        var before = seen(token, path, list);

        decideQuietly(id, "DECLINED");
        SECRETARIAT.delete(path + "/decision?reason=slip").expect(200);
        decideQuietly(id, "ACCEPTED");
        SECRETARIAT.delete(path + "/decision?keepPlace=true").expect(200);
        SECRETARIAT.delete(path + "/place").expect(200);
        var decided = decideQuietly(id, "ACCEPTED");

        assertThat(seen(decided.header("Consistency-Token"), path, list)).isEqualTo(before);
        var inside = SECRETARIAT.get(path).expect(200).json();
        assertThat(inside.get("version").asLong())
                .isEqualTo(decided.json().get("version").asLong());
        var since = "&updatedSince=" + inside.get("updatedAt").asString();
        assertThat(ids(SECRETARIAT.get(list + since).expect(200))).contains(id);

        var etag = ORGANIZER.get(path).expect(200).header("ETag");
        var late = Map.of("role", "SPEAKER", "name", "Late", "email", "late@mirror.test");
        ORGANIZER
                .with("If-Match", decided.header("ETag"))
                .post(path + "/roster", late)
                .expect(412);
        var changed =
                ORGANIZER.with("If-Match", etag).post(path + "/roster", late).expect(201);
        assertThat(versionOf(changed)).isEqualTo(versionOf(etag) + 1);

        var announced = SECRETARIAT.post(path + "/decision/announcement", "").expect(201);
        var told = tool.with("Consistency-Token", announced.header("Consistency-Token"))
                .get(path)
                .expect(200)
                .json();
        assertThat(told.get("state").asString()).isEqualTo("ACCEPTED");
        assertThat(told.get("version").asLong()).isGreaterThan(versionOf(changed));
    }

    private static Http.Response decideQuietly(String id, String outcome) {
        var body = Map.of("outcome", outcome, "reason", "Not yet said", "announce", false);
        return SECRETARIAT.post("/api/v1/proposals/" + id + "/decision", body).expect(201);
    }

    /** What an organizer and a tool see of a proposal and its list, with the tags. */
    private List<String> seen(String token, String... paths) {
        var all = new ArrayList<String>();
        for (var reader : List.of(ORGANIZER, tool)) {
            for (var path : paths) {
                var answer = reader.with("Consistency-Token", token).get(path).expect(200);
                all.add(answer.header("ETag"));
                all.add(answer.text());
            }
        }
        return all;
    }

    private static long versionOf(Http.Response answer) {
        return versionOf(answer.header("ETag"));
    }

    private static long versionOf(String etag) {
        return Long.parseLong(etag.replaceFirst("\"(\\d+).*", "$1"));
    }

    private static PublishedRecord revision(String id, String title) {
        return RUNNING
                .kafka()
                .await("proposal", all -> all.stream().anyMatch(event -> isRevision(event, id, title)))
                .stream()
                .filter(event -> isRevision(event, id, title))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isRevision(PublishedRecord event, String id, String title) {
        return event.type().equals("igf.proposal.revised.v1")
                && event.key().equals(id)
                && event.data().get("title").asString().equals(title);
    }

    private static long sourcePosition(PublishedRecord event) {
        return Long.parseLong(event.headers().getOrDefault("ce_sourceposition", ""));
    }
}
