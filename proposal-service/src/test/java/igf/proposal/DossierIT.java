package igf.proposal;

import static igf.proposal.TheService.RUNNING;
import static igf.proposal.TheService.SECRETARIAT;
import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.testing.Http;
import igf.platform.testing.Prerequisite;
import igf.platform.web.SigningKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A dossier is checked, and its rank computed again, by a program that is not ours from the file alone. */
class DossierIT {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();
    private static final List<String> MAG = List.of("mag-1", "mag-2", "mag-3");

    private static ObjectNode dossier = JSON.createObjectNode();
    private static Selecting selection = new Selecting("dossier", 4);
    private static String key = "";

    @TempDir
    private static Path directory = Path.of("");

    @BeforeAll
    static void decided() {
        SECRETARIAT
                .put(
                        selection.base + "/reviewers",
                        Map.of("items", MAG.stream().map(DossierIT::member).toList()))
                .expect(200);
        SECRETARIAT
                .post(selection.base + "/review-assignments", Map.of("perProposal", 3, "seed", 5))
                .expect(200);
        for (int proposal = 1; proposal <= 4; proposal++) {
            for (int member = 0; member < 3; member++) {
                review(proposal, member);
            }
        }
        selection.plan(2);
        selection.decide(1, "ACCEPTED");
        var token = selection.decide(3, "ACCEPTED").header("Consistency-Token");
        dossier = (ObjectNode) SECRETARIAT
                .with("Consistency-Token", token)
                .get(selection.path(3) + "/dossier")
                .expect(200)
                .json();
        key = RUNNING.anonymous().get("/api/v1/dossiers/key").expect(200).text();
    }

    private static Map<String, Object> member(String name) {
        return Map.of(
                "email",
                name + "@example.org",
                "name",
                "Member " + name,
                "affiliation",
                "House of " + name,
                "stakeholderGroup",
                "GOVERNMENT",
                "region",
                "WEOG",
                "subthemes",
                List.of());
    }

    /** Means with many decimals; the second and the third proposal have the same. */
    private static void review(int proposal, int member) {
        var same = proposal == 3 ? 2 : proposal;
        Http reviewer = RUNNING.as(MAG.get(member), "MAG");
        reviewer.put(
                        selection.path(proposal) + "/reviews/mine",
                        TheService.review(Map.of(
                                "content", Math.clamp(6 - same, 1, 5),
                                "relevance", Math.clamp(5 - same + member, 1, 5),
                                "policy-question", 3)))
                .expect(200);
    }

    @Test
    void it_holds_all_that_the_decision_came_from_and_nobodys_name() {
        assertThat(dossier.at("/result/as").asString()).isEqualTo("AT_DECISION");
        assertThat(dossier.at("/result/rank").asInt()).isEqualTo(3);
        assertThat(dossier.at("/ranking/ballots").size()).isEqualTo(3);
        assertThat(dossier.at("/ranking/field").size()).isEqualTo(4);
        assertThat(dossier.at("/ranking/criteria/0/weight").isNumber()).isTrue();
        assertThat(dossier.at("/quotaEffect/acceptedBefore").asInt()).isEqualTo(1);
        assertThat(dossier.at("/quotaEffect/slots").asInt()).isEqualTo(2);
        assertThat(dossier.at("/quotaEffect/withinSlotsByRank").asBoolean()).isFalse();
        assertThat(dossier.at("/decisions/0/by").asString()).isEqualTo("secretariat");
        assertThat(dossier.at("/decisions/0/rulesVersion").asInt()).isEqualTo(1);
        assertThat(dossier.at("/screening/rulesVersion").asInt()).isEqualTo(1);
        assertThat(dossier.toString()).doesNotContain("Member mag", "mag-1", "@complete.test", "Person 1");
    }

    @Test
    void a_real_one_is_believed() throws Exception {
        var said = check(dossier, key);
        assertThat(said.code()).as(said.text()).isZero();
        assertThat(said.text()).contains("GENUINE", "rank 3 of 4", "decided: ACCEPTED");
        var undecided =
                SECRETARIAT.get(selection.path(4) + "/dossier").expect(200).json();
        assertThat(check(undecided, key).code()).isZero();
    }

    @Test
    void a_changed_one_is_refused() throws Exception {
        var score = dossier.deepCopy();
        ((ObjectNode) score.at("/ranking/ballots/0/scores")).put("content", 1);
        refused(score, key);
        var outcome = dossier.deepCopy();
        ((ObjectNode) outcome.at("/decisions/0")).put("outcome", "DECLINED");
        refused(outcome, key);
        refused(dossier.deepCopy().put("number", 1), key);
        refused(dossier.deepCopy().put("signature", "not base64!"), key);
        refused(dossier.deepCopy().without("quotaEffect"), key);
        refused(
                dossier,
                SigningKey.derived(
                                Base64.getEncoder()
                                        .encodeToString(
                                                "another master key of 32 bytes..".getBytes(StandardCharsets.US_ASCII)),
                                "igf.dossiers")
                        .publicKey());
    }

    /** By somebody who has the key: what follows from the scores still must follow. */
    @ParameterizedTest
    @CsvSource({
        "/result, rank, 1",
        "/result, mean, 4.9",
        "/result, reviews, 2",
        "/result, standardDeviation, 0.1",
        "/result, of, 5",
        "/ranking/ballots/1, mean, 5.0",
        "/ranking/ballots/1/scores, content, 5",
        "/ranking/criteria/0, weight, 9.0",
        "/ranking/field/0, mean, 1.0"
    })
    void a_result_that_does_not_follow_is_refused_even_if_it_is_signed(String at, String member, double forged)
            throws Exception {
        var wrong = dossier.deepCopy();
        var object = (ObjectNode) wrong.at(at);
        if (forged == Math.rint(forged) && !object.get(member).isFloatingPointNumber()) {
            object.put(member, (int) forged);
        } else {
            object.put(member, forged);
        }
        var text = check(signedAgain(wrong), key).text();
        assertThat(text).contains("REFUSED").doesNotContain("signature", "hash");
    }

    @Test
    void the_page_can_be_read_and_printed() {
        var page = SECRETARIAT
                .with("Accept", "text/html")
                .get(selection.path(3) + "/dossier")
                .expect(200);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.text())
                .contains(
                        "<html lang=\"en\">",
                        "<h1>WS #3: dossier 3</h1>",
                        "@media print",
                        "<caption>Decisions</caption>")
                .contains(
                        "<th scope=\"col\">",
                        "decided ACCEPTED",
                        dossier.get("hash").asString())
                .doesNotContain("<script");
        RUNNING.as("organizer-1", "ORGANIZER")
                .with("Accept", "text/html")
                .get(selection.path(3) + "/dossier")
                .expect(403);
    }

    /** As a thief of the key would: hash and signature fit again. */
    private static ObjectNode signedAgain(ObjectNode forged) throws Exception {
        var content = forged.deepCopy();
        content.remove(List.of("signature", "remarks", "hash"));
        var digest = java.security.MessageDigest.getInstance("SHA-256");
        content.put(
                "hash",
                java.util.HexFormat.of()
                        .formatHex(digest.digest(canonical(content).getBytes(StandardCharsets.UTF_8))));
        var key = SigningKey.derived(Base64.getEncoder().encodeToString(new byte[32]), "igf.dossiers");
        content.put("signature", key.sign(canonical(content)));
        return content;
    }

    private static String canonical(ObjectNode node) {
        return JSON.writeValueAsString(JSON.treeToValue(node, Map.class));
    }

    private static void refused(Object forged, String by) throws IOException, InterruptedException {
        var said = check(forged, by);
        assertThat(said.code()).as(said.text()).isEqualTo(1);
        assertThat(said.text()).contains("REFUSED");
    }

    private record Said(int code, String text) {}

    private static Said check(Object shown, String by) throws IOException, InterruptedException {
        var file = Files.createTempFile(directory, "dossier", ".json");
        JSON.writeValue(file.toFile(), shown);
        var keyFile = Files.writeString(Files.createTempFile(directory, "key", ".json"), by);
        Prerequisite.program("python3");
        var command = new ArrayList<>(
                Stream.of("python3", "-B", "../deploy/check/dossier.py").toList());
        command.addAll(List.of(file.toString(), keyFile.toString()));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(Map.of("PYTHONIOENCODING", "utf-8"));
        var process = builder.start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return new Said(process.exitValue(), text);
    }
}
